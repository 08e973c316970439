<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>Type into the search field on the left (Ctrl+K). Found is what stands inside words too, in notes, agendas, tasks, goals, examples and whatever is kept for later.</source>
        <translation>Links ins Suchfeld schreiben (Strg+K). Gefunden wird auch, was mitten in Wörtern steht: in Notizen, Tagesordnungen, Aufgaben, Zielen, Beispielen und in allem, was für später gemerkt ist.</translation>
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
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
</TS>
