"""Every theme can be read: the contrast of each role on each ground it stands on."""

from __future__ import annotations

import tomllib

import pytest

from rm_desktop.domain.resource_files import resource_path
from rm_desktop.ui.theme.tokens import PAIRS, TEXT, THEMES, contrast, load_tokens, roles

GROUNDS = {
    "paper", "card", "over", "line", "disabled", "selection", "navigation", "navigation_raised", "primary",
    "primary_over", "lock", "lock_over", "shared_tint", "private_tint", "attention_tint", "danger_tint",
    "shared_line", "private_line", "attention_line", "danger_line",
}  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_ink_reaches_its_contrast_on_its_ground(theme: str, ink: str, ground: str, least: float) -> None:
    tokens = load_tokens(theme)
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= least


def test_every_ink_stands_on_some_ground() -> None:
    inks = {ink for ink, _ground, _least in PAIRS}
    assert set(roles()) - GROUNDS - inks == set()


def test_every_ground_that_words_stand_on_is_measured_for_text() -> None:
    measured = {ground for _ink, ground, least in PAIRS if least == TEXT}
    decorations = {ground for ground in GROUNDS if ground.endswith("line")}
    assert GROUNDS - measured - decorations == set()


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_defines_every_role_and_no_other(theme: str) -> None:
    data = tomllib.loads(resource_path("themes", f"{theme}.toml").read_text("utf-8"))
    assert set(data["colours"]) == set(roles())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#0000FF", "#FFFFFF", 8.59),
    ],
)
def test_contrast_is_the_one_of_the_standard(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(other, one) == contrast(one, other)
