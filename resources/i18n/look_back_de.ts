<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>LookBack</name>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Goal set</source>
        <translation>Ziel gesetzt</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Goal replaced</source>
        <translation>Ziel geändert</translation>
    </message>
    <message>
        <source>Goal dropped</source>
        <translation>Ziel verworfen</translation>
    </message>
    <message>
        <source>Digital fitness</source>
        <translation>Digitale Fitness</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Version {number} holds</source>
        <translation>Fassung {number} gilt</translation>
    </message>
    <message>
        <source>Today one year ago</source>
        <translation>Heute vor einem Jahr</translation>
    </message>
    <message>
        <source>About one year ago</source>
        <translation>Um diese Zeit vor einem Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Today %n year(s) ago</source>
        <translation>
            <numerusform>Heute vor einem Jahr</numerusform>
            <numerusform>Heute vor %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n year(s) ago</source>
        <translation>
            <numerusform>Um diese Zeit vor einem Jahr</numerusform>
            <numerusform>Um diese Zeit vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Today half a year ago</source>
        <translation>Heute vor einem halben Jahr</translation>
    </message>
    <message>
        <source>About half a year ago</source>
        <translation>Um diese Zeit vor einem halben Jahr</translation>
    </message>
    <message>
        <source>Today three months ago</source>
        <translation>Heute vor drei Monaten</translation>
    </message>
    <message>
        <source>About three months ago</source>
        <translation>Um diese Zeit vor drei Monaten</translation>
    </message>
    <message>
        <source>Today one month ago</source>
        <translation>Heute vor einem Monat</translation>
    </message>
    <message>
        <source>About one month ago</source>
        <translation>Um diese Zeit vor einem Monat</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>eine Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
</context>
<context>
    <name>LookBackPage</name>
    <message>
        <source>Looking back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>How to show it?</source>
        <translation>Wie zeigen?</translation>
    </message>
    <message>
        <source>After the first meeting the way so far stands here: meetings, goals, topics and hours together.</source>
        <translation>Nach dem ersten Treffen steht hier der Weg bisher: Treffen, Ziele, Themen und gemeinsame Stunden.</translation>
    </message>
    <message>
        <source>Nothing to look back on yet</source>
        <translation>Noch nichts zum Zurückblicken</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>Um diese Zeit</translation>
    </message>
    <message>
        <source>What was on this day a year ago stands here once there is such a day.</source>
        <translation>Was an diesem Tag vor einem Jahr war, steht hier, sobald es einen solchen Tag gibt.</translation>
    </message>
    <message>
        <source>The way so far</source>
        <translation>Der Weg bisher</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Was genau</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Digital fitness</source>
        <translation>Digitale Fitness</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>A dot is something that happened. A goal runs from the square on the day it was set.</source>
        <translation>Ein Punkt ist etwas, das geschehen ist. Ein Ziel läuft vom Quadrat an dem Tag, an dem es gesetzt wurde.</translation>
    </message>
    <message>
        <source>{meetings}, {length} in all</source>
        <translation>{meetings}, zusammen {length}</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>ein Treffen</numerusform>
            <numerusform>%n Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Hours together</source>
        <translation>Gemeinsame Stunden</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>Worüber gesprochen wurde</translation>
    </message>
    <message>
        <source>Lines of digital fitness that stand on an agenda show here which fields were talked about.</source>
        <translation>Stehen Zeilen der digitalen Fitness auf einer Tagesordnung, zeigt sich hier, über welche Felder gesprochen wurde.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message numerus="yes">
        <source>in %n meeting(s)</source>
        <translation>
            <numerusform>in einem Treffen</numerusform>
            <numerusform>in %n Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Was versprochen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>Eine Aufgabe erledigt</numerusform>
            <numerusform>%n Aufgaben erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open</source>
        <translation>
            <numerusform>Eine Aufgabe offen</numerusform>
            <numerusform>%n Aufgaben offen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open comes along to the next meeting by itself.</source>
        <translation>Was offen ist, kommt von selbst zum nächsten Treffen mit.</translation>
    </message>
    <message>
        <source>{title}: picture; “Table” above says the same in words</source>
        <translation>{title}: Bild; „Tabelle“ oben sagt dasselbe in Worten</translation>
    </message>
</context>
</TS>
