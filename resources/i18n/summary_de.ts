<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClosedView</name>
    <message>
        <source>Hand out a summary</source>
        <translation>Zusammenfassung weitergeben</translation>
    </message>
    <message>
        <source>Nothing to hand out yet</source>
        <translation>Noch nichts weiterzugeben</translation>
    </message>
    <message>
        <source>After the first meeting both choose here together what may leave the vault, if anything.</source>
        <translation>Nach dem ersten Treffen wählen hier beide gemeinsam aus, was den Tresor verlassen darf – wenn überhaupt etwas.</translation>
    </message>
    <message>
        <source>To the meetings</source>
        <translation>Zu den Treffen</translation>
    </message>
    <message>
        <source>Only together</source>
        <translation>Nur gemeinsam</translation>
    </message>
    <message>
        <source>Handing out needs both. It is possible when the vault is opened together.</source>
        <translation>Weitergeben braucht beide. Es geht, wenn der Tresor gemeinsam geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>ConfirmationOptions</name>
    <message>
        <source>For whom?</source>
        <translation>Für wen?</translation>
    </message>
    <message>
        <source>Name on the page</source>
        <translation>Name auf der Seite</translation>
    </message>
    <message>
        <source>To fill in by hand</source>
        <translation>Von Hand eintragen</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Role, period, days and hours, and a line for the training record. No content.</source>
        <translation>Rolle, Zeitraum, Tage und Stunden und eine Zeile für den Ausbildungsnachweis. Keine Inhalte.</translation>
    </message>
</context>
<context>
    <name>IdeaOptions</name>
    <message>
        <source>The idea</source>
        <translation>Die Idee</translation>
    </message>
    <message>
        <source>One page without names and dates, for anybody to take up.</source>
        <translation>Eine Seite ohne Namen und Datum, zum Aufgreifen für alle.</translation>
    </message>
    <message>
        <source>A name stands in the text: {names}</source>
        <translation>Im Text steht ein Name: {names}</translation>
    </message>
</context>
<context>
    <name>MarksGrid</name>
    <message>
        <source>{name}: {block}</source>
        <translation>{name}: {block}</translation>
    </message>
</context>
<context>
    <name>MoreOptions</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>After a meeting</source>
        <translation>Nach einem Treffen</translation>
    </message>
    <message>
        <source>Midterm</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Abschlussbericht</translation>
    </message>
    <message>
        <source>How people appear</source>
        <translation>Wie Personen genannt werden</translation>
    </message>
    <message>
        <source>As roles</source>
        <translation>Als Rollen</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>Sprache der Datei</translation>
    </message>
    <message>
        <source>Which meetings?</source>
        <translation>Welche Treffen?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Since the last summary</source>
        <translation>Seit der letzten Zusammenfassung</translation>
    </message>
    <message>
        <source>Only the latest</source>
        <translation>Nur das letzte</translation>
    </message>
    <message>
        <source>Meeting {number}: {title}</source>
        <translation>{number}. Treffen: {title}</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>For whom?</source>
        <translation>Für wen?</translation>
    </message>
    <message>
        <source>What shall go in?</source>
        <translation>Was soll hinein?</translation>
    </message>
    <message>
        <source>Only what both tick appears.</source>
        <translation>Es erscheint nur, was beide ankreuzen.</translation>
    </message>
    <message>
        <source>Offer more</source>
        <translation>Mehr anbieten</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie letztes Mal</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>Als Datei</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Other kinds of files</source>
        <translation>Weitere Dateiarten</translation>
    </message>
    <message>
        <source>Set by the organisation: other kinds of files are not allowed.</source>
        <translation>Von der Organisation festgelegt: Andere Arten von Dateien sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>Further possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>The two of us</source>
        <translation>Nur wir beide</translation>
    </message>
    <message>
        <source>Programme lead</source>
        <translation>Programmleitung</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>for whom</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Notes (on {noted} of {items} items)</source>
        <translation>Notizen (zu {noted} von {items} Punkten)</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What was practised</source>
        <translation>Was geübt wurde</translation>
    </message>
    <message>
        <source>Then and now, as pictures and table</source>
        <translation>Damals und heute, als Bilder und Tabelle</translation>
    </message>
    <message>
        <source>What {name} took away</source>
        <translation>Was {name} mitgenommen hat</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächstes Treffen</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Order in the file</source>
        <translation>Reihenfolge in der Datei</translation>
    </message>
    <message>
        <source>Drag a line, or press Alt with an arrow key</source>
        <translation>Eine Zeile ziehen oder Alt mit einer Pfeiltaste drücken</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>OtherButtons</name>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Confirmation of participation …</source>
        <translation>Teilnahmebestätigung …</translation>
    </message>
    <message>
        <source>Overview for the programme lead …</source>
        <translation>Übersicht für die Programmleitung …</translation>
    </message>
    <message>
        <source>Idea for the house …</source>
        <translation>Idee fürs Haus …</translation>
    </message>
