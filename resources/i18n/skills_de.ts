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
        <source>PNG, JPEG or PDF, 10 MB at most. The vault holds an encrypted copy.</source>
        <translation>PNG, JPEG oder PDF, höchstens 10 MB. Der Tresor behält eine verschlüsselte Kopie.</translation>
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
        <source>Here stand the first {count} pages. The whole file lies in the vault; a take-out holds it.</source>
        <translation>Hier stehen die ersten {count} Seiten. Die ganze Datei liegt im Tresor; eine vollständige Mitnahme enthält sie.</translation>
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
        <source>Last time ({date}): {level}</source>
        <translation>Beim letzten Mal ({date}): {level}</translation>
    </message>
</context>
<context>
    <name>LineByLine</name>
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
        <source>Noted for the next meeting.</source>
        <translation>Für das nächste Treffen vorgemerkt.</translation>
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
    <name>SecondViewActs</name>
    <message>
        <source>At the end everything is sealed at once. It opens only when both look together.</source>
        <translation>Am Ende wird alles auf einmal versiegelt. Es öffnet sich nur, wenn beide es zusammen ansehen.</translation>
    </message>
    <message>
        <source>Any line may be skipped, even all of them: nobody will see the difference.</source>
        <translation>Jede Zeile darf übersprungen werden, auch alle: Den Unterschied sieht niemand.</translation>
    </message>
    <message>
        <source>It is up to {junior}</source>
        <translation>{junior} ist dran</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>{junior} sits here alone now; {senior} does not look at the screen for a while.</source>
        <translation>{junior} sitzt jetzt allein hier; {senior} sieht für eine Weile nicht auf den Bildschirm.</translation>
    </message>
    <message>
        <source>How does {junior} see it in {senior}?</source>
        <translation>Wie sieht {junior} es bei {senior}?</translation>
    </message>
    <message>
        <source>Once sealed, nobody can read it alone and nobody change it; a new one can be entered any time.</source>
        <translation>Ist sie versiegelt, kann niemand allein sie lesen und niemand sie ändern; eine neue lässt sich jederzeit eingeben.</translation>
    </message>
    <message>
        <source>Once thrown away, nothing is left of it.</source>
        <translation>Wird sie verworfen, bleibt nichts davon übrig.</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Back to the lines</source>
        <translation>Zurück zu den Zeilen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Seal this view?</source>
        <translation>Diese Sicht versiegeln?</translation>
    </message>
    <message>
        <source>The view is sealed. The screen belongs to both again.</source>
        <translation>Die Sicht ist versiegelt. Der Bildschirm gehört wieder beiden.</translation>
    </message>
    <message>
        <source>There is no line yet of which both have said something.</source>
        <translation>Noch gibt es keine Zeile, zu der beide etwas gesagt haben.</translation>
    </message>
    <message>
        <source>The sealed view was thrown away.</source>
        <translation>Die versiegelte Sicht wurde verworfen.</translation>
    </message>
    <message>
        <source>The second view is switched on for leadership.</source>
        <translation>Die zweite Sicht ist für die Führung eingeschaltet.</translation>
    </message>
    <message>
        <source>The second view is switched off for leadership.</source>
        <translation>Die zweite Sicht ist für die Führung ausgeschaltet.</translation>
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
    <name>ViewPage</name>
    <message>
        <source>The view of {mentor}</source>
        <translation>Sicht von {mentor}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Switched off for the fields of leadership</source>
        <translation>Für die Felder der Führung ausgeschaltet</translation>
    </message>
    <message>
        <source>How somebody leads is a delicate subject. A second view of it exists only where both want it. Whoever would rather not says so, and it stays off; no reason is asked for.</source>
        <translation>Wie jemand führt, ist ein heikles Thema. Eine zweite Sicht darauf gibt es nur, wenn beide sie wollen. Möchte jemand lieber nicht, bleibt sie ausgeschaltet; nach einem Grund fragt niemand.</translation>
    </message>
    <message>
        <source>Both of us want it: switch on</source>
        <translation>Beide wollen es: einschalten</translation>
    </message>
    <message>
        <source>Sealed until both look</source>
        <translation>Versiegelt, bis beide es ansehen</translation>
    </message>
    <message>
        <source>{junior} goes through the field alone. What is chosen is sealed at once and opens only when both type their passphrases, and only for lines that {senior} has looked at as well.</source>
        <translation>{junior} geht das Themenfeld allein durch. Was gewählt wird, ist sofort versiegelt und öffnet sich nur, wenn beide ihre Passphrase eingeben, und nur zu Zeilen, die auch {senior} angesehen hat.</translation>
    </message>
    <message>
        <source>Look together …</source>
        <translation>Zusammen ansehen …</translation>
    </message>
    <message>
        <source>{junior} enters a new view …</source>
        <translation>{junior} gibt eine neue Sicht ein …</translation>
    </message>
    <message>
        <source>{junior} enters the own view …</source>
        <translation>{junior} gibt die eigene Sicht ein …</translation>
    </message>
    <message>
        <source>Throw the sealed view away</source>
        <translation>Versiegelte Sicht verwerfen</translation>
    </message>
    <message>
        <source>Switch off for leadership</source>
        <translation>Für die Führung ausschalten</translation>
    </message>
    <message>
        <source>Nothing lies sealed yet.</source>
        <translation>Noch liegt nichts versiegelt.</translation>
    </message>
    <message>
        <source>A view lies sealed, of {date}. What is in it, and how much, is not to be seen by anybody.</source>
        <translation>Eine Sicht vom {date} liegt versiegelt. Was darin steht und wie viel, sieht niemand.</translation>
    </message>
    <message>
        <source>The key of {mentor} was made anew since: it does not open any more. Enter it again.</source>
        <translation>Der Schlüssel von {mentor} wurde seither erneuert: Die Sicht öffnet sich nicht mehr. Bitte neu eingeben.</translation>
    </message>
    <message>
        <source>Before both can look, {senior} chooses a word for at least one line of this field.</source>
        <translation>Bevor beide etwas ansehen können, wählt {senior} für mindestens eine Zeile dieses Themenfelds ein Wort.</translation>
    </message>
    <message>
        <source>Both sealed the vault on {day}, so it is only read. What both have looked at stays here to be read; what lies sealed stays closed for both. It can be looked at together once both take the seal off the vault.</source>
        <translation>Beide haben den Tresor am {day} versiegelt, er wird nur noch gelesen. Was beide angesehen haben, bleibt hier lesbar; was versiegelt liegt, bleibt für beide zu. Ansehen lässt es sich gemeinsam, sobald beide das Siegel des Tresors lösen.</translation>
    </message>
    <message>
        <source>This is done together: when the vault is opened by both and can be written in.</source>
        <translation>Das geschieht gemeinsam: wenn beide den Tresor geöffnet haben und darin geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Here both see the same</source>
        <translation>Hier sehen beide dasselbe</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Both say</source>
        <translation>Beide sagen</translation>
    </message>
    <message>
        <source>Table of what both see the same</source>
        <translation>Tabelle dessen, was beide gleich sehen</translation>
    </message>
    <message>
        <source>Here there is something to tell each other</source>
        <translation>Hier gibt es einander etwas zu erzählen</translation>
    </message>
    <message>
        <source>Table of both views side by side</source>
        <translation>Tabelle beider Sichten nebeneinander</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Zum Anfangen</translation>
    </message>
    <message>
        <source>{junior}: In which situation did I see it? {senior}: What does it feel like from inside?</source>
        <translation>{junior}: In welcher Situation habe ich es erlebt? {senior}: Wie fühlt es sich von innen an?</translation>
    </message>
    <message>
        <source>Neither of the two words is the right one. What would a small step look like that both notice?</source>
        <translation>Keines der beiden Wörter ist das richtige. Wie sähe ein kleiner Schritt aus, den beide bemerken?</translation>
    </message>
    <message>
        <source>What showed it to each of the two?</source>
        <translation>Woran haben es beide gemerkt?</translation>
    </message>
    <message>
        <source>Which of these skills would be good to use more often?</source>
        <translation>Welche dieser Fähigkeiten lohnt es öfter zu nutzen?</translation>
    </message>
</context>
<context>
    <name>ViewRound</name>
    <message>
        <source>Keys 1 to 4 choose, the arrows skip and go back. Whatever is skipped stays open.</source>
        <translation>Die Tasten 1 bis 4 wählen, die Pfeile überspringen und gehen zurück. Was übersprungen wird, bleibt offen.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
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
    <message>
        <source>The view of {mentor} …</source>
        <translation>Sicht von {mentor} …</translation>
    </message>
</context>
</TS>
