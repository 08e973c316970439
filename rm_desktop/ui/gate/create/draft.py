"""What the two have decided so far. It lives in this process only, and the process is replaced afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.words import Address, Person, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.founding import Founding
from rm_desktop.vault.files import SUFFIX
from rm_desktop.vault.vault import Secrets

OWN = "own"
FORBIDDEN_IN_NAMES = frozenset('\\/:*?"<>|') | {chr(code) for code in range(32)}
"""What one of the systems refuses in the name of a folder."""
LONGEST_NAME = 60
LONGEST_FOLDER = 80


@dataclass(slots=True, kw_only=True)
class Draft:
    """The wizard's state. Nothing of it shows in a repr."""

    folder: Path = field(repr=False)
    title: str = field(repr=False)
    synced_accepted: str = field(default="", repr=False)
    """The folder for which somebody confirmed that it is kept in step with other machines."""
    names: dict[Person, str] = field(default_factory=lambda: dict.fromkeys(Person, ""), repr=False)
    trusted: dict[Person, str] = field(default_factory=lambda: dict.fromkeys(Person, ""), repr=False)
    address: Address = field(default=Address.SIE, repr=False)
    independence: dict[Person, dict[str, str]] = field(
        default_factory=lambda: {person: {} for person in Person}, repr=False
    )
    """Answers by question, until both have answered; then only the neutral result is kept, and only here."""
    independence_result: str = field(default="", repr=False)
    clauses: list[Clause] = field(default_factory=list, repr=False)
    clauses_language: str = field(default="", repr=False)
    clauses_changed: bool = field(default=False, repr=False)
    ask_consent: bool = field(default=True, repr=False)
    passphrases: dict[Person, str] = field(default_factory=lambda: dict.fromkeys(Person, ""), repr=False)
    consents: dict[Person, bool | None] = field(default_factory=lambda: dict.fromkeys(Person), repr=False)
    policy: Policy = field(default=Policy.EITHER, repr=False)
    wants_session: bool = field(default=True, repr=False)
    session: str = field(default="", repr=False)
    codes: dict[Person, str] = field(default_factory=lambda: {person: new_code() for person in Person}, repr=False)
    rehearsed: set[Person] = field(default_factory=set, repr=False)

    @property
    def path(self) -> Path:
        """Where the vault will lie."""
        return self.folder / (self.title.strip() + SUFFIX)

    def use_catalogue(self, content: Content) -> None:
        """Begin with the core clauses, in the language on the screen; wording that was changed stays as it is."""
        if self.clauses_changed or (self.clauses and self.clauses_language == content.language):
            return
        kept = {clause.code for clause in self.clauses}
        core = content.clauses(core=True)
        more = tuple(clause for clause in content.clauses(core=False) if clause.code in kept)
        self.clauses = [Clause(code=clause.code, title=clause.title, text=clause.text) for clause in core + more]
        self.clauses_language = content.language

    def judge_independence(self, questions: int) -> None:
        """Turn both persons' answers into one neutral result and forget them."""
        answers = [answer for person in Person for answer in self.independence[person].values()]
        if len(answers) < questions * len(Person):
            self.independence_result = "unanswered"
        else:
            self.independence_result = "clear" if set(answers) == {"no"} else "talk"
        for person in Person:
            self.independence[person].clear()

    def forget_passphrases(self) -> bool:
        """Let go of every passphrase and of what was consented to with it; return whether there was one."""
        known = bool(self.session) or any(self.passphrases.values())
        self.session = ""
        for person in Person:
            self.passphrases[person] = ""
            self.consents[person] = None
        return known

    @property
    def consented(self) -> bool:
        """Whether both consented; one alone counts as none."""
        return self.ask_consent and all(self.consents[person] is True for person in Person)

    def personal_words(self) -> tuple[str, ...]:
        """Return what a passphrase must not be made of."""
        return (*self.names.values(), self.title)

    def taken(self, other_than: Person | None) -> tuple[str, ...]:
        """Return the passphrases chosen already, but that of ``other_than`` (None: but the session's)."""
        chosen = [text for person, text in self.passphrases.items() if person is not other_than]
        if other_than is not None and self.wants_session and self.policy is Policy.EITHER:
            chosen.append(self.session)
        return tuple(text for text in chosen if text)

    def founding(self, today: date) -> Founding:
        """Return what is to be founded."""
        session = self.session if self.policy is Policy.EITHER and self.wants_session else None
        return Founding(
            path=self.path,
            policy=self.policy,
            secrets=Secrets(
                senior=self.passphrases[Person.SENIOR],
                junior=self.passphrases[Person.JUNIOR],
                session=session,
                recovery=(self.codes[Person.SENIOR], self.codes[Person.JUNIOR]),
            ),
            pair=Pair(
                senior_name=self.names[Person.SENIOR].strip(),
                junior_name=self.names[Person.JUNIOR].strip(),
                address=self.address,
                senior_trusted=self.trusted[Person.SENIOR].strip(),
                junior_trusted=self.trusted[Person.JUNIOR].strip(),
                started_on=today,
            ),
            clauses=tuple(self.clauses),
            consents=self.consented,
        )


def title_problem(title: str) -> bool:
    """Tell whether ``title`` cannot be the name of a folder everywhere."""
    text = title.strip()
    return (
        not text
        or len(text) > LONGEST_FOLDER
        or bool(set(text) & FORBIDDEN_IN_NAMES)
        or text[-1] == "."
        or text[0] == "."
    )
