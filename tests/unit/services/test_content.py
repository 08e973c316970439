"""The shipped texts: complete, equal in both languages, and within the rules for words."""

import math
import re
import tomllib
from collections import Counter
from datetime import UTC, date, datetime

import pytest

from rm_desktop.domain.errors import ContentMissing
from rm_desktop.domain.resource_files import resource_path
from rm_desktop.domain.sentences import LANGUAGES
from rm_desktop.domain.words import Address, Level, PulseAnswer, PulseQuestion
from rm_desktop.services.content import Content, Direction

OUR_FILES = ("templates", "clauses", "questions", "fitness", "pulse", "independence", "documents")
PLACEHOLDER = re.compile(r"\{(\w*)[^}]*\}")
FORMS_OF_ADDRESS = {"sie", "du", "text"}


def leaves(value, path=""):
    """Yield every string with where it stands; lists of coded things by their code."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            name = inner.get("code", index) if isinstance(inner, dict) else index
            yield from leaves(inner, f"{path}[{name}]")
    else:
        yield path, value


def file_of(language, name):
    return tomllib.loads(resource_path("content", language, f"{name}.toml").read_text(encoding="utf-8"))


def key_of(path):
    stem, _, last = path.rpartition(".")
    return f"{stem}.text" if last in FORMS_OF_ADDRESS else path


@pytest.mark.parametrize("name", OUR_FILES)
def test_both_languages_have_the_same_keys(name):
    german, english = ({key_of(path) for path, _ in leaves(file_of(language, name))} for language in LANGUAGES)
    assert german == english


@pytest.mark.parametrize("name", OUR_FILES)
def test_the_same_sentence_takes_the_same_parameters_in_both_languages(name):
    german, english = (
        {
            path: sorted(PLACEHOLDER.findall(text))
            for path, text in leaves(file_of(language, name))
            if isinstance(text, str)
        }
        for language in LANGUAGES
    )
    differing = {path for path in german.keys() & english.keys() if german[path] != english[path]}
    assert differing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_five_templates_and_the_six_strategic_topics(language):
    content = Content.load(language)
    assert [template.code for template in content.templates if template.group != "T3"] == ["T1", "T2", "T4", "T5"]
    assert len([template for template in content.templates if template.group == "T3"]) == 6
    assert {template.code: template.minutes for template in content.templates if template.group != "T3"} == {
        "T1": 60,
        "T2": 60,
        "T4": 45,
        "T5": 60,
    }
    assert {template.minutes for template in content.templates if template.group == "T3"} == {75}
    assert content.template("T3.young").items[0].minutes == 5


def test_the_feedback_meeting_begins_with_what_both_share():
    first, *_, last = Content.load("de").template("T4").items
    assert "beide gleich" in first.title
    assert last.minutes == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_core_clauses_and_more(language):
    content = Content.load(language)
    codes = [clause.code for clause in content.clauses(core=True)]
    assert codes == ["voluntary", "independent", "discreet", "not-alone", "open", "reliable"]
    assert len(content.clauses(core=False)) >= 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_framework_is_whole_and_every_competence_has_an_everyday_line(language):
    content = Content.load(language)
    assert len(content.competences) == 21
    assert [len(content.field(code).competences) for code in "12345"] == [3, 6, 4, 4, 4]
    with_lines = {line.competence for line in content.lines if line.competence}
    assert with_lines == {competence.code for competence in content.competences}
    assert all(4 <= len(content.lines_of(f"L{number}")) <= 6 for number in range(1, 6))
    everyday = Counter(line.competence for line in content.lines if line.competence)
    assert sum(everyday.values()) >= 60
    assert min(everyday.values()) >= 2


def test_official_english_names():
    content = Content.load("en")
    assert content.field("4").title == "Safety, wellbeing and responsible use"
    assert content.competence("2.5").title == "Digital behaviour"
    assert content.competence("5.4").title == "Identifying and addressing digital competence needs"


@pytest.mark.parametrize(("field", "figure"), [("L1", 35), ("L2", 30), ("L3", 29), ("L4", 28), ("L5", 26)])
def test_the_figures_of_the_study_relieve(field, figure):
    for language in LANGUAGES:
        assert Content.load(language).field(field).note.startswith(f"{figure} %")


def test_codes_are_stable_and_unique():
    content = Content.load("de")
    for things in (content.templates, content.questions, content.lines, content.fields, content.competences):
        codes = [thing.code for thing in things]
        assert len(codes) == len(set(codes))
    line = content.line("line.2.5.calm-reply")
    assert (line.field, line.competence) == ("2", "2.5")
    assert (content.line("line.L1.reasons").field, content.line("line.L1.reasons").competence) == ("L1", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_questions_and_every_question_a_direction(language):
    content = Content.load(language)
    topics = {topic.code for topic in content.question_topics}
    assert {question.topic for question in content.questions} == topics
    assert {"transparency", "openness", "criticism", "young"} <= topics
    assert {question.direction for question in content.questions} == set(Direction)


def test_the_form_of_address_is_the_pairs():
    formal = {question.code: question.text for question in Content.load("de", Address.SIE).questions}
    familiar = {question.code: question.text for question in Content.load("de", Address.DU).questions}
    assert not any(re.search(r"\b(du|dir|dich|dein\w*)\b", text, re.IGNORECASE) for text in formal.values())
    assert not any(re.search(r"\b(Sie|Ihnen|Ihr\w*)\b", text) for text in familiar.values())
    assert formal["close.monday"] != familiar["close.monday"]
    assert formal["work.stuck"] == familiar["work.stuck"]


@pytest.mark.parametrize("name", ["templates", "clauses", "fitness", "pulse", "independence", "documents"])
def test_german_texts_address_nobody_and_name_no_ranks(name):
    for path, text in leaves(file_of("de", name)):
        if isinstance(text, str):
            assert not re.search(r"\b(Sie|Ihnen|Ihre?|du|dein\w*|dir|dich|Junior\w*|Senior\w*|von unten)\b", text), path


def test_closed_sets_are_covered():
    for language in LANGUAGES:
        content = Content.load(language)
        assert set(content.levels) == set(Level)
        assert set(content.pulse) == set(PulseQuestion)
        assert set(content.pulse_answers) == set(PulseAnswer)
        assert len(content.independence) == 6
        assert set(content.independence_results) == {"clear", "talk", "unanswered"}
    assert [content.levels[level].word for level in Level] == [
        "not looked at yet",
        "with help",
        "on my own",
        "can show it",
    ]


def test_sentences_take_parameters_as_they_are():
    content = Content.load("de")
    assert content.text("documents.summary.title", number=7, title="{0} {x}") == "7. Treffen: {0} {x}"
    assert content.plural("documents.overview.hours_value", 1, hours="1") == "1 Stunde"
    assert content.plural("documents.overview.hours_value", 2, hours="7,5") == "7,5 Stunden"


@pytest.mark.parametrize(
    "key", ["documents.nowhere", "documents.summary", "documents.summary.title.deeper", "nofile.x"]
)
def test_a_missing_sentence_is_our_fault(key):
    with pytest.raises(ContentMissing):
        Content.load("en").text(key)


def test_a_missing_code_is_our_fault():
    with pytest.raises(ContentMissing):
        Content.load("en").template("T9")


def test_dates_in_words():
    german, english = Content.load("de"), Content.load("en")
    day = date(2026, 11, 26)
    assert german.day(day) == "26. November 2026"
    assert english.day(day, weekday=True) == "Thursday, 26 November 2026"
    local = datetime(2026, 12, 10, 14, 5, tzinfo=UTC).astimezone()
    assert german.moment(local) == f"Donnerstag, 10. Dezember 2026, {local:%H:%M} Uhr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_generated_words_give_at_least_72_bits(language):
    words = resource_path("content", language, "words.txt").read_text(encoding="ascii").split()
    assert words == sorted(set(words))
    assert all(re.fullmatch("[a-x]{4,8}", word) for word in words)
    assert 6 * math.log2(len(words)) >= 72


def test_licences_say_what_must_be_said():
    digcomp = resource_path("licences", "digcomp.txt").read_text(encoding="utf-8")
    assert "doi:10.2760/0001149" in digcomp
    assert "not endorsed by the European Commission" in " ".join(digcomp.split())
    words = resource_path("licences", "word-lists.txt").read_text(encoding="utf-8")
    for language, counted in (("de", "4,698"), ("en", "5,099")):
        assert counted in words
        assert len(resource_path("content", language, "words.txt").read_text().split()) == int(counted.replace(",", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_strategic_topics_have_questions_to_start_from_and_a_meeting_to_hold(language):
    content = Content.load(language)
    assert [topic.code for topic in content.topics] == ["work", "leadership", "recruiting", "marketing", "business"]
    for topic in content.topics:
        assert len(content.questions_on(topic.code)) >= 5
        assert content.template(topic.template).items
