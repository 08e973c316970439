<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>GoalsCard</name>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>One to three goals give the meetings a direction: what shall be easier in half a year?</source>
        <translation>Ein bis drei Ziele geben den Treffen eine Richtung: Was soll in einem halben Jahr leichter sein?</translation>
    </message>
    <message>
        <source>Set a goal</source>
        <translation>Ziel festhalten</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation>Nächster Schritt: {step}</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Alle Schritte sind erledigt</translation>
    </message>
    <message>
        <source>No step yet</source>
        <translation>Noch kein Schritt</translation>
    </message>
</context>
<context>
    <name>LearnedCard</name>
    <message>
        <source>Learned lately</source>
        <translation>Zuletzt gelernt</translation>
    </message>
    <message>
        <source>What worked out in a meeting stands here, and what the mentor took along.</source>
        <translation>Hier steht, was in den Treffen gelungen ist und was die andere Seite mitgenommen hat.</translation>
    </message>
    <message>
        <source>{name} took along: {what}</source>
        <translation>{name} hat mitgenommen: {what}</translation>
    </message>
</context>
<context>
    <name>NextMeetingCard</name>
    <message>
        <source>Meeting {number} · {title}</source>
        <translation>{number}. Treffen · {title}</translation>
    </message>
    <message>
        <source>Meeting is running</source>
        <translation>Treffen läuft</translation>
    </message>
    <message>
        <source>Begun at {time} · {minutes}</source>
        <translation>Begonnen um {time} · {minutes}</translation>
    </message>
    <message>
        <source>Resume meeting</source>
        <translation>Treffen fortsetzen</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>Next meeting · the date has passed</source>
        <translation>Nächstes Treffen · der Termin ist vorbei</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nächstes Treffen</translation>
    </message>
    <message>
        <source>Suggestion: {what}</source>
        <translation>Vorschlag: {what}</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Anderer Termin</translation>
    </message>
    <message>
        <source>Begin meeting</source>
        <translation>Treffen beginnen</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Gleich beginnen</translation>
    </message>
    <message>
        <source>The first meeting</source>
        <translation>Das erste Treffen</translation>
    </message>
    <message>
        <source>When shall it begin?</source>
        <translation>Wann soll es losgehen?</translation>
    </message>
    <message>
        <source>Plan first meeting</source>
        <translation>Erstes Treffen planen</translation>
    </message>
</context>
<context>
    <name>PractiseCard</name>
    <message>
        <source>Practise next</source>
        <translation>Als Nächstes üben</translation>
    </message>
    <message>
        <source>Once a field of digital fitness was looked at together, a proposal stands here.</source>
        <translation>Sobald ein Themenfeld der digitalen Fitness gemeinsam angesehen ist, steht hier ein Vorschlag.</translation>
    </message>
    <message>
        <source>Onto the agenda</source>
        <translation>Auf die Tagesordnung</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Themenfeld wählen</translation>
    </message>
    <message>
        <source>It is on the agenda.</source>
        <translation>Steht auf der Tagesordnung.</translation>
    </message>
    <message>
        <source>It is kept for later.</source>
        <translation>Ist für später gemerkt.</translation>
    </message>
</context>
<context>
    <name>PromisesCard</name>
    <message>
        <source>What we promised</source>
        <translation>Was wir uns vorgenommen haben</translation>
    </message>
    <message>
        <source>Tasks that one of the two takes on until the next meeting stand here, ready to be ticked.</source>
        <translation>Hier steht zum Abhaken, was sich eine der beiden Personen bis zum nächsten Treffen vornimmt.</translation>
    </message>
    <message>
        <source>Write down the first task</source>
        <translation>Erste Aufgabe festhalten</translation>
    </message>
    <message>
        <source>Write down a task</source>
        <translation>Aufgabe festhalten</translation>
    </message>
    <message>
        <source>Everything is done. New tasks come up in the next meeting or right here.</source>
        <translation>Alles erledigt. Neue Aufgaben entstehen im nächsten Treffen oder gleich hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n more is done.</source>
        <translation>
            <numerusform>Eine weitere ist erledigt.</numerusform>
            <numerusform>%n weitere sind erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task is done.</source>
        <translation>
            <numerusform>Eine Aufgabe ist erledigt.</numerusform>
            <numerusform>%n Aufgaben sind erledigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <translation>
            <numerusform>Noch eine offene</numerusform>
            <numerusform>Noch %n offene</numerusform>
        </translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
