"""What is a tag and what only looks like one."""

import pytest

from rm_desktop.domain.tags import counted, tag_key, tag_name, tags_in, with_tag_renamed


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#ki und #Führung-2030, (#x2)", ["ki", "Führung-2030", "x2"]),
        ("# Überschrift", []),
        ("## Überschrift", []),
        ("\\#ki am Zeilenanfang", ["ki"]),
        ("**#ki**", ["ki"]),
        ("[#ki](https://x.de/#anker)", ["ki"]),
        ("a#b #1 #12a #a #", []),
        ("&#35;ki ##ki", []),
        ("#ende-. #unter_strich", ["ende", "unter_strich"]),
        ("#" + "a" * 41, []),
        ("#مرحبا", ["مرحبا"]),
    ],
)
def test_tags_in_text(text, tags):
    assert list(tags_in(text)) == tags


def test_a_name_can_be_typed_with_or_without_its_sign():
    assert tag_name(" #Künstliche  Intelligenz ") == "Künstliche-Intelligenz"
    assert tag_name("a") == tag_name("12") == tag_name("a/b") == ""
    assert tag_key("#KÜCHE") == tag_key("kuche") == "kuche"


def test_renaming_leaves_longer_tags_and_words_alone():
    assert with_tag_renamed("#KI #kiste ki x#ki \\#ki", "ki", "neu") == "#neu #kiste ki x#ki \\#neu"


def test_counting_takes_the_usual_spelling_and_each_text_once():
    assert counted([["KI", "ki", "Bild"], ["ki"], []]) == {"Bild": 1, "ki": 2}
