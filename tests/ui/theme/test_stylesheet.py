"""The one stylesheet is complete in every theme and grows with the text."""

from __future__ import annotations

import re

import pytest

from rm_desktop.ui.theme.stylesheet import build_stylesheet
from rm_desktop.ui.theme.tokens import THEMES, load_tokens


@pytest.mark.parametrize("theme", THEMES)
def test_no_role_and_no_unit_is_left(theme: str) -> None:
    sheet = build_stylesheet(load_tokens(theme), 100)
    assert "@" not in sheet
    assert not re.search(r"\d+(u|t\d)\b", sheet)
    assert "/*" not in sheet


def test_lengths_follow_the_text_size() -> None:
    tokens = load_tokens("light")
    assert "font-size: 27px" in build_stylesheet(tokens, 100)
    assert "font-size: 54px" in build_stylesheet(tokens, 200)
    assert "font-size: 22px" in build_stylesheet(tokens, 80)


def test_an_unknown_role_is_an_error_and_not_a_missing_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rm_desktop.ui.theme.stylesheet._template", lambda: "QWidget { color: @nowhere; }")
    with pytest.raises(AttributeError):
        build_stylesheet(load_tokens("light"), 100)


def test_small_text_makes_no_target_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rm_desktop.ui.theme.stylesheet._template", lambda: "a { min-height: 40t2; padding: 10u; }")
    tokens = load_tokens("light")
    assert build_stylesheet(tokens, 80) == "a { min-height: 38px; padding: 8px; }"
    assert build_stylesheet(tokens, 200) == "a { min-height: 78px; padding: 20px; }"
