"""The release helper's other window: both passphrases or nothing, and an answer that only who asked can read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from rm_desktop.crypto.sealed_blob import public_sealing_key, sealing_key
from rm_desktop.crypto.sealed_view import open_view, seal_view
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Level, Opening, Person
from rm_desktop.ui.gate.asking import asking_window
from rm_desktop.ui.gate.reveal_window import RevealWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.reveal_request import RevealRequest
from rm_desktop.vault.vault import open_vault, read_header

K = Qt.Key
JUNIOR, SENIOR = Person.JUNIOR, Person.SENIOR
LEVELS = {"line.a": Level.ALONE, "line.b": Level.CAN_SHOW}
ASKING = SecretBytes(b"q" * 32)


@pytest.fixture
def scale():
    """How large the text is, in percent."""
    return 100


@pytest.fixture
def settings(settings, scale):
    settings.text_scale = scale
    return settings


@pytest.fixture
def vault_id(vault_path):
    return read_header(vault_path).vault_id


@pytest.fixture
def receiver(vault_path, keys):
    """The key under which the mentor's view was sealed; a test may take another one."""
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    try:
        return vault.sealing_key(JUNIOR)
    finally:
        vault.close()


@pytest.fixture
def helper(appearance, standing, vault_path, vault_id, receiver):  # noqa: ARG001 - the look comes first
    """The window, and what it said."""
    request = RevealRequest(
        author=JUNIOR,
        field_code="2",
        blobs=(seal_view(receiver, LEVELS, JUNIOR, "2"),),
        matched=("line.a",),
        receiver=public_sealing_key(ASKING, vault_id),
        vault_id=vault_id,
    )
    operations = Operations(ChangeFeed())
    window = asking_window(vault_path, request.to_json(), operations, Messages())
    assert isinstance(window, RevealWindow)
    return standing(window, operations)


def write(qtbot, helper, secrets):
    for person, field in helper.both.fields.items():
        field.edit.clear()
        qtbot.keyClicks(field.edit, secrets[person])


def shown(window):
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def test_both_passphrases_open_what_both_have_looked_at_for_who_asked(helper, qtbot, passphrases, vault_id):
    write(qtbot, helper, {person: passphrases.of(person) for person in Person})
    qtbot.keyClick(helper.both.fields[SENIOR].edit, K.Key_Return)
    qtbot.waitUntil(lambda: bool(helper.answers), timeout=30_000)
    answer = helper.answers[0]
    assert b"line." not in answer
    assert open_view(sealing_key(ASKING, vault_id), answer, JUNIOR, "2") == {"line.a": Level.ALONE}


def test_one_passphrase_is_not_enough(helper, qtbot, passphrases):
    assert "2 Passphrasen" in helper.consent.text()
    qtbot.keyClicks(helper.both.fields[JUNIOR].edit, passphrases.junior)
    assert not helper.consent.isEnabled()
    assert "1 Passphrase" in helper.consent.text()
    qtbot.keyClick(helper.both.fields[JUNIOR].edit, K.Key_Return)
    assert helper.answers == []


@pytest.mark.parametrize("wrong", [SENIOR, JUNIOR])
def test_it_is_said_whose_passphrase_does_not_fit_and_nothing_opens(helper, qtbot, passphrases, wrong):
    typed = {person: passphrases.of(person) for person in Person}
    write(qtbot, helper, {**typed, wrong: "not this one at all"})
    helper.consent.click()
    qtbot.waitUntil(lambda: helper.problem.isVisibleTo(helper) and not helper._busy, timeout=30_000)
    assert ("Mentee" if wrong is SENIOR else "Mentor:in") in helper.problem.text()
    assert "nichts geöffnet" in helper.problem.text()
    assert helper.answers == []


def test_one_person_cannot_stand_for_both(helper, qtbot, passphrases):
    write(qtbot, helper, {JUNIOR: passphrases.senior, SENIOR: passphrases.senior})
    helper.consent.click()
    qtbot.waitUntil(lambda: helper.problem.isVisibleTo(helper) and not helper._busy, timeout=30_000)
    assert helper.answers == []


@pytest.mark.parametrize("way", ["button", "escape", "close"])
def test_a_no_says_nothing_but_that(helper, qtbot, way):
    acts = {
        "button": helper.decline.click,
        "escape": lambda: qtbot.keyClick(helper.both.fields[JUNIOR].edit, K.Key_Escape),
        "close": helper.close,
    }
    acts[way]()
    assert helper.answers == [None]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_no_is_as_large_as_the_yes_and_nothing_names_people_or_topics(helper, language):
    assert helper.decline.size() == helper.consent.size()
    assert helper.rect().contains(helper.decline.geometry())
    words = {"de": "Alles andere bleibt versiegelt", "en": "Everything else stays sealed"}
    assert words[language] in shown(helper)
    assert "Helga" not in shown(helper)


@pytest.mark.parametrize("scale", [100, 200])
def test_it_is_as_high_as_its_words_or_scrolls_where_the_screen_is_lower(helper, qtbot, settings, scale):
    assert settings.text_scale == scale
    screen = QApplication.primaryScreen().availableGeometry().height()
    page = helper._page
    wanted = lambda: page.body.totalHeightForWidth(page.viewport().width())  # noqa: E731
    qtbot.waitUntil(lambda: page.viewport().height() >= min(wanted(), screen), timeout=5_000)
    assert helper.height() <= screen
    assert (page.verticalScrollBar().maximum() > 0) is (wanted() > screen)


@pytest.mark.parametrize("receiver", [public_sealing_key(SecretBytes(b"o" * 32), bytes(16))], ids=["earlier"])
def test_a_view_sealed_for_an_earlier_key_is_called_that(helper, qtbot, passphrases):
    write(qtbot, helper, {person: passphrases.of(person) for person in Person})
    helper.consent.click()
    qtbot.waitUntil(lambda: helper.problem.isVisibleTo(helper) and not helper._busy, timeout=30_000)
    assert "neu eingeben" in helper.problem.text()
    assert helper.answers == []


def test_another_vaults_views_are_not_asked_about(appearance, qtbot, vault_path):
    assert appearance.language == "de"
    request = RevealRequest(author=JUNIOR, field_code="2", blobs=(), matched=(), receiver=b"", vault_id=b"x" * 16)
    operations = Operations(ChangeFeed())
    window = asking_window(vault_path, request.to_json(), operations, Messages())
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not operations.busy, timeout=10_000)
    assert window.consent.isHidden()
    assert "gehört nicht zu diesem Tresor" in window.problem.text()


def test_a_request_survives_the_pipe_and_hides_what_it_carries(helper):
    request = helper._request
    assert RevealRequest.from_json(request.to_json()) == request
    assert "line.a" not in repr(request)
    assert request.fingerprint == ""
