<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>Bearbeiten	F2</translation>
    </message>
    <message>
        <source>Move up	Alt+↑</source>
        <translation>Nach oben	Alt+↑</translation>
    </message>
    <message>
        <source>Move down	Alt+↓</source>
        <translation>Nach unten	Alt+↓</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Löschen	Entf</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Nothing on the agenda yet. Add an item, or choose a question to begin with.</source>
        <translation>Noch nichts auf der Tagesordnung. Ein Punkt oder eine Frage genügt für den Anfang.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>More for the agenda</source>
        <translation>Mehr zur Tagesordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) over the planned time</source>
        <translation>
            <numerusform>%n Minute über der geplanten Zeit</numerusform>
            <numerusform>%n Minuten über der geplanten Zeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>More for this item</source>
        <translation>Mehr zu diesem Punkt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Erledigt: {title}</translation>
    </message>
    <message>
        <source>from the last meeting</source>
        <translation>vom letzten Treffen</translation>
    </message>
    <message>
        <source>was kept for later</source>
        <translation>für später gemerkt</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>to practise</source>
        <translation>zum Üben</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>DateStep</name>
    <message>
        <source>Take this date</source>
        <translation>Termin übernehmen</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Anderer Termin</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>When do we meet again?</source>
        <translation>Wann ist das nächste Treffen?</translation>
    </message>
    <message>
        <source>The next meeting is planned already.</source>
        <translation>Das nächste Treffen ist schon geplant.</translation>
    </message>
    <message>
        <source>A proposal in the usual rhythm.</source>
        <translation>Ein Vorschlag im gewohnten Rhythmus.</translation>
    </message>
    <message>
        <source>Keep this date</source>
        <translation>Termin so lassen</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>by the next meeting</source>
        <translation>bis zum nächsten Treffen</translation>
    </message>
    <message>
        <source>Due by the next meeting. Choose a day</source>
        <translation>Fällig bis zum nächsten Treffen. Tag wählen</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>By the next meeting again</source>
        <translation>Doch bis zum nächsten Treffen</translation>
    </message>
</context>
<context>
    <name>EditableLine</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>EndStep</name>
    <message>
        <source>Shall anything go out?</source>
        <translation>Soll etwas hinausgehen?</translation>
    </message>
    <message>
        <source>Most meetings simply stay here. Both are equally right.</source>
        <translation>Die meisten Treffen bleiben einfach hier. Beides ist gleich richtig.</translation>
    </message>
    <message>
        <source>Everything stays in the vault</source>
        <translation>Alles bleibt im Tresor</translation>
    </message>
    <message>
        <source>Lock now. Nothing leaves this device.</source>
        <translation>Jetzt sperren. Nichts verlässt dieses Gerät.</translation>
    </message>
    <message>
        <source>Pass on a summary</source>
        <translation>Zusammenfassung weitergeben</translation>
    </message>
    <message>
        <source>Choose together what it says. Without both consents there is no file.</source>
        <translation>Gemeinsam auswählen, was darin steht. Ohne Zustimmung beider entsteht keine Datei.</translation>
    </message>
    <message>
        <source>There is no next date yet.</source>
        <translation>Es gibt noch keinen nächsten Termin.</translation>
    </message>
    <message>
        <source>Next meeting: {when}</source>
        <translation>Nächstes Treffen: {when}</translation>
    </message>
</context>
<context>
    <name>GoalPicker</name>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Press a goal to put it on the agenda.</source>
        <translation>Ein Klick setzt das Ziel auf die Tagesordnung.</translation>
    </message>
    <message>
        <source>No goal is open at the moment. Goals are set on a page of their own.</source>
        <translation>Zurzeit ist kein Ziel offen. Ziele haben eine eigene Seite.</translation>
    </message>
    <message>
        <source>Go to the goals</source>
        <translation>Zu den Zielen</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <translation>Nächster Schritt: {step}</translation>
    </message>
    <message>
        <source>on the agenda</source>
        <translation>auf der Tagesordnung</translation>
    </message>