</context>
<context>
    <name>OtherFiles</name>
    <message>
        <source>Confirmation of participation</source>
        <translation>Teilnahmebestätigung</translation>
    </message>
    <message>
        <source>For each of the two, with a line for the training record</source>
        <translation>Für beide je eine, mit einer Zeile für den Ausbildungsnachweis</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Teilnahmebestätigung</translation>
    </message>
    <message>
        <source>Overview of the meetings</source>
        <translation>Übersicht der Treffen</translation>
    </message>
    <message>
        <source>For the programme lead: that the two met, not what about</source>
        <translation>Für die Programmleitung: dass es Treffen gab, nicht worüber</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Idea for the house</source>
        <translation>Idee fürs Haus</translation>
    </message>
    <message>
        <source>What others in the house could use, without names</source>
        <translation>Was andere im Haus brauchen können, ohne Namen</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
</context>
<context>
    <name>OverviewOptions</name>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>Period, number and length of the meetings. No content.</source>
        <translation>Zeitraum, Anzahl und Dauer der Treffen. Keine Inhalte.</translation>
    </message>
    <message>
        <source>Both names</source>
        <translation>Beide Namen</translation>
    </message>
    <message>
        <source>Fields that were touched</source>
        <translation>Berührte Themenfelder</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>The window that asks for consent shows the same fingerprint.</source>
        <translation>Das Fenster, das nach der Zustimmung fragt, zeigt dasselbe Prüfzeichen.</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>Wortlaut ändern</translation>
    </message>
    <message>
        <source>Show the pages large</source>
        <translation>Seiten groß zeigen</translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}</source>
        <translation>Prüfzeichen {fingerprint}</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>Show the choice again</source>
        <translation>Auswahl wieder zeigen</translation>
    </message>
</context>
<context>
    <name>PeriodRow</name>
    <message>
        <source>From which day on</source>
        <translation>Ab welchem Tag</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Bis zu welchem Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>until a day</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>No meeting was held between these days.</source>
        <translation>Zwischen diesen Tagen gab es kein Treffen.</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>What has left the vault</source>
        <translation>Was den Tresor verlassen hat</translation>
    </message>
    <message>
        <source>Search: kind, date, fingerprint</source>
        <translation>Suchen: Art, Datum, Prüfzeichen</translation>
    </message>
    <message>
        <source>Search what has left the vault</source>
        <translation>In der Liste suchen, was den Tresor verlassen hat</translation>
    </message>
    <message>
        <source>Save this list …</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Größe in Byte</translation>
    </message>
    <message>
        <source>SHA-256 of what both saw</source>
        <translation>SHA-256 dessen, was beide sahen</translation>
    </message>
    <message>
        <source>Nothing so far. Everything stayed in the vault.</source>
        <translation>Bisher nichts. Alles ist im Tresor geblieben.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s); search or save the list.</source>
        <translation>
            <numerusform>%n frühere Zeile; suchen oder die Liste speichern.</numerusform>
            <numerusform>%n frühere Zeilen; suchen oder die Liste speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}</source>
        <translation>Prüfzeichen {fingerprint}</translation>
    </message>
    <message>
        <source>of the file: {fingerprint}</source>
        <translation>der Datei: {fingerprint}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Slip to take along</source>
        <translation>Zettel zum Mitnehmen</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Meeting template</source>
        <translation>Vorlage für ein Treffen</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Damals und heute</translation>
    </message>
    <message>
        <source>Overview of the meetings</source>
        <translation>Übersicht der Treffen</translation>
    </message>
    <message>
        <source>Idea for the house</source>
        <translation>Idee fürs Haus</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Confirmation of participation</source>
        <translation>Teilnahmebestätigung</translation>
    </message>
    <message>
        <source>Complete take-out</source>
        <translation>Vollständige Mitnahme</translation>
    </message>
    <message>
        <source>Encrypted backup elsewhere</source>
        <translation>Verschlüsselte Sicherung an anderem Ort</translation>
    </message>
    <message>
        <source>for the two of us</source>
        <translation>nur für beide</translation>
    </message>
    <message>
        <source>for the programme lead</source>
        <translation>für die Programmleitung</translation>
    </message>
    <message>
        <source>for others</source>
        <translation>für andere</translation>
    </message>
