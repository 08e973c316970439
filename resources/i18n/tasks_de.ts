<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DueChoice</name>
    <message>
        <source>When is it due?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>by the next meeting</source>
        <translation>bis zum nächsten Treffen</translation>
    </message>
    <message>
        <source>by a day</source>
        <translation>bis zu einem Tag</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>New task …</source>
        <translation>Neue Aufgabe …</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Whose task is it?</source>
        <translation>Wessen Aufgabe ist es?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A task needs a few words.</source>
        <translation>Eine Aufgabe braucht ein paar Worte.</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Task written down.</source>
        <translation>Aufgabe notiert.</translation>
    </message>
    <message>
        <source>Task changed.</source>
        <translation>Aufgabe geändert.</translation>
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
        <source>How it went was written down.</source>
        <translation>Notiert, wie es gelaufen ist.</translation>
    </message>
    <message>
        <source>Task deleted.</source>
        <translation>Aufgabe gelöscht.</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Change task</source>
        <translation>Aufgabe ändern</translation>
    </message>
    <message>
        <source>Delete task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>Calendar file for the day it is due</source>
        <translation>Kalenderdatei für den Tag der Fälligkeit</translation>
    </message>
    <message>
        <source>How did it go? (optional)</source>
        <translation>Wie ging es? (freiwillig)</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Wie ging es?</translation>
    </message>
    <message>
        <source>Calendar file for the day it is due: {task}</source>
        <translation>Kalenderdatei für den Tag der Fälligkeit: {task}</translation>
    </message>
    <message>
        <source>Change task: {task}</source>
        <translation>Aufgabe ändern: {task}</translation>
    </message>
    <message>
        <source>Delete task: {task}</source>
        <translation>Aufgabe löschen: {task}</translation>
    </message>
    <message>
        <source>from: {meeting}</source>
        <translation>aus: {meeting}</translation>
    </message>
    <message>
        <source>for the goal: {goal}</source>
        <translation>zum Ziel: {goal}</translation>
    </message>
    <message>
        <source>How it went: {words}</source>
        <translation>Wie es ging: {words}</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which tasks?</source>
        <translation>Welche Aufgaben?</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Whose tasks?</source>
        <translation>Wessen Aufgaben?</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>What was promised from one meeting to the next</source>
        <translation>Was von einem Treffen zum nächsten vorgenommen ist</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No task of this person under this filter.</source>
        <translation>In dieser Auswahl gibt es keine Aufgabe dieser Person.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Noch nichts erledigt</translation>
    </message>
    <message>
        <source>Ticked tasks gather here.</source>
        <translation>Hier sammelt sich, was abgehakt ist.</translation>
    </message>
    <message>
        <source>Everything is done</source>
        <translation>Alles erledigt</translation>
    </message>
    <message>
        <source>New tasks come up in the next meeting.</source>
        <translation>Neue Aufgaben entstehen im nächsten Treffen.</translation>
    </message>
    <message>
        <source>Small promises from one meeting to the next stand here, with whose they are and when they are due. Whatever stays open comes along to the next meeting by itself.</source>
        <translation>Hier stehen kleine Vorhaben von einem Treffen zum nächsten: wessen Aufgabe es ist und bis wann. Was offen bleibt, kommt von selbst ins nächste Treffen mit.</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Write down the first task</source>
        <translation>Erste Aufgabe festhalten</translation>
    </message>
</context>
</TS>
