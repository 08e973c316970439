<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChecklistActs</name>
    <message>
        <source>The own skill was added.</source>
        <translation>Die eigene Fähigkeit ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The own field was added.</source>
        <translation>Das eigene Themenfeld ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The own field was renamed.</source>
        <translation>Das eigene Themenfeld heißt jetzt anders.</translation>
    </message>
    <message>
        <source>The own skill was renamed.</source>
        <translation>Die eigene Fähigkeit heißt jetzt anders.</translation>
    </message>
    <message>
        <source>The own skill was deleted.</source>
        <translation>Die eigene Fähigkeit ist gelöscht.</translation>
    </message>
    <message>
        <source>The skill is hidden.</source>
        <translation>Die Fähigkeit ist ausgeblendet.</translation>
    </message>
    <message>
        <source>The own field was deleted, with its skills.</source>
        <translation>Das eigene Themenfeld ist gelöscht, mit seinen Fähigkeiten.</translation>
    </message>
    <message>
        <source>The field is hidden.</source>
        <translation>Das Themenfeld ist ausgeblendet.</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>Die Reihenfolge ist geändert.</translation>
    </message>
    <message>
        <source>It is shown again.</source>
        <translation>Wieder eingeblendet.</translation>
    </message>
</context>
<context>
    <name>ExampleActs</name>
    <message>
        <source>Another level was chosen.</source>
        <translation>Ein anderer Stand ist gewählt.</translation>
    </message>
    <message>
        <source>The example was written down.</source>
        <translation>Das Beispiel ist notiert.</translation>
    </message>
    <message>
        <source>The example was changed.</source>
        <translation>Das Beispiel ist geändert.</translation>
    </message>
    <message>
        <source>The example was deleted.</source>
        <translation>Das Beispiel ist gelöscht.</translation>
    </message>
    <message>
        <source>Picture or PDF</source>
        <translation>Bild oder PDF</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>Bilder und PDF (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>The file now lies in the vault, beside the example. The original stays where it is.</source>
        <translation>Die Datei liegt jetzt im Tresor, neben dem Beispiel. Das Original bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>The file was taken away from the example.</source>
        <translation>Die Datei ist vom Beispiel entfernt.</translation>
    </message>
</context>
<context>
    <name>ExampleEditor</name>
    <message>
        <source>What showed it</source>
        <translation>Was es gezeigt hat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>in no meeting</source>
        <translation>in keinem Treffen</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Datei entfernen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Another picture or PDF …</source>
        <translation>Anderes Bild oder PDF …</translation>
    </message>
    <message>
        <source>Add a picture or PDF …</source>
        <translation>Bild oder PDF beilegen …</translation>
    </message>
</context>
<context>
    <name>ExampleLine</name>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>Change the example</source>
        <translation>Beispiel ändern</translation>
    </message>
    <message>
        <source>Delete the example</source>
        <translation>Beispiel löschen</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Fields</source>
        <translation>Themenfelder</translation>
    </message>
    <message>
        <source>Own skill</source>
        <translation>Eigene Fähigkeit</translation>
    </message>
    <message>
        <source>What should be practised?</source>
        <translation>Was soll geübt werden?</translation>
    </message>
    <message>
        <source>Own skill in this field</source>
        <translation>Eigene Fähigkeit in diesem Themenfeld</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Eigenes Themenfeld</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Themenfelds</translation>
    </message>
    <message>
        <source>Name of the own field</source>
        <translation>Name des eigenen Themenfelds</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Strategic topics</source>
        <translation>Strategische Themen</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Themenfelder</translation>
    </message>
    <message>
        <source>Leading today</source>
        <translation>Führen im Wandel</translation>
    </message>
    <message>
        <source>Digital everyday life</source>
        <translation>Digitaler Alltag</translation>
    </message>
    <message numerus="yes">
        <source>{field}, %n line(s)</source>
        <translation>
            <numerusform>{field}, %n Zeile</numerusform>
            <numerusform>{field}, %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Lies in the vault, beside an example</source>
        <translation>Liegt im Tresor, neben einem Beispiel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>{name}, page {number}</source>
        <translation>{name}, Seite {number}</translation>
    </message>
    <message>
        <source>This file cannot be shown: it is damaged, or it is not what its beginning says.</source>
        <translation>Diese Datei lässt sich nicht zeigen: Sie ist beschädigt oder nicht das, was ihr Anfang sagt.</translation>
    </message>
</context>
<context>
    <name>GuidedRound</name>
    <message>
        <source>Keys 1 to 4 choose, the arrows skip and go back. Nothing here is a mark, and everything can be changed.</source>
        <translation>Die Tasten 1 bis 4 wählen, die Pfeile überspringen und gehen zurück. Nichts hier ist eine Note, und alles lässt sich ändern.</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genug für heute</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} von {all}</translation>
    </message>
    <message>
        <source>Last time ({date}): {level}</source>
        <translation>Beim letzten Mal ({date}): {level}</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What showed it</source>
        <translation>Woran es zu sehen war</translation>
    </message>
    <message>
        <source>Write down an example, then Return</source>
        <translation>Beispiel aufschreiben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>New example</source>
        <translation>Neues Beispiel</translation>
    </message>
    <message>
        <source>Words of the own skill</source>
        <translation>Wortlaut der eigenen Fähigkeit</translation>
    </message>
    <message>
        <source>Show older examples</source>
        <translation>Ältere Beispiele zeigen</translation>
    </message>
    <message>
        <source>Practised in</source>
        <translation>Geübt in</translation>
    </message>
    <message>
        <source>Practise at the next meeting</source>
        <translation>Beim nächsten Treffen üben</translation>
    </message>
    <message>
        <source>More for this skill</source>
        <translation>Mehr zu dieser Fähigkeit</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Treffen öffnen</translation>
    </message>
    <message>
        <source>Earlier: {levels}</source>
        <translation>Früher: {levels}</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>hidden, {level}</source>
        <translation>ausgeblendet, {level}</translation>
    </message>
    <message>
        <source>{now}, at first {then}</source>
        <translation>{now}, anfangs {then}</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>More for this field</source>
        <translation>Mehr zu diesem Themenfeld</translation>
    </message>
    <message>
        <source>Name of the own field</source>
        <translation>Name des eigenen Themenfelds</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Früher zeigen</translation>
    </message>
    <message>
        <source>Look again, line by line</source>
        <translation>Neu einschätzen</translation>
    </message>
    <message>
        <source>Begin: at most eight lines</source>
        <translation>Anfangen: höchstens acht Zeilen</translation>
    </message>
    <message>
        <source>Nothing stands here yet. “Own skill” adds the first line.</source>
        <translation>Hier steht noch nichts. „Eigene Fähigkeit“ fügt die erste Zeile hinzu.</translation>
    </message>
    <message>
        <source>Everything in this field is hidden. “Further possibilities” shows it again.</source>
        <translation>In diesem Themenfeld ist alles ausgeblendet. „Weitere Möglichkeiten“ zeigt es wieder.</translation>
    </message>
    <message>
        <source>Own skills</source>
        <translation>Eigene Fähigkeiten</translation>
    </message>
    <message>
        <source>Hide earlier</source>
        <translation>Früher ausblenden</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Checklist to tick by hand</source>
        <translation>Checkliste zum Ankreuzen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Checklist.pdf</source>
        <translation>Checkliste.pdf</translation>
    </message>
    <message>
        <source>Save the checklist as a file</source>
        <translation>Checkliste als Datei speichern</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Add a checklist from a file</source>
        <translation>Checkliste aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>A checklist was added.</source>
        <translation>Eine Checkliste ist hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were added.</source>
        <translation>
            <numerusform>%n Zeile ist neu.</numerusform>
            <numerusform>%n Zeilen sind neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were there already.</source>
        <translation>
            <numerusform>%n Zeile war schon da.</numerusform>
            <numerusform>%n Zeilen waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checklists (*{ending})</source>
        <translation>Checklisten (*{ending})</translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>What goes in</source>
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Digital everyday life</source>
        <translation>Digitaler Alltag</translation>
    </message>
    <message>
        <source>Leading today</source>
        <translation>Führen im Wandel</translation>
    </message>
    <message>
        <source>Pictures and tables of this page: the mentee&apos;s own view, nobody else&apos;s, and no examples.</source>
        <translation>Bilder und Tabellen dieser Seite: nur die eigene Sicht, von niemand anderem, und keine Beispiele.</translation>
    </message>
    <message>
        <source>How the mentee appears</source>
        <translation>Angabe der Person</translation>
    </message>
    <message>
        <source>As a role</source>
        <translation>Als Rolle</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Practise: {skill}</source>
        <translation>Üben: {skill}</translation>
    </message>
    <message>
        <source>It stands on the agenda of the next meeting.</source>
        <translation>Steht auf der Tagesordnung des nächsten Treffens.</translation>
    </message>
    <message>
        <source>No meeting is planned yet: it is kept for later and offered then.</source>
        <translation>Noch ist kein Treffen geplant: Es ist für später gemerkt und wird dann angeboten.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Then and now</source>
        <translation>Damals und heute</translation>
    </message>
    <message>
        <source>The mentee&apos;s own view, in words</source>
        <translation>Die eigene Sicht der oder des Mentee, in Worten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Save as a PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as a PDF – only together</source>
        <translation>Als PDF speichern – nur gemeinsam</translation>
    </message>
    <message>
        <source>The word of an area is the furthest one that at least half of the lines looked at have reached. “At first” takes the first word of every line.</source>
        <translation>Das Wort eines Bereichs ist das weiteste, das mindestens die Hälfte der angesehenen Zeilen erreicht hat. „Am Anfang“ nimmt das erste Wort jeder Zeile.</translation>
    </message>
    <message>
        <source>Digital everyday life</source>
        <translation>Digitaler Alltag</translation>
    </message>
    <message>
        <source>Leading today</source>
        <translation>Führen im Wandel</translation>
    </message>
    <message>
        <source>at first</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{areas}: picture then and now; the table says the same</source>
        <translation>{areas}: Bild damals und heute; die Tabelle sagt dasselbe</translation>
    </message>
    <message>
        <source>A picture needs at least three areas that were looked at. Until then the words say more.</source>
        <translation>Für ein Bild müssen mindestens drei Bereiche angesehen sein. Bis dahin sagen die Worte mehr.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{areas}: table then and now</source>
        <translation>{areas}: Tabelle damals und heute</translation>
    </message>
    <message>
        <source>No area has changed its word on another day yet.</source>
        <translation>Noch kein Bereich hat an einem anderen Tag ein anderes Wort bekommen.</translation>
    </message>
    <message>
        <source>{area}: picture of the development; the table says the same</source>
        <translation>{area}: Bild der Entwicklung; die Tabelle sagt dasselbe</translation>
    </message>
    <message>
        <source>{area}: table of the development</source>
        <translation>{area}: Tabelle der Entwicklung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>ProfilePaper</name>
    <message>
        <source>Then and now as a PDF</source>
        <translation>Damals und heute als PDF</translation>
    </message>
    <message>
        <source>It leaves the vault only if both consent.</source>
        <translation>Den Tresor verlässt es nur, wenn beide zustimmen.</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Damals und heute</translation>
    </message>
