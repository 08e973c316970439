"""The window: the only layer that knows Qt."""

from rm_desktop.ui.lasting_constants import let_constants_last

let_constants_last()
