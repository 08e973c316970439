<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>GuidedRound</name>
    <message>
        <source>Keys 1 to 4 choose. Nothing here is a mark, and everything can be changed.</source>
        <translation>Die Tasten 1 bis 4 wählen aus. Nichts davon ist eine Note, und alles lässt sich ändern.</translation>
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
        <source>Practise at the next meeting</source>
        <translation>Beim nächsten Treffen üben</translation>
    </message>
    <message>
        <source>Delete this own skill</source>
        <translation>Diese eigene Fähigkeit löschen</translation>
    </message>
    <message>
        <source>Earlier: {levels}</source>
        <translation>Früher: {levels}</translation>
    </message>
    <message>
        <source>Delete the example</source>
        <translation>Beispiel löschen</translation>
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
        <source>{now}, at first {then}</source>
        <translation>{now}, anfangs {then}</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Show earlier</source>
        <translation>Früher zeigen</translation>
    </message>
    <message>
        <source>Look again, line by line</source>
        <translation>Neu einschätzen</translation>
    </message>
    <message>
        <source>Hide earlier</source>
        <translation>Früher ausblenden</translation>
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
        <source>The example was deleted.</source>
        <translation>Das Beispiel wurde gelöscht.</translation>
    </message>
    <message>
        <source>The own skill was deleted.</source>
        <translation>Die eigene Fähigkeit wurde gelöscht.</translation>
    </message>
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
</TS>
