"""A screen reader's end of the accessibility bus; runs in the system's Python, which has the bindings.

Takes one question a line as JSON and answers each with one line: what can be perceived of a process's window, and
doing something with a control by the actions it offers. Never a key, never a click.
"""

import json
import re
import sys
import warnings

import gi

warnings.simplefilter("ignore")  # the bindings call half of themselves deprecated
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - after its version is named

STATES = ("checked", "focused", "focusable", "sensitive", "editable", "checkable", "expanded", "selected", "modal")


def main():
    """Answer until nobody asks any more."""
    Atspi.init()
    Atspi.set_timeout(20_000, 30_000)  # a busy machine is no failure
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = ANSWERS[question.pop("do")](**question)
        except GLib.Error:
            answer = None  # what was found has gone meanwhile: whoever asks looks again
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def tree(pid):
    """Return everything that shows, in reading order."""
    return [told(one, depth, one.get_state_set()) for one, depth in showing(pid)]


def heard(pid, words, role=""):
    """Return whether something shows whose name fits the pattern, as what ``role`` says."""
    there = (one for one, _depth in showing(pid) if role in one.get_role_name())
    return any(re.search(words, one.get_name() or "") for one in there)


def act(pid, role, name, description=""):
    """Do the first thing that the control offers."""
    one = found(pid, role, name, description)
    return one is not None and one.get_action_iface() is not None and one.get_action_iface().do_action(0)


def write(pid, role, name, text, description=""):
    """Put ``text`` into the field."""
    one = found(pid, role, name, description)
    if one is None or one.get_editable_text_iface() is None:
        return False
    return one.get_editable_text_iface().set_text_contents(text)


def found(pid, role, name, description):
    """Return the one control that is called so and can be used."""
    for one, _depth in showing(pid):
        fits = one.get_role_name() == role and name in one.get_name() and description in one.get_description()
        if fits and one.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return one
    return None


def showing(pid):
    """Yield what shows of the windows of ``pid``."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(place)
        if program is not None and program.get_process_id() == pid:
            program.clear_cache()
            for window in range(program.get_child_count()):
                yield from below(program.get_child_at_index(window), 0)


def below(one, depth):
    """Yield ``one`` and what is in it."""
    if one is None or not one.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield one, depth
    for place in range(one.get_child_count()):
        yield from below(one.get_child_at_index(place), depth + 1)


def told(one, depth, states):
    """Return what a screen reader learns of a control."""
    value = one.get_value_iface()
    actions = one.get_action_iface()
    return {
        "depth": depth,
        "role": one.get_role_name(),
        "name": one.get_name(),
        "description": one.get_description(),
        "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name.upper()))],
        "value": value.get_current_value() if value is not None else None,
        "actions": [actions.get_action_name(place) for place in range(actions.get_n_actions())] if actions else [],
    }


ANSWERS = {"tree": tree, "heard": heard, "act": act, "write": write}

if __name__ == "__main__":
    main()