</context>
<context>
    <name>RegisterPaper</name>
    <message>
        <source>Save the list of what has left the vault</source>
        <translation>Liste speichern, was den Tresor verlassen hat</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Weitergegeben</translation>
    </message>
</context>
<context>
    <name>SafeguardOptions</name>
    <message>
        <source>Passphrase for the file</source>
        <translation>Passphrase für die Datei</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>In the PDF</source>
        <translation>Im PDF</translation>
    </message>
    <message>
        <source>age file</source>
        <translation>age-Datei</translation>
    </message>
    <message>
        <source>Signed by both in the file</source>
        <translation>Von beiden in der Datei unterschrieben</translation>
    </message>
    <message>
        <source>Off is the usual choice: the register of the vault keeps both consents. Signatures in the file prove to everybody who gets it that both signed, and cannot be taken back.</source>
        <translation>Üblich ist: aus. Beide Zustimmungen stehen ohnehin im Register des Tresors. Unterschriften in der Datei belegen allen, die sie bekommen, dass beide unterschrieben haben, und lassen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Key of {name}:</source>
        <translation>Schlüssel von {name}:</translation>
    </message>
    <message>
        <source>Six words are made and shown once after saving. They keep readers out (AES-256, opens in ordinary PDF programs), but do not show whether somebody changed the file.</source>
        <translation>Sechs Wörter werden erzeugt und nach dem Speichern einmal gezeigt. Sie halten Mitlesende fern (AES-256, öffnet in üblichen PDF-Programmen), zeigen aber nicht, ob jemand die Datei verändert hat.</translation>
    </message>
    <message>
        <source>Six words are made and shown once after saving. The stronger choice: a changed file does not open. The program age opens it.</source>
        <translation>Sechs Wörter werden erzeugt und nach dem Speichern einmal gezeigt. Die stärkere Wahl: Eine veränderte Datei öffnet sich nicht. Geöffnet wird sie mit dem Programm age.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Hand out a summary</source>
        <translation>Zusammenfassung weitergeben</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n Treffen</numerusform>
            <numerusform>%n Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting {number}: {title}</source>
        <translation>Treffen {number}: {title}</translation>
    </message>
    <message>
        <source>Preview: exactly this is in the file</source>
        <translation>Vorschau: genau das steht in der Datei</translation>
    </message>
    <message>
        <source>Preview: read from the finished file</source>
        <translation>Vorschau: aus der fertigen Datei gelesen</translation>
    </message>
    <message>
        <source>Nothing is handed out today. Everything stays in the vault.</source>
        <translation>Heute wird nichts weitergegeben. Alles bleibt im Tresor.</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Where shall the summary go?</source>
        <translation>Wohin soll die Zusammenfassung?</translation>
    </message>
    <message>
        <source>age file (*.age)</source>
        <translation>age-Datei (*.age)</translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message>
        <source>Changes here are for this summary only. The notes in the vault stay as they are.</source>
        <translation>Änderungen gelten nur für diese Zusammenfassung. Die Notizen im Tresor bleiben, wie sie sind.</translation>
    </message>
</context>
</TS>