</context>
<context>
    <name>SheetsCard</name>
    <message>
        <source>Are both recovery sheets still at hand?</source>
        <translation>Sind beide Wiederherstellungsblätter noch da?</translation>
    </message>
    <message>
        <source>A sheet helps only as long as it can be found and read. Trying it out takes two minutes: lock, then “Keys and backups”, then “Try out a recovery sheet”. Nothing is changed by that.</source>
        <translation>Ein Blatt hilft nur, solange es sich finden und lesen lässt. Ausprobieren dauert zwei Minuten: sperren, dann „Schlüssel und Sicherungen“, dann „Wiederherstellungsblatt ausprobieren“. Dabei ändert sich nichts.</translation>
    </message>
    <message>
        <source>Lock and try them out</source>
        <translation>Sperren und ausprobieren</translation>
    </message>
    <message>
        <source>We have tried them out</source>
        <translation>Haben wir ausprobiert</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>SinceCard</name>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Since the last meeting: {what}.</source>
        <translation>Seit dem letzten Treffen: {what}.</translation>
    </message>
    <message>
        <source>Since the last time together: {what}.</source>
        <translation>Seit dem letzten gemeinsamen Öffnen: {what}.</translation>
    </message>
    <message>
        <source>{note} ({meeting})</source>
        <translation>{note} ({meeting})</translation>
    </message>
    <message>
        <source>not opened alone, nothing changed, nothing handed out</source>
        <translation>nicht allein geöffnet, nichts geändert, nichts weitergegeben</translation>
    </message>
    <message>
        <source>opened alone once</source>
        <translation>einmal allein geöffnet</translation>
    </message>
    <message>
        <source>opened alone twice</source>
        <translation>zweimal allein geöffnet</translation>
    </message>
    <message>
        <source>opened alone {count} times</source>
        <translation>{count}mal allein geöffnet</translation>
    </message>
    <message>
        <source>one note changed</source>
        <translation>eine Notiz geändert</translation>
    </message>
    <message>
        <source>{count} notes changed</source>
        <translation>{count} Notizen geändert</translation>
    </message>
    <message>
        <source>one file handed out</source>
        <translation>eine Datei weitergegeben</translation>
    </message>
    <message>
        <source>{count} files handed out</source>
        <translation>{count} Dateien weitergegeben</translation>
    </message>
    <message>
        <source>Counted from {day}, {time}.</source>
        <translation>Gezählt seit {day}, {time}.</translation>
    </message>
    <message>
        <source>Opened alone: one of the two opened the vault with the own passphrase. Private notes are not counted.</source>
        <translation>Allein geöffnet heißt: Eine der beiden Personen hat den Tresor mit der eigenen Passphrase geöffnet. Private Notizen zählen hier nicht mit.</translation>
    </message>
    <message>
        <source>Whatever was handed out stands in the register under “Hand out”.</source>
        <translation>Was weitergegeben wurde, steht im Verzeichnis unter „Weitergeben“.</translation>
    </message>
    <message>
        <source>Changed notes are notes of meetings, readable for both:</source>
        <translation>Geänderte Notizen sind Notizen zu Treffen, für beide lesbar:</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>To the agreement</source>
        <translation>Zur Vereinbarung</translation>
    </message>
    <message>
        <source>Lock and decide</source>
        <translation>Sperren und entscheiden</translation>
    </message>
    <message>
        <source>The vault is sealed</source>
        <translation>Der Tresor ist versiegelt</translation>
    </message>
    <message>
        <source>The mentoring ended on {day}. What is written here stays readable.</source>
        <translation>Das Mentoring ist seit {day} beendet. Was hier steht, bleibt lesbar.</translation>
    </message>
    <message>
        <source>The mentoring has been interrupted since {day}. It goes on whenever both want to.</source>
        <translation>Das Mentoring ist seit {day} unterbrochen. Es geht weiter, sobald beide wollen.</translation>
    </message>
    <message>
        <source>By {day} was to be decided what becomes of the vault: seal, hand over or destroy. It takes both, after locking.</source>
        <translation>Bis zum {day} war zu entscheiden, was aus dem Tresor wird: versiegeln, übergeben oder vernichten. Das geht nach dem Sperren, mit beiden zusammen.</translation>
    </message>
    <message>
        <source>begun in {month}</source>
        <translation>begonnen im {month}</translation>
    </message>
    <message>
        <source>{begun} · look back at half time in {month}</source>
        <translation>{begun} · Zwischenbilanz im {month}</translation>
    </message>
    <message>
        <source>Meeting {number} · {begun}</source>
        <translation>{number}. Treffen · {begun}</translation>
    </message>
    <message>
        <source>Meeting {number} of about {planned} · {begun}</source>
        <translation>{number}. Treffen von etwa {planned} · {begun}</translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation>{first} · {second}</translation>
    </message>
    <message>
        <source>Task ticked.</source>
        <translation>Aufgabe abgehakt.</translation>
    </message>
    <message>
        <source>Task opened again.</source>
        <translation>Aufgabe wieder offen.</translation>
    </message>
    <message>
        <source>Put on the agenda.</source>
        <translation>Auf die Tagesordnung gesetzt.</translation>
    </message>
    <message>
        <source>Kept for later.</source>
        <translation>Für später gemerkt.</translation>
    </message>
</context>
</TS>