</context>
<context>
    <name>IndependenceCheck</name>
    <message>
        <source>The answers are only for whoever gives them: they are forgotten with “Continue”, compared with nothing and shown to nobody. A question may be left open.</source>
        <translation>Die Antworten sind nur für die Person, die sie gibt: Mit „Weiter“ werden sie vergessen, mit nichts verglichen und niemandem gezeigt. Fragen dürfen offenbleiben.</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Punkt der Tagesordnung</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>LaterLine</name>
    <message>
        <source>Onto the agenda</source>
        <translation>Auf die Tagesordnung</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>LaterList</name>
    <message>
        <source>Kept for later.</source>
        <translation>Für später gemerkt.</translation>
    </message>
    <message>
        <source>Put on the agenda.</source>
        <translation>Auf die Tagesordnung gesetzt.</translation>
    </message>
    <message>
        <source>Deleted from what was kept for later.</source>
        <translation>Aus dem Gemerkten gelöscht.</translation>
    </message>
</context>
<context>
    <name>LaterPanel</name>
    <message>
        <source>Kept for later</source>
        <translation>Für später gemerkt</translation>
    </message>
    <message>
        <source>Keep for later …</source>
        <translation>Für später merken …</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>What does not fit today stands here until a meeting has room for it. Return keeps a line.</source>
        <translation>Was heute nicht passt, steht hier, bis ein Treffen Platz dafür hat. Die Eingabetaste merkt eine Zeile.</translation>
    </message>
</context>
<context>
    <name>LearnedPanel</name>
    <message>
        <source>What {name} takes away</source>
        <translation>{name} nimmt mit</translation>
    </message>
    <message>
        <source>What was new today?</source>
        <translation>Was war heute neu?</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>Nichts notiert.</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>The file leaves the vault. It contains only what is shown here: the title, the items and their minutes. No notes, no goals, no dates. The register notes that it left.</source>
        <translation>Die Datei verlässt den Tresor. Sie enthält nur, was hier steht: Titel, Punkte und Minuten. Keine Notizen, keine Ziele, keine Termine. Das Verzeichnis hält fest, dass sie hinausging.</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>Keep it in the vault</source>
        <translation>Im Tresor lassen</translation>
    </message>
    <message>
        <source>A name stands in it: {names}</source>
        <translation>Ein Name steht darin: {names}</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Meeting opened again.</source>
        <translation>Treffen wieder geöffnet.</translation>
    </message>
    <message>
        <source>Agenda item ticked.</source>
        <translation>Punkt abgehakt.</translation>
    </message>
    <message>
        <source>Agenda item opened again.</source>
        <translation>Punkt wieder geöffnet.</translation>
    </message>
    <message>
        <source>Agenda item added.</source>
        <translation>Punkt hinzugefügt.</translation>
    </message>
    <message>
        <source>Agenda item changed.</source>
        <translation>Punkt geändert.</translation>
    </message>
    <message>
        <source>Agenda item moved.</source>
        <translation>Punkt verschoben.</translation>
    </message>
    <message>
        <source>Agenda item deleted.</source>
        <translation>Punkt der Tagesordnung gelöscht.</translation>
    </message>
    <message>
        <source>Kept for later.</source>
        <translation>Für später gemerkt.</translation>
    </message>
</context>
<context>
    <name>MeetingClock</name>
    <message>
        <source>The clock is stopped.</source>
        <translation>Die Uhr ist angehalten.</translation>
    </message>
    <message>
        <source>Five minutes left: time for the next steps.</source>
        <translation>Noch fünf Minuten: Zeit für die nächsten Schritte.</translation>
    </message>
    <message>
        <source>The planned time is over.</source>
        <translation>Die geplante Zeit ist vorbei.</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n Min.</numerusform>
            <numerusform>noch %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation>
            <numerusform>%n Min. darüber</numerusform>
            <numerusform>%n Min. darüber</numerusform>
        </translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Zeit ist um</translation>
    </message>
</context>
<context>
    <name>MeetingHeader</name>
    <message>
        <source>All meetings</source>
        <translation>Alle Treffen</translation>
    </message>
    <message>
        <source>Narrow view</source>
        <translation>Schmale Ansicht</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Begin meeting</source>
        <translation>Treffen beginnen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Pass on a summary</source>
        <translation>Zusammenfassung weitergeben</translation>
    </message>
    <message>
        <source>More possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>Change or move</source>
        <translation>Ändern oder verlegen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Change title, place or length</source>
        <translation>Titel, Ort oder Dauer ändern</translation>
    </message>
    <message>
        <source>Keep the agenda as a template</source>
        <translation>Tagesordnung als Vorlage aufheben</translation>
    </message>
    <message>
        <source>Delete the meeting</source>
        <translation>Treffen löschen</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Done. Now: {title}</source>
        <translation>Erledigt. Jetzt: {title}</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>Meeting {number} · {title}</source>
        <translation>{number}. Treffen · {title}</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>verschoben</translation>
    </message>