</context>
<context>
    <name>SkillsPage</name>
    <message>
        <source>Digital fitness</source>
        <translation>Digitale Fitness</translation>
    </message>
    <message>
        <source>What already works and what comes next</source>
        <translation>Was schon sitzt und was als Nächstes dran ist</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Damals und heute</translation>
    </message>
    <message>
        <source>Further possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Ausgeblendetes zeigen</translation>
    </message>
    <message>
        <source>This field to tick by hand (PDF) …</source>
        <translation>Dieses Themenfeld zum Ankreuzen (PDF) …</translation>
    </message>
    <message>
        <source>Save the checklist as a file …</source>
        <translation>Checkliste als Datei speichern …</translation>
    </message>
    <message>
        <source>Add a checklist from a file …</source>
        <translation>Checkliste aus einer Datei hinzufügen …</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Every question may be skipped. The plus puts one on the agenda of the next meeting.</source>
        <translation>Jede Frage darf übersprungen werden. Das Plus setzt eine auf die Tagesordnung des nächsten Treffens.</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Put on the agenda of the next meeting</source>
        <translation>Auf die Tagesordnung des nächsten Treffens setzen</translation>
    </message>
    <message>
        <source>mentor asks mentee</source>
        <translation>Mentor:in fragt Mentee</translation>
    </message>
    <message>
        <source>mentee asks mentor</source>
        <translation>Mentee fragt Mentor:in</translation>
    </message>
    <message>
        <source>each asks the other</source>
        <translation>beide fragen einander</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Pfeil hoch)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Pfeil runter)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder einblenden</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Wortlaut ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
</TS>
