<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>GoalBook</name>
    <message>
        <source>Goal set.</source>
        <translation>Ziel festgehalten.</translation>
    </message>
    <message>
        <source>Goal changed.</source>
        <translation>Ziel geändert.</translation>
    </message>
    <message>
        <source>Where the goal stands was changed.</source>
        <translation>Stand des Ziels geändert.</translation>
    </message>
    <message>
        <source>Goal deleted.</source>
        <translation>Ziel gelöscht.</translation>
    </message>
    <message>
        <source>Step added.</source>
        <translation>Schritt hinzugefügt.</translation>
    </message>
    <message>
        <source>Step changed.</source>
        <translation>Schritt geändert.</translation>
    </message>
    <message>
        <source>Step ticked.</source>
        <translation>Schritt abgehakt.</translation>
    </message>
    <message>
        <source>Step opened again.</source>
        <translation>Schritt wieder offen.</translation>
    </message>
    <message>
        <source>Step moved.</source>
        <translation>Schritt verschoben.</translation>
    </message>
    <message>
        <source>Step deleted.</source>
        <translation>Schritt gelöscht.</translation>
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
        <source>The goal stands on the agenda of the next meeting.</source>
        <translation>Das Ziel steht auf der Tagesordnung des nächsten Treffens.</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>What shall be easier or different?</source>
        <translation>Was soll leichter oder anders werden?</translation>
    </message>
    <message>
        <source>Why is it worth it? (optional)</source>
        <translation>Warum lohnt es sich? (freiwillig)</translation>
    </message>
    <message>
        <source>Something both can see: “We noticed it when …”</source>
        <translation>Etwas, das beide sehen können: „Gemerkt haben wir es, als …“</translation>
    </message>
    <message>
        <source>How will success be noticed? (optional)</source>
        <translation>Woran ist der Erfolg zu merken? (freiwillig)</translation>
    </message>
    <message>
        <source>There is a day to aim for</source>
        <translation>Bis zu einem bestimmten Tag</translation>
    </message>
    <message>
        <source>Day to aim for</source>
        <translation>Tag, bis zu dem es gelingen soll</translation>
    </message>
    <message>
        <source>Keep this goal</source>
        <translation>Ziel festhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save goal</source>
        <translation>Ziel speichern</translation>
    </message>
    <message>
        <source>A goal needs a few words.</source>
        <translation>Ein Ziel braucht ein paar Worte.</translation>
    </message>
</context>
<context>
    <name>GoalMeetings</name>
    <message>
        <source>It has not stood on an agenda yet.</source>
        <translation>Es stand noch auf keiner Tagesordnung.</translation>
    </message>
    <message>
        <source>Onto the agenda of the next meeting</source>
        <translation>Auf die Tagesordnung des nächsten Treffens</translation>
    </message>
    <message>
        <source>Meetings about it</source>
        <translation>Treffen dazu</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>noch ohne Termin</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>geplant für {day}</translation>
    </message>
</context>
<context>
    <name>GoalState</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>GoalTasks</name>
    <message>
        <source>No task belongs to this goal yet.</source>
        <translation>Zu diesem Ziel gehört noch keine Aufgabe.</translation>
    </message>
    <message>
        <source>Write down a task for it</source>
        <translation>Aufgabe dazu aufschreiben</translation>
    </message>
    <message>
        <source>Tasks for this goal</source>
        <translation>Aufgaben zu diesem Ziel</translation>
    </message>
</context>
<context>
    <name>GoalView</name>
    <message>
        <source>Change goal</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Delete goal</source>
        <translation>Ziel löschen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>How we notice success</source>
        <translation>Woran wir den Erfolg merken</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Change goal: {goal}</source>
        <translation>Ziel ändern: {goal}</translation>
    </message>
    <message>
        <source>Delete goal: {goal}</source>
        <translation>Ziel löschen: {goal}</translation>
    </message>
    <message>
        <source>What it practises</source>
        <translation>Was es übt</translation>
    </message>