</context>
<context>
    <name>MomentFields</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>neutral and undisturbed</source>
        <translation>neutral und ungestört</translation>
    </message>
</context>
<context>
    <name>MonthLine</name>
    <message numerus="yes">
        <source>%n month(s) without a meeting</source>
        <translation>
            <numerusform>%n Monat ohne Treffen</numerusform>
            <numerusform>%n Monate ohne Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch ohne Termin</translation>
    </message>
    <message>
        <source>{day} · {title}</source>
        <translation>{day}. · {title}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Gone on</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>NarrowView</name>
    <message>
        <source>Back to the full window</source>
        <translation>Zurück zum ganzen Fenster</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Erledigt, weiter</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>Noch kein Punkt</translation>
    </message>
    <message>
        <source>Then: {title}</source>
        <translation>Danach: {title}</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Note for the current item</source>
        <translation>Notiz zum aktuellen Punkt</translation>
    </message>
    <message>
        <source>What matters?</source>
        <translation>Was ist wichtig?</translation>
    </message>
    <message>
        <source>Note briefly …</source>
        <translation>Kurz festhalten …</translation>
    </message>
    <message>
        <source>This note was changed elsewhere meanwhile. What stands here is not saved yet.</source>
        <translation>Diese Notiz wurde inzwischen anderswo geändert. Was hier steht, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Keep what stands here</source>
        <translation>Hiesigen Text behalten</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Both can read this</source>
        <translation>Für beide lesbar</translation>
    </message>
    <message>
        <source>Once there is an item on the agenda, its note can be written here.</source>
        <translation>Sobald ein Punkt auf der Tagesordnung steht, ist hier Platz für seine Notiz.</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Erledigt, weiter</translation>
    </message>
    <message>
        <source>Tick this item and go on (Ctrl+Return)</source>
        <translation>Punkt abhaken und weiter (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Everything on the agenda is done.</source>
        <translation>Alles auf der Tagesordnung ist erledigt.</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>Noch kein Punkt</translation>
    </message>
</context>
<context>
    <name>OnwardStep</name>
    <message>
        <source>The vault was locked before both had answered. Nothing was kept; the answers are asked again.</source>
        <translation>Der Tresor wurde gesperrt, bevor beide geantwortet hatten. Nichts wurde behalten; die Antworten werden noch einmal erfragt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>It goes on if both choose this.</source>
        <translation>Weiter geht es, wenn beide das wählen.</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Noch nicht sicher</translation>
    </message>
    <message>
        <source>Nobody is told who chose what. Nothing is stored.</source>
        <translation>Niemandem wird gesagt, wer was gewählt hat. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Ask once more</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No answer is ever stored.</source>
        <translation>Keine Antwort wird je gespeichert.</translation>
    </message>
    <message>
        <source>Still independent and free?</source>
        <translation>Noch unabhängig und freiwillig?</translation>
    </message>
    <message>
        <source>Asked again at every third meeting, because departments and plans change.</source>
        <translation>Diese Fragen kommen bei jedem dritten Treffen wieder, denn Abteilungen und Pläne ändern sich.</translation>
    </message>
    <message>
        <source>That was the trial meeting. Going on takes two yeses.</source>
        <translation>Das war das Probetreffen. Weiter geht es mit zwei Ja.</translation>
    </message>
    <message>
        <source>A good moment to pause and ask. Going on takes two yeses.</source>
        <translation>Ein guter Moment, kurz innezuhalten. Weiter geht es mit zwei Ja.</translation>
    </message>
    <message>
        <source>Shall it go on?</source>
        <translation>Soll es weitergehen?</translation>
    </message>
    <message>
        <source>Leaving is always possible</source>
        <translation>Aufhören geht jederzeit</translation>
    </message>
    <message>
        <source>Everybody reads this, whatever the answer was.</source>
        <translation>Das lesen beide, gleich wie die Antwort war.</translation>
    </message>
    <message>
        <source>“Interrupt” and “End” stand on the page “Agreement”. One person is enough, no reason is asked, and both read the same words.</source>
        <translation>„Unterbrechen“ und „Beenden“ stehen auf der Seite „Vereinbarung“. Eine Person genügt, ein Grund wird nicht gefragt, und beide lesen dieselben Worte.</translation>
    </message>
    <message>
        <source>For a talk in confidence: {trusted}</source>
        <translation>Für ein vertrauliches Gespräch: {trusted}</translation>
    </message>
    <message>
        <source>Both have read the questions</source>
        <translation>Beide haben die Fragen gelesen</translation>
    </message>
    <message>
        <source>This page is the same whatever the answers were; none of them was stored.

If something has changed, for example a new department, the agreement has a sentence for it: it is said, and the mentoring is changed or ended. Saying nothing today is all right, too.

“Interrupt” and “End” stand on the page “Agreement”: one person is enough, no reason is asked.</source>
        <translation>Diese Seite ist dieselbe, gleich wie die Antworten ausfielen; keine davon wurde gespeichert.

Hat sich etwas geändert, zum Beispiel die Abteilung, dann hat die Vereinbarung einen Satz dafür: Es wird gesagt, und das Mentoring wird geändert oder beendet. Heute nichts zu sagen ist auch in Ordnung.

„Unterbrechen“ und „Beenden“ stehen auf der Seite „Vereinbarung“: Eine Person genügt, nach Gründen wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Both want to go on</source>
        <translation>Beide möchten weitermachen</translation>
    </message>
    <message>
        <source>Then only the next date is missing.</source>
        <translation>Dann fehlt nur noch der nächste Termin.</translation>
    </message>
    <message>
        <source>Today no next date</source>
        <translation>Heute kein neuer Termin</translation>
    </message>
    <message>
        <source>Whether and how it goes on is open. This is neither a yes nor a no, and no answer was stored. A few days&apos; distance can help, or a talk with the person of trust.

“Interrupt” and “End” stand on the page “Agreement”; a next date can be found at any time.</source>
        <translation>Ob und wie es weitergeht, ist offen. Das ist weder ein Ja noch ein Nein, und keine Antwort wurde gespeichert. Ein paar Tage Abstand können helfen oder ein Gespräch mit der Vertrauensperson.

„Unterbrechen“ und „Beenden“ stehen auf der Seite „Vereinbarung“; ein neuer Termin lässt sich jederzeit finden.</translation>
    </message>
    <message>
        <source>Finish without a date</source>
        <translation>Ohne Termin abschließen</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>To the templates</source>
        <translation>Zu den Vorlagen</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{title} (our own)</source>
        <translation>{title} (eigene)</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Ohne Vorlage</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Plan meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Add a meeting afterwards</source>
        <translation>Treffen nachtragen</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>Treffen nachtragen</translation>
    </message>
    <message>
        <source>It stands among the held ones at once; notes can be added after opening it again.</source>
        <translation>Es steht sofort bei den gehaltenen; nach dem Wiederöffnen lassen sich Notizen ergänzen.</translation>
    </message>
    <message>
        <source>Change or move the meeting</source>
        <translation>Treffen ändern oder verlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The agenda begins empty.</source>
        <translation>Die Tagesordnung beginnt leer.</translation>
    </message>
    <message>
        <source>A few words are needed here.</source>
        <translation>Hier fehlen noch ein paar Worte.</translation>
    </message>
    <message>
        <source>This lies in the future.</source>
        <translation>Das liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Meeting planned.</source>
        <translation>Treffen geplant.</translation>
    </message>
    <message>
        <source>Meeting added.</source>
        <translation>Treffen nachgetragen.</translation>
    </message>
    <message>
        <source>Meeting changed.</source>
        <translation>Treffen geändert.</translation>
    </message>
</context>
<context>
    <name>Practised</name>
    <message>
        <source>Practised:</source>
        <translation>Geübt:</translation>
    </message>
    <message>
        <source>Choose another level</source>
        <translation>Andere Stufe wählen</translation>
    </message>
    <message>
        <source>Choose a skill …</source>
        <translation>Fähigkeit wählen …</translation>
    </message>
    <message>
        <source>Practised: {skill}</source>
        <translation>Geübt: {skill}</translation>
    </message>
    <message>
        <source>Level now</source>
        <translation>Stufe jetzt</translation>
    </message>
</context>
<context>
    <name>PulseShownCard</name>
    <message>
        <source>How it was</source>
        <translation>Wie es war</translation>
    </message>
</context>
<context>
    <name>PulseStep</name>
    <message>
        <source>The vault was locked before both had answered. Nothing was kept; the answers are asked again.</source>
        <translation>Der Tresor wurde gesperrt, bevor beide geantwortet hatten. Nichts davon wurde behalten; die Fragen kommen noch einmal.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Seen only if both choose to show.</source>
        <translation>Sichtbar nur, wenn beide zeigen.</translation>
    </message>
    <message>
        <source>Keep to myself</source>
        <translation>Für mich behalten</translation>
    </message>
    <message>
        <source>Nothing is shown, nothing is saved.</source>
        <translation>Nichts wird gezeigt, nichts gespeichert.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No pulse today</source>
        <translation>Heute ohne Stimmungsbild</translation>
    </message>
    <message>
        <source>Until both have answered, nothing is stored.</source>
        <translation>Bis beide geantwortet haben, wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Statement {number} of {all}</source>
        <translation>Aussage {number} von {all}</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war es heute?</translation>
    </message>
    <message>
        <source>Show it?</source>
        <translation>Antwort zeigen?</translation>
    </message>
    <message>
        <source>Nobody is told who chose what. Both ways are equally right.</source>
        <translation>Niemandem wird gesagt, wer was gewählt hat. Beides ist gleich richtig.</translation>
    </message>
    <message>
        <source>Nothing is shown today</source>
        <translation>Heute wird nichts gezeigt</translation>
    </message>
    <message>
        <source>Nothing was saved either. Just go on.</source>
        <translation>Es wurde auch nichts gespeichert. Einfach weiter.</translation>
    </message>
    <message>
        <source>Both chose to show</source>
        <translation>Beide haben „zeigen“ gewählt</translation>
    </message>
    <message>
        <source>Worth a moment: what made it so?</source>
        <translation>Einen Moment wert: Woran lag es?</translation>
    </message>
</context>
<context>
    <name>QuestionBank</name>
    <message>
        <source>Question added.</source>
        <translation>Frage hinzugefügt.</translation>
    </message>
    <message>
        <source>Question changed.</source>
        <translation>Frage geändert.</translation>
    </message>
    <message>
        <source>Question deleted.</source>
        <translation>Frage gelöscht.</translation>
    </message>
    <message>
        <source>Question skipped. It is not offered any more.</source>
        <translation>Frage übersprungen. Sie wird nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>Question offered again.</source>
        <translation>Frage wird wieder vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>QuestionEditor</name>
    <message>
        <source>What would be worth asking?</source>
        <translation>Welche Frage lohnt sich?</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>Eigene Frage</translation>
    </message>
    <message>
        <source>Topic of the own question</source>
        <translation>Thema der eigenen Frage</translation>
    </message>
    <message>
        <source>Who asks whom</source>
        <translation>Wer fragt wen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>More for this question</source>
        <translation>Mehr zu dieser Frage</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder vorschlagen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>Bearbeiten	F2</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Löschen	Entf</translation>
    </message>
</context>
<context>
    <name>QuestionPicker</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Own questions</source>
        <translation>Eigene Fragen</translation>
    </message>
    <message>
        <source>Who asks whom</source>
        <translation>Wer wen fragt</translation>
    </message>
    <message>
        <source>Show skipped ones</source>
        <translation>Übersprungene zeigen</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>Eigene Frage</translation>
    </message>
    <message>
        <source>No question passes these filters.</source>
        <translation>Zu dieser Auswahl gibt es keine Frage.</translation>
    </message>
    <message>
        <source>Press a question to put it on the agenda. Every one may be skipped.</source>
        <translation>Ein Klick setzt die Frage auf die Tagesordnung. Jede darf übersprungen werden.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>an {name}</translation>
    </message>
    <message>
        <source>to each other</source>
        <translation>aneinander</translation>
    </message>
    <message>
        <source>{direction} · own question</source>
        <translation>{direction} · eigene Frage</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>on the agenda</source>
        <translation>auf der Tagesordnung</translation>
    </message>
</context>
<context>
    <name>SessionLine</name>
    <message>
        <source>More for this meeting</source>
        <translation>Mehr zu diesem Treffen</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n item(s) done</source>
        <translation>
            <numerusform>{done} von %n Punkt erledigt</numerusform>
            <numerusform>{done} von %n Punkten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Treffen fortsetzen</translation>
    </message>
    <message>
        <source>Begin meeting</source>
        <translation>Treffen beginnen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Prepare the agenda</source>
        <translation>Tagesordnung vorbereiten</translation>
    </message>
    <message>
        <source>Change or move</source>
        <translation>Ändern oder verlegen</translation>
    </message>
    <message>
        <source>Mark as postponed</source>
        <translation>Als verschoben markieren</translation>
    </message>
    <message>
        <source>Calendar file …</source>
        <translation>Kalenderdatei …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Add one afterwards</source>
        <translation>Nachtragen</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The first meeting</source>
        <translation>Das erste Treffen</translation>
    </message>
    <message>
        <source>Here stands every meeting with its agenda, notes and tasks. A template gives the first one a frame.</source>
        <translation>Hier steht jedes Treffen mit Tagesordnung, Notizen und Aufgaben. Für das erste gibt eine Vorlage den Rahmen.</translation>
    </message>
    <message>
        <source>Find a meeting by title or place</source>
        <translation>Treffen nach Titel oder Ort finden</translation>
    </message>
    <message>
        <source>Find a meeting</source>
        <translation>Treffen finden</translation>
    </message>
    <message>
        <source>No meeting has these words in its title or place.</source>
        <translation>Kein Treffen hat diese Wörter im Titel oder Ort.</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Meeting postponed.</source>
        <translation>Treffen verschoben.</translation>
    </message>
    <message>
        <source>Meeting opened again.</source>
        <translation>Treffen wieder geöffnet.</translation>
    </message>
    <message>
        <source>Save the calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderdatei (*.ics)</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>Meeting deleted, with its agenda and notes.</source>
        <translation>Treffen gelöscht, mit Tagesordnung und Notizen.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>How to show the meetings?</source>
        <translation>Wie die Treffen zeigen?</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Back to the note</source>
        <translation>Zurück zur Notiz</translation>
    </message>
</context>
<context>
    <name>SkillPicker</name>
    <message>
        <source>What was practised?</source>
        <translation>Was wurde geübt?</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Themenfeld</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>To take along</source>
        <translation>Zum Mitnehmen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Slip (PDF)</source>
        <translation>Zettel (PDF)</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>A slip with the date and the own tasks, nothing else.</source>
        <translation>Zettel mit Datum und eigenen Aufgaben, sonst nichts.</translation>
    </message>
    <message>
        <source>There is no next date yet.</source>
        <translation>Es gibt noch keinen nächsten Termin.</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Zettel</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Zettel speichern</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>Save the calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderdatei (*.ics)</translation>
    </message>
</context>
<context>
    <name>TaskEditor</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Whose task</source>
        <translation>Wessen Aufgabe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>More for this task</source>
        <translation>Mehr zu dieser Aufgabe</translation>
    </message>
    <message>
        <source>from before</source>
        <translation>von vorher</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>Bearbeiten	F2</translation>
    </message>
    <message>
        <source>Give to {name}</source>
        <translation>An {name} geben</translation>
    </message>
    <message>
        <source>Calendar file …</source>
        <translation>Kalenderdatei …</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Löschen	Entf</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Task written down.</source>
        <translation>Aufgabe notiert.</translation>
    </message>
    <message>
        <source>Task ticked.</source>
        <translation>Aufgabe abgehakt.</translation>
    </message>
    <message>
        <source>Task opened again.</source>
        <translation>Aufgabe wieder geöffnet.</translation>
    </message>
    <message>
        <source>Task changed.</source>
        <translation>Aufgabe geändert.</translation>
    </message>
    <message>
        <source>Task deleted.</source>
        <translation>Aufgabe gelöscht.</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>New task …</source>
        <translation>Neue Aufgabe …</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Whose task</source>
        <translation>Wessen Aufgabe</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>No task yet. Return adds one.</source>
        <translation>Noch keine Aufgabe. Die Eingabetaste fügt eine hinzu.</translation>
    </message>
    <message>
        <source>No tasks were agreed on.</source>
        <translation>Keine Aufgaben vereinbart.</translation>
    </message>
</context>
<context>
    <name>TemplateBook</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Template added.</source>
        <translation>Vorlage hinzugefügt.</translation>
    </message>
    <message>
        <source>{title}, our version</source>
        <translation>{title}, eigene Fassung</translation>
    </message>
    <message>
        <source>Template duplicated.</source>
        <translation>Vorlage dupliziert.</translation>
    </message>
    <message>
        <source>The agenda is kept as a template, without notes.</source>
        <translation>Tagesordnung als Vorlage aufgehoben, ohne Notizen.</translation>
    </message>
    <message>
        <source>Template renamed.</source>
        <translation>Vorlage umbenannt.</translation>
    </message>
    <message>
        <source>Template deleted.</source>
        <translation>Vorlage gelöscht.</translation>
    </message>
    <message>
        <source>A template was added.</source>
        <translation>Eine Vorlage wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>TemplateFiles</name>
    <message>
        <source>A template for meetings, for RM Desktop. Minutes come before the words.</source>
        <translation>Eine Vorlage für Treffen, für RM Desktop. Vor den Worten stehen die Minuten.</translation>
    </message>
    <message>
        <source>Save the template as a file</source>
        <translation>Vorlage als Datei speichern</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Add a template from a file</source>
        <translation>Vorlage aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>This template was there already. Nothing was added.</source>
        <translation>Diese Vorlage war schon da. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Meeting templates (*{ending})</source>
        <translation>Vorlagen für Treffen (*{ending})</translation>
    </message>
</context>
<context>
    <name>TemplateLine</name>
    <message>
        <source>Delete: {title}</source>
        <translation>Löschen: {title}</translation>
    </message>
</context>
<context>
    <name>TemplateLines</name>
    <message>
        <source>No item yet. Each one says what is talked about, and for how long.</source>
        <translation>Noch kein Punkt. Jeder sagt, worum es geht und wie lange.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Fifty items are enough for one meeting.</source>
        <translation>Fünfzig Punkte sind genug für ein Treffen.</translation>
    </message>
    <message>
        <source>{minutes} in all</source>
        <translation>Zusammen {minutes}</translation>
    </message>
    <message>
        <source>Item added to the template.</source>
        <translation>Punkt zur Vorlage hinzugefügt.</translation>
    </message>
    <message>
        <source>Item of the template changed.</source>
        <translation>Punkt der Vorlage geändert.</translation>
    </message>
    <message>
        <source>Item deleted from the template.</source>
        <translation>Punkt aus der Vorlage gelöscht.</translation>
    </message>
    <message>
        <source>Item of the template moved.</source>
        <translation>Punkt der Vorlage verschoben.</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Plan a meeting with it</source>
        <translation>Treffen damit planen</translation>
    </message>
    <message>
        <source>Hand on as a file</source>
        <translation>Als Datei weitergeben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate and change</source>
        <translation>Duplizieren und ändern</translation>
    </message>
    <message>
        <source>There is no item in it yet.</source>
        <translation>Es steht noch kein Punkt darin.</translation>
    </message>
    <message>
        <source>A few words are needed here.</source>
        <translation>Hier braucht es ein paar Worte.</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Courses for meetings: to begin with, to change, to hand on</source>
        <translation>Abläufe für Treffen: zum Anfangen, Ändern und Weitergeben</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add from a file</source>
        <translation>Aus Datei hinzufügen</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>None yet. A meeting&apos;s agenda can be kept as one, or a template below duplicated.</source>
        <translation>Noch keine. Die Tagesordnung eines Treffens lässt sich aufheben, eine Vorlage von unten duplizieren.</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Plan a meeting</source>
        <translation>Treffen planen</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier meeting(s)</source>
        <translation>
            <numerusform>%n früheres Treffen</numerusform>
            <numerusform>%n frühere Treffen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnCard</name>
    <message>
        <source>Hand the keyboard over. The other one looks away for a moment.</source>
        <translation>Tastatur übergeben. Die andere Person schaut kurz weg.</translation>
    </message>
    <message>
        <source>It is up to {name}</source>
        <translation>{name} ist dran</translation>
    </message>
</context>
<context>
    <name>WrapUpStep</name>
    <message>
        <source>Wrap-up · {number} of {all}</source>
        <translation>Abschluss · {number} von {all}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
</TS>
