"""The tokens as Qt's palette, for what no stylesheet rule reaches."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from rm_desktop.ui.theme.tokens import Tokens

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "over",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_ink",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Link: "shared",
    QPalette.ColorRole.LinkVisited: "shared",
    QPalette.ColorRole.Accent: "shared",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "over",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control_line",
    QPalette.ColorRole.Shadow: "control_line",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def build_palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    palette = QPalette()
    for target, role in _ROLES.items():
        palette.setColor(target, QColor(tokens.colour(role)))
    for target in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.disabled_ink))
    return palette