</context>
<context>
    <name>GoalsPage</name>
    <message>
        <source>Add a goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Three goals at a time are enough. When one is reached, changed or dropped, there is room for a new one.</source>
        <translation>Drei Ziele gleichzeitig sind genug. Sobald eines erreicht, geändert oder verworfen ist, ist Platz für ein neues.</translation>
    </message>
    <message>
        <source>Our goals</source>
        <translation>Unsere Ziele</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>One to three, each with a next small step</source>
        <translation>Ein bis drei, jedes mit einem nächsten kleinen Schritt</translation>
    </message>
    <message>
        <source>A goal says what shall be easier in half a year, and how both will notice. One is enough to begin with; three at most keep it doable.</source>
        <translation>Ein Ziel sagt, was in einem halben Jahr leichter sein soll und woran beide es merken. Für den Anfang reicht eines; mit höchstens dreien bleibt es machbar.</translation>
    </message>
    <message>
        <source>No goals yet</source>
        <translation>Noch keine Ziele</translation>
    </message>
    <message>
        <source>Set the first goal</source>
        <translation>Erstes Ziel festhalten</translation>
    </message>
    <message>
        <source>{done} of {all} steps</source>
        <translation>{done} von {all} Schritten</translation>
    </message>
    <message>
        <source>no step yet</source>
        <translation>noch kein Schritt</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Show the history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>Verlauf ausblenden</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>wieder aufgenommen</translation>
    </message>
    <message>
        <source>worded differently</source>
        <translation>anders formuliert</translation>
    </message>
    <message>
        <source>“Why” changed</source>
        <translation>„Warum“ geändert</translation>
    </message>
    <message>
        <source>“How we notice success” changed</source>
        <translation>„Woran wir Erfolg merken“ geändert</translation>
    </message>
    <message>
        <source>day to aim for: {before} → {after}</source>
        <translation>Zieltermin: {before} → {after}</translation>
    </message>
    <message>
        <source>new step: {after}</source>
        <translation>neuer Schritt: {after}</translation>
    </message>
    <message>
        <source>step worded differently</source>
        <translation>Schritt anders formuliert</translation>
    </message>
    <message>
        <source>step done: {after}</source>
        <translation>Schritt erledigt: {after}</translation>
    </message>
    <message>
        <source>step open again: {after}</source>
        <translation>Schritt wieder offen: {after}</translation>
    </message>
    <message>
        <source>step deleted: {after}</source>
        <translation>Schritt gelöscht: {after}</translation>
    </message>
    <message>
        <source>a step was deleted</source>
        <translation>ein Schritt wurde gelöscht</translation>
    </message>
    <message>
        <source>step taken back: {after}</source>
        <translation>Schritt zurückgeholt: {after}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>SkillPicker</name>
    <message>
        <source>Skill to practise</source>
        <translation>Fähigkeit zum Üben</translation>
    </message>
    <message>
        <source>What does it practise? (optional)</source>
        <translation>Was wird dabei geübt? (freiwillig)</translation>
    </message>
    <message>
        <source>Add a skill …</source>
        <translation>Fähigkeit hinzufügen …</translation>
    </message>
    <message>
        <source>Take off: {skill}</source>
        <translation>Entfernen: {skill}</translation>
    </message>
</context>
<context>
    <name>StatePanel</name>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Where does this goal stand?</source>
        <translation>Wie steht es um dieses Ziel?</translation>
    </message>
    <message>
        <source>Remark (optional)</source>
        <translation>Bemerkung (freiwillig)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep as reached</source>
        <translation>Als erreicht festhalten</translation>
    </message>
    <message>
        <source>Keep as changed</source>
        <translation>Als geändert festhalten</translation>
    </message>
    <message>
        <source>Keep as dropped</source>
        <translation>Als verworfen festhalten</translation>
    </message>
    <message>
        <source>Remark on “{state}”</source>
        <translation>Bemerkung zu „{state}“</translation>
    </message>
    <message>
        <source>{day}: {state}</source>
        <translation>{day}: {state}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Move up: {step}</source>
        <translation>Nach oben: {step}</translation>
    </message>
    <message>
        <source>Move down: {step}</source>
        <translation>Nach unten: {step}</translation>
    </message>
    <message>
        <source>Change step: {step}</source>
        <translation>Schritt ändern: {step}</translation>
    </message>
    <message>
        <source>Delete step: {step}</source>
        <translation>Schritt löschen: {step}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Next small step …</source>
        <translation>Nächster kleiner Schritt …</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Neuer Schritt</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Six steps are enough for one goal. When some are done, others may go.</source>
        <translation>Sechs Schritte sind genug für ein Ziel. Wird einer gelöscht, ist Platz für einen neuen.</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} von {all} erledigt</translation>
    </message>
</context>
</TS>
