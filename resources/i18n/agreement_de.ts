<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>The mentoring is interrupted.</source>
        <translation>Das Mentoring ist unterbrochen.</translation>
    </message>
    <message>
        <source>The mentoring goes on.</source>
        <translation>Das Mentoring geht weiter.</translation>
    </message>
    <message>
        <source>The mentoring is ended.</source>
        <translation>Das Mentoring ist beendet.</translation>
    </message>
    <message>
        <source>Save the agreement</source>
        <translation>Vereinbarung speichern</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Change the agreement</source>
        <translation>Vereinbarung ändern</translation>
    </message>
    <message>
        <source>What was agreed holds until both consent to the new version.</source>
        <translation>Was vereinbart ist, gilt, bis beide der neuen Fassung zustimmen.</translation>
    </message>
    <message>
        <source>Propose this version</source>
        <translation>Diese Fassung vorschlagen</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>A new version is proposed.</source>
        <translation>Eine neue Fassung ist vorgeschlagen.</translation>
    </message>
    <message>
        <source>The proposal is discarded.</source>
        <translation>Der Vorschlag ist verworfen.</translation>
    </message>
    <message>
        <source>Both have consented. The agreement holds from now on.</source>
        <translation>Beide haben zugestimmt. Die Vereinbarung gilt ab jetzt.</translation>
    </message>
    <message>
        <source>The frame is saved.</source>
        <translation>Der Rahmen ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>ClauseEditor</name>
    <message>
        <source>Title of the clause</source>
        <translation>Titel der Klausel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Leave this clause out</source>
        <translation>Diese Klausel weglassen</translation>
    </message>
    <message>
        <source>Wording of the clause</source>
        <translation>Wortlaut der Klausel</translation>
    </message>
    <message>
        <source>What applies between us?</source>
        <translation>Was gilt zwischen uns?</translation>
    </message>
</context>
<context>
    <name>ClauseListEditor</name>
    <message>
        <source>Add a clause</source>
        <translation>Klausel ergänzen</translation>
    </message>
    <message>
        <source>Agree on more:</source>
        <translation>Mehr vereinbaren:</translation>
    </message>
</context>
<context>
    <name>ClausesAgainst</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Left out: {titles}</source>
        <translation>Entfällt: {titles}</translation>
    </message>
</context>
<context>
    <name>FrameCard</name>
    <message>
        <source>Our frame</source>
        <translation>Unser Rahmen</translation>
    </message>
    <message>
        <source>Begun on {day}.</source>
        <translation>Begonnen am {day}.</translation>
    </message>
    <message>
        <source>Person of trust for {name}</source>
        <translation>Vertrauensperson für {name}</translation>
    </message>
    <message>
        <source>Meetings, about</source>
        <translation>Treffen, etwa</translation>
    </message>
    <message>
        <source>Minutes each</source>
        <translation>Minuten je Treffen</translation>
    </message>
    <message>
        <source>Every … weeks</source>
        <translation>Alle … Wochen</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Geplantes Ende</translation>
    </message>
    <message>
        <source>Decide or delete by</source>
        <translation>Entscheiden oder löschen bis</translation>
    </message>
    <message>
        <source>What becomes of the vault afterwards</source>
        <translation>Was danach mit dem Tresor geschieht</translation>
    </message>
    <message>
        <source>Form of address in questions and templates</source>
        <translation>Anrede in Fragen und Vorlagen</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Rahmen speichern</translation>
    </message>
    <message>
        <source>What comes when</source>
        <translation>Was wann ansteht</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Version {n}, from {day}</source>
        <translation>Fassung {n}, vom {day}</translation>
    </message>
</context>
<context>
    <name>InForceCard</name>
    <message>
        <source>What we rely on</source>
        <translation>Worauf wir uns verlassen</translation>
    </message>
    <message>
        <source>Version {n}, holds since {day}</source>
        <translation>Fassung {n}, gilt seit {day}</translation>
    </message>
    <message>
        <source>Propose a change</source>
        <translation>Änderung vorschlagen</translation>
    </message>
    <message>
        <source>For both as PDF …</source>
        <translation>Für beide als PDF …</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
</context>
<context>
    <name>LeaveCard</name>
    <message>
        <source>Interrupt or end</source>
        <translation>Unterbrechen oder beenden</translation>
    </message>
    <message>
        <source>The mentoring ends here. Thank you for the time and the openness. What was said stays between the two. The vault stays closed as it is until both decide what becomes of it.</source>
        <translation>Das Mentoring endet hier. Danke für die Zeit und die Offenheit. Was gesagt wurde, bleibt unter den beiden. Der Tresor bleibt verschlossen, wie er ist, bis beide entscheiden, was mit ihm geschieht.</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the mentoring</source>
        <translation>Mentoring beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What becomes of the vault (seal, hand over, destroy) both decide together, each with the own passphrase. For that it is locked first.</source>
        <translation>Was aus dem Tresor wird (versiegeln, übergeben, vernichten), entscheiden beide zusammen, jede Person mit der eigenen Passphrase. Dafür wird er zuerst gesperrt.</translation>
    </message>
    <message>
        <source>Lock and decide how it ends</source>
        <translation>Sperren und das Ende entscheiden</translation>
    </message>
    <message>
        <source>The mentoring was ended on {day}.</source>
        <translation>Das Mentoring wurde am {day} beendet.</translation>
    </message>
    <message>
        <source>The mentoring has been interrupted since {day}.</source>
        <translation>Das Mentoring ist seit {day} unterbrochen.</translation>
    </message>
    <message>
        <source>Possible at any time. No reason is asked, and nobody is named.</source>
        <translation>Jederzeit möglich. Niemand fragt nach Gründen, und niemand wird genannt.</translation>
    </message>
    <message>
        <source>Person of trust for {name}: {trusted}</source>
        <translation>Vertrauensperson für {name}: {trusted}</translation>
    </message>
</context>
<context>
    <name>OptionalDay</name>
    <message>
        <source>for example {day}</source>
        <translation>zum Beispiel {day}</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>What we rely on</source>
        <translation>Worauf wir uns verlassen</translation>
    </message>
    <message>
        <source>Proposal for a new version</source>
        <translation>Vorschlag für eine neue Fassung</translation>
    </message>
    <message>
        <source>Each person consents with the own passphrase, {name} first.</source>
        <translation>Jede Person stimmt mit der eigenen Passphrase zu, {name} zuerst.</translation>
    </message>
    <message>
        <source>Consent is possible when the vault is open together.</source>
        <translation>Zustimmen geht, wenn der Tresor gemeinsam geöffnet ist.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>Wortlaut ändern</translation>
    </message>
    <message>
        <source>Withdraw the proposal</source>
        <translation>Vorschlag zurückziehen</translation>
    </message>
    <message>
        <source>{count} of {all} consents</source>
        <translation>{count} von {all} Zustimmungen</translation>
    </message>
</context>
</TS>
