<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FilterBar</name>
    <message>
        <source>What?</source>
        <translation>Was?</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Whose?</source>
        <translation>Von wem?</translation>
    </message>
    <message>
        <source>Of both</source>
        <translation>Von beiden</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wann?</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Which tag?</source>
        <translation>Welches Schlagwort?</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>Only open tasks</source>
        <translation>Nur offene Aufgaben</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>In the last three months</source>
        <translation>In den letzten drei Monaten</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>In diesem Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Im letzten Jahr</translation>
    </message>
</context>
<context>
    <name>SearchHit</name>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Punkt der Tagesordnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>Für später</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Show more hits</source>
        <translation>Weitere Treffer zeigen</translation>
    </message>
    <message>
        <source>Searched is the shared part. Private parts are closed, and nothing in them can be found.</source>
        <translation>Durchsucht wird der gemeinsame Teil. Private Teile sind verschlossen; in ihnen lässt sich nichts finden.</translation>
    </message>
    <message>
        <source>Searched are the shared part and the private part of {name}. The other private part is closed.</source>
        <translation>Durchsucht werden der gemeinsame Teil und der private Teil von {name}. Der andere private Teil ist verschlossen.</translation>
    </message>
    <message>
        <source>Searched is the private part that is open. The shared part is closed in this opening.</source>
        <translation>Durchsucht wird der geöffnete private Teil. Der gemeinsame Teil ist in dieser Öffnung verschlossen.</translation>
    </message>
    <message>
        <source>Search: {words}</source>
        <translation>Suche: {words}</translation>
    </message>
    <message numerus="yes">
        <source>more than %n hit(s), the newest first</source>
        <translation>
            <numerusform>mehr als ein Treffer, die neuesten zuerst</numerusform>
            <numerusform>mehr als %n Treffer, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), the newest first</source>
        <translation>
            <numerusform>ein Treffer</numerusform>
            <numerusform>%n Treffer, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>Type into the search field on the left (Ctrl+K). Found is what stands inside words too, in notes, agendas, tasks, goals, skills, examples and names of files. Several words in quotation marks stand in this order, and a minus before a word leaves out what holds it.</source>
        <translation>Links in das Suchfeld schreiben (Strg+K). Gefunden wird auch, was mitten in Wörtern steht: in Notizen, Tagesordnungen, Aufgaben, Zielen, Fähigkeiten, Beispielen und Dateinamen. Mehrere Wörter in Anführungszeichen müssen so hintereinander stehen, ein Minus vor einem Wort lässt alles weg, worin es steht.</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>Fewer words or only the beginning of one often help. Capitals and accents make no difference.</source>
        <translation>Oft helfen weniger Wörter oder nur der Anfang eines Worts. Groß und klein, mit oder ohne Akzent: beides wird gefunden.</translation>
    </message>
    <message>
        <source>The filters above narrow what is found.</source>
        <translation>Die Filter darüber engen ein, was gefunden wird.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>A word with # before it is a tag, wherever it is written: #video in a note, a task or a goal.</source>
        <translation>Ein Wort mit # davor ist ein Schlagwort, wo immer es geschrieben wird: #video in einer Notiz, einer Aufgabe oder einem Ziel.</translation>
    </message>
    <message>
        <source>Rename a tag or make two one</source>
        <translation>Schlagwort umbenennen oder zwei zusammenlegen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>in %n Text</numerusform>
            <numerusform>in %n Texten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is such a tag already. Both become one and cannot be told apart afterwards.</source>
        <translation>Dieses Schlagwort gibt es schon. Beide werden eines und lassen sich danach nicht mehr unterscheiden.</translation>
    </message>
    <message numerus="yes">
        <source>Changed in %n text(s).</source>
        <translation>
            <numerusform>In einem Text geändert.</numerusform>
            <numerusform>In %n Texten geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag begins with a letter and has two at least.</source>
        <translation>Ein Schlagwort beginnt mit einem Buchstaben und hat mindestens zwei Zeichen.</translation>
    </message>
</context>
</TS>
