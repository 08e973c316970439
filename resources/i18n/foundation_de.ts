<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressBar</name>
    <message>
        <source>Address of the link</source>
        <translation>Adresse des Verweises</translation>
    </message>
    <message>
        <source>Set link</source>
        <translation>Verweis setzen</translation>
    </message>
    <message>
        <source>Close without a link</source>
        <translation>Ohne Verweis schließen</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>File (*{ending})</source>
        <translation>Datei (*{ending})</translation>
    </message>
    <message>
        <source>Where shall the second copy go?</source>
        <translation>Wohin soll die zweite Kopie?</translation>
    </message>
</context>
<context>
    <name>AutomaticBackup</name>
    <message>
        <source>No automatic backup this time. {why}</source>
        <translation>Diesmal keine automatische Sicherung. {why}</translation>
    </message>
</context>
<context>
    <name>BackupRowView</name>
    <message>
        <source>Checked in full when it was made</source>
        <translation>Beim Anlegen vollständig geprüft</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>There is no backup yet.</source>
        <translation>Noch gibt es keine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older one(s)</source>
        <translation>
            <numerusform>%n ältere zeigen</numerusform>
            <numerusform>%n ältere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>mentee</source>
        <translation>Mentee</translation>
    </message>
    <message>
        <source>mentor</source>
        <translation>Mentor:in</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Private ({who})</source>
        <translation>Privat ({who})</translation>
    </message>
    <message>
        <source>Contains: {parts}</source>
        <translation>Enthält: {parts}</translation>
    </message>
    <message>
        <source>Not contained, because it was closed and had not been backed up before: {parts}</source>
        <translation>Nicht enthalten, weil verschlossen und noch nie gesichert: {parts}</translation>
    </message>
    <message>
        <source>From before a change of keys, comes back only as a new vault: {parts}</source>
        <translation>Aus der Zeit vor einem Wechsel der Schlüssel, kommt nur als neuer Tresor zurück: {parts}</translation>
    </message>
    <message>
        <source>Damaged: {parts}. The other backups are not affected.</source>
        <translation>Beschädigt: {parts}. Die anderen Sicherungen betrifft das nicht.</translation>
    </message>
    <message>
        <source>In order. Opened and checked in full: {parts}</source>
        <translation>In Ordnung. Geöffnet und vollständig geprüft: {parts}</translation>
    </message>
    <message>
        <source>In order: every file is byte for byte what was checked when it was made.</source>
        <translation>In Ordnung: Jede Datei ist Byte für Byte das, was beim Anlegen geprüft wurde.</translation>
    </message>
    <message>
        <source>{title} (backup {date})</source>
        <translation>{title} (Sicherung {date})</translation>
    </message>
    <message>
        <source>There is not enough room at this place. What had been copied was removed again. All backups in the vault are untouched. Make room there, or choose another place.</source>
        <translation>An diesem Ort ist nicht genug Platz. Was schon kopiert war, wurde wieder entfernt. Alle Sicherungen im Tresor sind unberührt. Dort Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The place cannot be written to, or is gone: a stick pulled out, a drive for reading only, a network that does not answer. All backups in the vault are untouched. Check the place, then begin again.</source>
        <translation>Der Ort lässt sich nicht beschreiben oder ist weg: Stick abgezogen, Laufwerk nur zum Lesen, Netz ohne Antwort. Alle Sicherungen im Tresor sind unberührt. Den Ort prüfen, dann neu beginnen.</translation>
    </message>
    <message>
        <source>The copy was ended. What had been copied was removed again, and nothing else was changed.</source>
        <translation>Das Kopieren wurde abgebrochen. Was schon kopiert war, wurde wieder entfernt, sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is not enough room for a new backup. The earlier backups are untouched, and saving goes on. Free some space on this device.</source>
        <translation>Für eine neue Sicherung ist nicht genug Platz. Die früheren Sicherungen sind unberührt, und das Speichern geht weiter. Auf diesem Gerät Platz schaffen.</translation>
    </message>
    <message>
        <source>The backup was ended. Nothing of it stays; the earlier backups are untouched.</source>
        <translation>Die Sicherung wurde abgebrochen. Nichts davon bleibt; die früheren Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>This place lies on another computer in the network. The copy is encrypted; whoever runs that computer sees its name, its size and when it was made.</source>
        <translation>Dieser Ort liegt auf einem anderen Rechner im Netz. Die Kopie ist verschlüsselt; wer den Rechner betreibt, sieht ihren Namen, ihre Größe und wann sie entstand.</translation>
    </message>
    <message>
        <source>{service} keeps this folder in step with other computers. The copy is encrypted; the service sees its name, its size and when it was made, and may keep it after it was deleted here.</source>
        <translation>{service} gleicht diesen Ordner mit anderen Rechnern ab. Die Kopie ist verschlüsselt; der Dienst sieht ihren Namen, ihre Größe und wann sie entstand, und behält sie vielleicht, auch wenn sie hier gelöscht ist.</translation>
    </message>
    <message>
        <source>{part} as of {date}</source>
        <translation>{part} vom Stand {date}</translation>
    </message>
    <message>
        <source>This backup is no longer there: a newer one took its place. Nothing was copied. Choose another.</source>
        <translation>Diese Sicherung ist nicht mehr da: Eine neuere ist an ihre Stelle getreten. Nichts wurde kopiert. Eine andere wählen.</translation>
    </message>
    <message>
        <source>This backup is damaged and was not copied. Choose another one.</source>
        <translation>Diese Sicherung ist beschädigt und wurde nicht kopiert. Eine andere wählen.</translation>
    </message>
    <message>
        <source>What was read back from the place is not what was written. The copy was removed; do not trust this stick or drive. All backups in the vault are untouched.</source>
        <translation>Was sich von dort zurücklesen lässt, ist nicht, was geschrieben wurde. Die Kopie wurde entfernt; diesem Stick oder Laufwerk besser nicht trauen. Alle Sicherungen im Tresor sind unberührt.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ChangedText</name>
    <message>
        <source>No longer there: {text}</source>
        <translation>Weggefallen: {text}</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>Neu: {text}</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>Derselbe Text</translation>
    </message>
</context>
<context>
    <name>ConsentBar</name>
    <message>
        <source>{name} first. Any change takes consents back.</source>
        <translation>{name} zuerst. Jede Änderung hebt Zustimmungen auf.</translation>
    </message>
    <message>
        <source>First choose what shall go in.</source>
        <translation>Zuerst auswählen, was hinein soll.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Hand out nothing today</source>
        <translation>Heute nichts weitergeben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change where the file goes</source>
        <translation>Ablageort der Datei ändern</translation>
    </message>
    <message>
        <source>The file is being saved</source>
        <translation>Die Datei wird gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The line with the file can be dragged into another program, such as a mail.</source>
        <translation>Die Zeile mit der Datei lässt sich in ein anderes Programm ziehen, etwa in eine E-Mail.</translation>
    </message>
    <message>
        <source>The file is outside the vault now and no longer protected by it.</source>
        <translation>Die Datei liegt jetzt außerhalb des Tresors und wird von ihm nicht mehr geschützt.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Another summary</source>
        <translation>Noch eine Zusammenfassung</translation>
    </message>
    <message>
        <source>Second copy …</source>
        <translation>Zweite Kopie …</translation>
    </message>
    <message>
        <source>The same file once more, for example on the other person&apos;s stick</source>
        <translation>Dieselbe Datei noch einmal, zum Beispiel auf dem Stick der anderen Person</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>{count} of {all} consents</source>
        <translation>{count} von {all} Zustimmungen</translation>
    </message>
    <message numerus="yes">
        <source>Save – %n consent(s) missing</source>
        <translation>
            <numerusform>Speichern – es fehlt %n Zustimmung</numerusform>
            <numerusform>Speichern – es fehlen %n Zustimmungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Being saved …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Datei: {path}</translation>
    </message>
    <message>
        <source>Second copy: {path}</source>
        <translation>Zweite Kopie: {path}</translation>
    </message>
    <message>
        <source>Second copy saved</source>
        <translation>Zweite Kopie gespeichert</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Best on a stick or a drive that is kept apart from this device.</source>
        <translation>Am besten auf einen Stick oder ein Laufwerk, das getrennt von diesem Gerät liegt.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Es wird kopiert</translation>
    </message>
    <message>
        <source>Choose the place …</source>
        <translation>Ort wählen …</translation>
    </message>
    <message>
        <source>Copy there</source>
        <translation>Dorthin kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where shall the copy lie?</source>
        <translation>Wo soll die Kopie liegen?</translation>
    </message>
    <message>
        <source>Place, set by the organisation: {path}</source>
        <translation>Ort, von der Organisation festgelegt: {path}</translation>
    </message>
    <message>
        <source>Place: {path}</source>
        <translation>Ort: {path}</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <translation>Anderen Ort wählen …</translation>
    </message>
    <message>
        <source>Copied, read back and found equal: {name} ({size})</source>
        <translation>Kopiert, zurückgelesen und für gleich befunden: {name} ({size})</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>Copy the words</source>
        <translation>Wörter kopieren</translation>
    </message>
    <message>
        <source>These six words open the copy, and nothing else does. They stand here until the page is left and are kept nowhere: write them down now, and keep them apart from the file.</source>
        <translation>Diese sechs Wörter öffnen die Kopie, sonst nichts. Sie stehen hier, bis die Seite verlassen wird, und werden nirgends aufbewahrt: jetzt aufschreiben und getrennt von der Datei verwahren.</translation>
    </message>
    <message>
        <source>Words of the copy: {words}</source>
        <translation>Wörter der Kopie: {words}</translation>
    </message>
    <message>
        <source>Six words open the copy</source>
        <translation>Sechs Wörter öffnen die Kopie</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>Nobody has typed for a while. The vault locks itself in %n second(s).</source>
        <translation>
            <numerusform>Seit einer Weile keine Eingabe. Der Tresor wird in %n Sekunde gesperrt.</numerusform>
            <numerusform>Seit einer Weile keine Eingabe. Der Tresor wird in %n Sekunden gesperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Noch da</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>After this meeting both are asked, each alone, whether it goes on.</source>
        <translation>Nach diesem Treffen werden beide gefragt, jede Person für sich, ob es weitergeht.</translation>
    </message>
    <message>
        <source>With this meeting half of it is done: time to look back and ahead.</source>
        <translation>Mit diesem Treffen ist die Hälfte geschafft: Zeit für eine Zwischenbilanz.</translation>
    </message>
    <message>
        <source>After this meeting both are asked whether they are still independent and take part freely.</source>
        <translation>Nach diesem Treffen werden beide gefragt, ob sie weiter unabhängig und freiwillig dabei sind.</translation>
    </message>
    <message>
        <source>After meeting {number} both are asked, each alone, whether it goes on ({month}).</source>
        <translation>Nach dem {number}. Treffen werden beide gefragt, jede Person für sich, ob es weitergeht ({month}).</translation>
    </message>
    <message>
        <source>After meeting {number} half of it is done: time to look back and ahead ({month}).</source>
        <translation>Nach dem {number}. Treffen ist die Hälfte geschafft: Zeit für eine Zwischenbilanz ({month}).</translation>
    </message>
    <message>
        <source>After meeting {number} both are asked whether they are still independent and take part freely ({month}).</source>
        <translation>Nach dem {number}. Treffen werden beide gefragt, ob sie weiter unabhängig und freiwillig dabei sind ({month}).</translation>
    </message>
    <message>
        <source>The programme ends on {day}.</source>
        <translation>Das Programm endet am {day}.</translation>
    </message>
    <message>
        <source>By {day} both decide what becomes of the vault.</source>
        <translation>Bis zum {day} entscheiden beide, was aus dem Tresor wird.</translation>
    </message>
    <message>
        <source>Does it go on?</source>
        <translation>Geht es weiter?</translation>
    </message>
    <message>
        <source>Look back at half time</source>
        <translation>Zwischenbilanz</translation>
    </message>
    <message>
        <source>Still independent?</source>
        <translation>Weiter unabhängig?</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Geplantes Ende</translation>
    </message>
    <message>
        <source>Decide about the vault</source>
        <translation>Über den Tresor entscheiden</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Lock vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>The vault is still open. Every key and every click shows it again.</source>
        <translation>Der Tresor ist noch offen. Jede Taste und jeder Klick zeigt ihn wieder.</translation>
    </message>
    <message>
        <source>The passphrase of the file is asked for in the small window</source>
        <translation>Die Passphrase der Datei wird im kleinen Fenster erfragt</translation>
    </message>
    <message>
        <source>Consent is given in the small window</source>
        <translation>Die Zustimmung wird im kleinen Fenster gegeben</translation>
    </message>
    <message>
        <source>Everything else stays covered until it is answered or closed.</source>
        <translation>Bis dort geantwortet oder geschlossen wird, bleibt alles andere abgedeckt.</translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}</source>
        <translation>Prüfzeichen {fingerprint}</translation>
    </message>
    <message>
        <source>Locking …</source>
        <translation>Wird gesperrt …</translation>
    </message>
    <message>
        <source>Everything is being saved and closed.</source>
        <translation>Alles wird gespeichert und geschlossen.</translation>
    </message>
    <message>
        <source>Both passphrases are asked for in the small window</source>
        <translation>Beide Passphrasen werden im kleinen Fenster eingegeben</translation>
    </message>
</context>
<context>
    <name>CrashSheet</name>
    <message>
        <source>Report about the fault</source>
        <translation>Bericht über den Fehler</translation>
    </message>
    <message>
        <source>This is all there is: the kind of fault and the places in the program. Nothing written in the vault stands here, and nothing is sent anywhere. Copied, it can be given to whoever looks after the program.</source>
        <translation>Das ist alles: die Art des Fehlers und die Stellen im Programm. Nichts aus dem Tresor steht hier, und nichts wird verschickt. Kopiert lässt es sich an die Stelle geben, die das Programm betreut.</translation>
    </message>
    <message>
        <source>If a page does not answer any more: lock, or end the program, and open again.</source>
        <translation>Antwortet eine Seite nicht mehr: sperren oder das Programm beenden, dann neu öffnen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick from a calendar</source>
        <translation>Im Kalender auswählen</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>[struck: {text}]</source>
        <translation>[gestrichen: {text}]</translation>
    </message>
    <message>
        <source>[new: {text}]</source>
        <translation>[neu: {text}]</translation>
    </message>
</context>
<context>
    <name>DueChip</name>
    <message>
        <source>done on {day}</source>
        <translation>erledigt am {day}</translation>
    </message>
    <message>
        <source>by the next meeting</source>
        <translation>bis zum nächsten Treffen</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>due since {day}</source>
        <translation>fällig seit {day}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>bis {day}</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this note</source>
        <translation>In dieser Notiz suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Hit before (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Distinguish capitals</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>{present} of {count}</source>
        <translation>{present} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Zurück zur Seite (Esc)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>Where it stands</source>
        <translation>Wo die Stelle steht</translation>
    </message>
    <message>
        <source>Remove it in these other places too</source>
        <translation>Auch an diesen anderen Orten entfernen</translation>
    </message>
    <message>
        <source>What this does not reach</source>
        <translation>Was davon nicht erreicht wird</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>Word for word it stands in nothing that is open. Backups can still hold it.</source>
        <translation>Wörtlich steht sie in nichts, was offen ist. Sicherungen können sie noch enthalten.</translation>
    </message>
    <message>
        <source>In this note.</source>
        <translation>In dieser Notiz.</translation>
    </message>
    <message numerus="yes">
        <source>In %n earlier version(s) of this note.</source>
        <translation>
            <numerusform>In einer früheren Fassung dieser Notiz.</numerusform>
            <numerusform>In %n früheren Fassungen dieser Notiz.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the wastebasket or in rescued text: {what}.</source>
        <translation>Im Papierkorb oder in geretteten Texten: {what}.</translation>
    </message>
    <message>
        <source>Word for word elsewhere: {what}.</source>
        <translation>Wörtlich auch an anderen Orten: {what}.</translation>
    </message>
    <message>
        <source>other texts</source>
        <translation>andere Texte</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation>frühere Fassungen</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>agenda items</source>
        <translation>Punkte der Tagesordnung</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>history of goals</source>
        <translation>Verlauf von Zielen</translation>
    </message>
    <message>
        <source>changes of goals</source>
        <translation>Änderungen an Zielen</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>own skills</source>
        <translation>eigene Fähigkeiten</translation>
    </message>
    <message>
        <source>own fields</source>
        <translation>eigene Themenfelder</translation>
    </message>
    <message>
        <source>own templates</source>
        <translation>eigene Vorlagen</translation>
    </message>
    <message>
        <source>items of own templates</source>
        <translation>Punkte eigener Vorlagen</translation>
    </message>
    <message>
        <source>own questions</source>
        <translation>eigene Fragen</translation>
    </message>
    <message>
        <source>things kept for later</source>
        <translation>für später Gemerktes</translation>
    </message>
    <message>
        <source>kept wording of a summary</source>
        <translation>gemerkter Wortlaut einer Zusammenfassung</translation>
    </message>
    <message>
        <source>rescued text</source>
        <translation>gerettete Texte</translation>
    </message>
    <message>
        <source>Pictures and PDF files beside examples: what is in them is not looked through.</source>
        <translation>Bilder und PDF-Dateien bei Beispielen: Ihr Inhalt wird nicht durchsucht.</translation>
    </message>
    <message>
        <source>The agreement, which both have signed, and the names of both.</source>
        <translation>Die Vereinbarung, der beide zugestimmt haben, und die Namen beider.</translation>
    </message>
    <message>
        <source>Private notes that are closed now. Only their owner can remove it there.</source>
        <translation>Private Notizen, die gerade verschlossen sind. Dort kann nur entfernen, wem sie gehören.</translation>
    </message>
    <message numerus="yes">
        <source>What has left the vault: %n entry(ies) in the register.</source>
        <translation>
            <numerusform>Was den Tresor verlassen hat: ein Eintrag im Verzeichnis der Weitergaben.</numerusform>
            <numerusform>Was den Tresor verlassen hat: %n Einträge im Verzeichnis der Weitergaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups: afterwards those that still hold it are named, and can be rid of it.</source>
        <translation>Sicherungen: Danach werden die genannt, die sie noch enthalten; auch dort lässt sie sich entfernen.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Private notes open only when the vault is opened alone. For that it is locked first.</source>
        <translation>Private Notizen öffnet nur, wer den Tresor allein öffnet. Dafür wird er zuerst gesperrt.</translation>
    </message>
    <message>
        <source>Lock and open alone</source>
        <translation>Sperren und allein öffnen</translation>
    </message>
</context>
<context>
    <name>GoalChoice</name>
    <message>
        <source>Goal of the task</source>
        <translation>Ziel der Aufgabe</translation>
    </message>
    <message>
        <source>without a goal</source>
        <translation>ohne Ziel</translation>
    </message>
    <message>
        <source>for: {goal}</source>
        <translation>für: {goal}</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>This is going on</source>
        <translation>Es wird gearbeitet</translation>
    </message>
</context>
<context>
    <name>HelpReader</name>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>No page holds all of these words. Fewer words find more.</source>
        <translation>Keine Seite enthält alle diese Wörter. Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF sichern …</translation>
    </message>
    <message>
        <source>Save as PDF: {page}</source>
        <translation>Als PDF sichern: {page}</translation>
    </message>
    <message>
        <source>Where shall the page go?</source>
        <translation>Wohin soll die Seite?</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gesichert: {name}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>No more hints</source>
        <translation>Keine Hinweise mehr</translation>
    </message>
    <message>
        <source>Hint: {keys} locks the vault at any time. Nothing is asked, nothing is lost.</source>
        <translation>Hinweis: {keys} sperrt den Tresor jederzeit. Nichts wird gefragt, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Hint: what is written saves itself. How it stands is said in words beside the note.</source>
        <translation>Hinweis: Was geschrieben ist, sichert sich selbst. Der Stand steht in Worten neben der Notiz.</translation>
    </message>
    <message>
        <source>Hint: four words, no points. Each line can be rated anew at any time, or left alone.</source>
        <translation>Hinweis: vier Worte, keine Punkte. Jede Zeile lässt sich jederzeit neu einschätzen oder auslassen.</translation>
    </message>
    <message>
        <source>Hint: nothing leaves the vault until both have consented to exactly this text.</source>
        <translation>Hinweis: Nichts verlässt den Tresor, bevor beide genau diesem Text zugestimmt haben.</translation>
    </message>
    <message>
        <source>Hint: {keys} opens the help that fits what is on the screen.</source>
        <translation>Hinweis: {keys} öffnet die Hilfe zu dem, was auf dem Bildschirm steht.</translation>
    </message>
</context>
<context>
    <name>HoldersCard</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>First a fresh backup of what is open is made and checked. Then the copies named here go, for good; copies of other parts in the same backups stay. What a restore set aside goes as a whole.</source>
        <translation>Zuerst wird eine frische Sicherung von allem Offenen gemacht und geprüft. Dann verschwinden die hier genannten Kopien endgültig; Kopien anderer Teile in denselben Sicherungen bleiben. Was beim Zurückholen beiseitegelegt wurde, verschwindet ganz.</translation>
    </message>
    <message>
        <source>Remove it from these too</source>
        <translation>Auch daraus entfernen</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Zurück zur Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Still in %n backup(s) of this vault:</source>
        <translation>
            <numerusform>Noch in einer Sicherung dieses Tresors:</numerusform>
            <numerusform>Noch in %n Sicherungen dieses Tresors:</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup of this vault holds it any more. Copies at other places are not looked at.</source>
        <translation>Keine Sicherung dieses Tresors enthält die Stelle noch. Kopien an anderen Orten werden nicht angesehen.</translation>
    </message>
    <message>
        <source>Set aside by a restore: {parts}. It may be damaged and is not looked into.</source>
        <translation>Beim Zurückholen beiseitegelegt: {parts}. Es kann beschädigt sein und wird nicht durchsucht.</translation>
    </message>
    <message>
        <source>Holds it: {parts}.</source>
        <translation>Enthält sie: {parts}.</translation>
    </message>
    <message>
        <source>From before a change of keys, not to be looked into: {parts}.</source>
        <translation>Von vor einem Wechsel der Schlüssel, nicht durchsuchbar: {parts}.</translation>
    </message>
</context>
<context>
    <name>KeyboardLayout</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>German (Austria)</source>
        <translation>Deutsch (Österreich)</translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>English (US)</source>
        <translation>Englisch (USA)</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Englisch (Großbritannien)</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
</context>
<context>
    <name>LevelBar</name>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>with help</source>
        <translation>mit Hilfe</translation>
    </message>
    <message>
        <source>on my own</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>can show it</source>
        <translation>kann es zeigen</translation>
    </message>
</context>
<context>
    <name>LineLimit</name>
    <message>
        <source>There is room for {count} characters here. What goes beyond was left out.</source>
        <translation>Hier ist Platz für {count} Zeichen. Was darüber hinausging, fehlt.</translation>
    </message>
</context>
<context>
    <name>Logind</name>
    <message>
        <source>The vault is locked first</source>
        <translation>Der Tresor wird vorher gesperrt</translation>
    </message>
</context>
<context>
    <name>MarkdownEditor</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find and replace (Ctrl+H)</source>
        <translation>Suchen und ersetzen (Strg+H)</translation>
    </message>
    <message>
        <source>Leave the large view (F11)</source>
        <translation>Große Ansicht verlassen (F11)</translation>
    </message>
    <message>
        <source>This note alone (F11)</source>
        <translation>Nur diese Notiz (F11)</translation>
    </message>
    <message>
        <source>Code (Ctrl+E)</source>
        <translation>Code (Strg+E)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte einfügen</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in the program itself. What was saved is safe. Locking and opening the vault again is the best next step.</source>
        <translation>Im Programm selbst ist etwas schiefgegangen. Gespeichertes ist sicher. Am besten den Tresor sperren und neu öffnen.</translation>
    </message>
    <message>
        <source>This did not work. What was saved is safe. Please try again.</source>
        <translation>Das hat nicht geklappt. Gespeichertes ist sicher. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This passphrase does not fit. Nothing was changed. Check Caps Lock and the keyboard layout, then try again.</source>
        <translation>Diese Passphrase passt nicht. Nichts wurde geändert. Feststelltaste und Tastaturbelegung prüfen und noch einmal eingeben.</translation>
    </message>
    <message>
        <source>A passphrase is still missing. Nothing was changed. Enter every passphrase that is asked for here.</source>
        <translation>Es fehlt noch eine Passphrase. Nichts wurde geändert. Jede hier verlangte Passphrase eingeben.</translation>
    </message>
    <message>
        <source>This passphrase would be too easy to guess. Nothing was changed. Choose at least 15 characters, or let six words be proposed.</source>
        <translation>Diese Passphrase wäre zu leicht zu erraten. Nichts wurde geändert. Mindestens 15 Zeichen wählen oder sich sechs Wörter vorschlagen lassen.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code contains a typing mistake. Nothing was changed. Compare this group with the sheet.</source>
        <translation>In Gruppe {group} des Wiederherstellungscodes steckt ein Tippfehler. Nichts wurde geändert. Diese Gruppe mit dem Blatt vergleichen.</translation>
    </message>
    <message>
        <source>The vault is not at this place. It may have been moved, or a drive is not connected. Nothing was changed. Choose its present place.</source>
        <translation>Der Tresor liegt nicht an diesem Ort. Vielleicht wurde er verschoben oder ein Laufwerk ist nicht angeschlossen. Nichts wurde geändert. Den jetzigen Ort auswählen.</translation>
    </message>
    <message>
        <source>There is a vault or a folder at this place already. It was left untouched. Choose another name or place.</source>
        <translation>An diesem Ort gibt es schon einen Tresor oder Ordner. Er blieb unberührt. Einen anderen Namen oder Ort wählen.</translation>
    </message>
    <message>
        <source>The vault is open in another window. Nothing was changed. Lock it there first, then open it here.</source>
        <translation>Der Tresor ist in einem anderen Fenster offen. Nichts wurde geändert. Erst dort sperren, dann hier öffnen.</translation>
    </message>
    <message>
        <source>A newer version of RM Desktop made this vault. It was left untouched. Update the program to open it.</source>
        <translation>Diesen Tresor hat eine neuere Version von RM Desktop angelegt. Er blieb unberührt. Zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>The vault is damaged: {part} does not pass its check. It was left untouched. Copy the vault&apos;s folder to a safe place before trying anything else.</source>
        <translation>Der Tresor ist beschädigt: {part} besteht die Prüfung nicht. Er wurde nicht angerührt. Vor allem anderen den Ordner des Tresors an einen sicheren Ort kopieren.</translation>
    </message>
    <message>
        <source>The vault is damaged: something that was saved before is missing ({part}). It was left untouched, so that nothing gets worse. Copy the vault&apos;s folder to a safe place before trying anything else.</source>
        <translation>Der Tresor ist beschädigt: Etwas, das schon gespeichert war, fehlt ({part}). Er wurde nicht angerührt, damit nichts schlimmer wird. Vor allem anderen den Ordner des Tresors an einen sicheren Ort kopieren.</translation>
    </message>
    <message>
        <source>This vault does not open this way. Nothing was changed. Choose another way to open it.</source>
        <translation>So lässt sich dieser Tresor nicht öffnen. Nichts wurde geändert. Eine andere Art zu öffnen wählen.</translation>
    </message>
    <message>
        <source>This lies in a part that is closed now. It is safe there. Lock, and open the vault in the way that includes it.</source>
        <translation>Das liegt in einem Teil, der jetzt verschlossen ist. Dort ist es sicher. Den Tresor sperren und so öffnen, dass dieser Teil dabei ist.</translation>
    </message>
    <message>
        <source>The vault is sealed and can only be read, so nothing was changed. Both together can take the seal off: locked, under “Keys and backups”.</source>
        <translation>Der Tresor ist versiegelt und nur lesbar, deshalb wurde nichts geändert. Beide zusammen können das Siegel lösen: nach dem Sperren unter „Schlüssel und Sicherungen“.</translation>
    </message>
    <message>
        <source>The vault is open for reading only, so this was not saved. What was saved before is safe. Copy new text and lock the vault.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet, deshalb wurde das nicht gespeichert. Früher Gespeichertes ist sicher. Neuen Text kopieren und den Tresor sperren.</translation>
    </message>
    <message>
        <source>This vault was destroyed by both, and the destruction was interrupted. Nothing in it opens any more; files outside it are untouched. What is left of it can be removed now.</source>
        <translation>Dieser Tresor wurde von beiden vernichtet, und die Vernichtung wurde unterbrochen. Nichts darin lässt sich mehr öffnen; Dateien außerhalb sind unberührt. Was davon übrig ist, kann jetzt entfernt werden.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe, the newest change is not saved yet. Free some space; saving goes on by itself.</source>
        <translation>Der Datenträger ist voll. Früher Gespeichertes ist sicher, die letzte Änderung ist noch nicht gespeichert. Platz schaffen; das Speichern geht von selbst weiter.</translation>
    </message>
    <message>
        <source>This place cannot be written to. What was saved before is safe. Check the access rights or choose another place.</source>
        <translation>An diesem Ort lässt sich nicht schreiben. Früher Gespeichertes ist sicher. Zugriffsrechte prüfen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The file or folder cannot be read. Nothing was changed. Check that the drive is connected and access is allowed.</source>
        <translation>Die Datei oder der Ordner lässt sich nicht lesen. Nichts wurde geändert. Prüfen, ob das Laufwerk angeschlossen und der Zugriff erlaubt ist.</translation>
    </message>
    <message>
        <source>This place lies inside a vault. Nothing was changed. A copy is worth most on another device: choose a folder there.</source>
        <translation>Dieser Ort liegt in einem Tresor. Nichts wurde geändert. Am meisten hilft eine Kopie auf einem anderen Gerät: dort einen Ordner wählen.</translation>
    </message>
    <message>
        <source>A file of this name is there already. It was left untouched. Choose another name.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Die vorhandene blieb unberührt. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The encryption of this installation is not complete, so nothing was opened. The vault is untouched. Install RM Desktop again.</source>
        <translation>Die Verschlüsselung dieser Installation ist nicht vollständig, deshalb wurde nichts geöffnet. Der Tresor ist unberührt. RM Desktop neu installieren.</translation>
    </message>
    <message>
        <source>Checking the passphrase needs {mib} MiB of free memory. Nothing was changed. Close other programs and try again.</source>
        <translation>Die Prüfung der Passphrase braucht {mib} MiB freien Arbeitsspeicher. Nichts wurde geändert. Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This was ended before it was done. Nothing of it stays, and nothing else was changed. It can be begun again at any time.</source>
        <translation>Vor dem Ende abgebrochen. Nichts davon bleibt, sonst wurde nichts geändert. Ein neuer Anfang geht jederzeit.</translation>
    </message>
    <message>
        <source>Text that was not saved before the last lock still waits in this part. Nothing was changed. Open the vault first and take the text over or drop it, then come back.</source>
        <translation>In diesem Teil wartet noch Text, der vor dem letzten Sperren nicht gespeichert war. Nichts wurde geändert. Erst den Tresor öffnen und den Text übernehmen oder verwerfen, dann wiederkommen.</translation>
    </message>
    <message>
        <source>This backup is from before a change of keys and no longer fits into this vault. Nothing was changed. It can be restored as a new vault.</source>
        <translation>Diese Sicherung stammt aus der Zeit vor einem Wechsel der Schlüssel und passt nicht mehr in diesen Tresor. Nichts wurde geändert. Als neuer Tresor lässt sie sich zurückholen.</translation>
    </message>
    <message>
        <source>This was changed elsewhere meanwhile. Both texts are safe: the newer one in the vault, this one on the screen. Decide which one stays.</source>
        <translation>Das wurde inzwischen an anderer Stelle geändert. Beide Texte sind sicher: der neuere im Tresor, dieser auf dem Bildschirm. Entscheiden, welcher bleibt.</translation>
    </message>
    <message>
        <source>This is not there any more. Everything else is safe. Go back to the overview.</source>
        <translation>Das ist nicht mehr da. Alles andere ist sicher. Zurück zur Übersicht gehen.</translation>
    </message>
    <message>
        <source>This meeting is finished and can only be read. Nothing was changed. Reopen it to write in it.</source>
        <translation>Dieses Treffen ist abgeschlossen und lässt sich nur noch lesen. Nichts wurde geändert. Zum Weiterschreiben wieder öffnen.</translation>
    </message>
    <message>
        <source>Another meeting is running. Nothing was changed. Finish or pause that one first.</source>
        <translation>Ein anderes Treffen läuft. Nichts wurde geändert. Erst jenes abschließen oder anhalten.</translation>
    </message>
    <message>
        <source>There is room for {limit} at a time. Nothing was changed. Finish or drop one to make room.</source>
        <translation>Platz ist für {limit} gleichzeitig. Nichts wurde geändert. Erst eines abschließen oder verwerfen.</translation>
    </message>
    <message>
        <source>Something is still missing here. Nothing was changed. Fill the field in, then go on.</source>
        <translation>Hier fehlt noch etwas. Nichts wurde geändert. Das Feld ausfüllen, dann weitermachen.</translation>
    </message>
    <message>
        <source>This entry is too long. It is still on the screen. Shorten it, then go on.</source>
        <translation>Dieser Eintrag ist zu lang. Er steht noch auf dem Bildschirm. Kürzen, dann weitermachen.</translation>
    </message>
    <message>
        <source>This entry cannot be kept as it is. Nothing was changed. Correct the field, then go on.</source>
        <translation>So lässt sich dieser Eintrag nicht aufnehmen. Nichts wurde geändert. Das Feld berichtigen, dann weitermachen.</translation>
    </message>
    <message>
        <source>Not everybody has consented yet, so nothing left the vault. Nothing was changed. Consent is given here, each person with the own passphrase.</source>
        <translation>Noch haben nicht alle zugestimmt, deshalb hat nichts den Tresor verlassen. Nichts wurde geändert. Zugestimmt wird hier, jede Person mit der eigenen Passphrase.</translation>
    </message>
    <message>
        <source>The organisation has set that nothing leaves as this kind of file. Nothing was written, and the vault is unchanged. Choose another kind of file, or ask who looks after this computer.</source>
        <translation>Die Organisation hat festgelegt, dass nichts als diese Art Datei hinausgeht. Nichts wurde geschrieben, der Tresor ist unverändert. Eine andere Art Datei wählen oder bei der Stelle nachfragen, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Nothing was handed out, because what was consented to is not what would leave now. The vault is unchanged. Look at the preview again and consent anew.</source>
        <translation>Nichts wurde weitergegeben, denn zugestimmt wurde etwas anderem, als jetzt hinausginge. Der Tresor ist unverändert. Die Vorschau noch einmal ansehen und neu zustimmen.</translation>
    </message>
    <message>
        <source>This file is not a checklist of RM Desktop: its first line is another one.</source>
        <translation>Diese Datei ist keine Checkliste von RM Desktop: Ihre erste Zeile lautet anders.</translation>
    </message>
    <message>
        <source>This file holds no text, so it is not a checklist.</source>
        <translation>Diese Datei enthält keinen Text, ist also keine Checkliste.</translation>
    </message>
    <message>
        <source>Line {line} of the file is not part of a checklist.</source>
        <translation>Zeile {line} der Datei gehört nicht in eine Checkliste.</translation>
    </message>
    <message>
        <source>The file names more fields or lines than a checklist may have.</source>
        <translation>Die Datei nennt mehr Themenfelder oder Zeilen, als eine Checkliste haben darf.</translation>
    </message>
    <message>
        <source>The file is larger than a checklist can be.</source>
        <translation>Die Datei ist größer, als eine Checkliste sein kann.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB.</source>
        <translation>Die Datei ist größer als 10 MB.</translation>
    </message>
    <message>
        <source>Only pictures (PNG, JPEG) and PDF files can be looked at inside the vault.</source>
        <translation>Nur Bilder (PNG, JPEG) und PDF-Dateien lassen sich im Tresor ansehen.</translation>
    </message>
    <message>
        <source>This file is not what it claims to be and was not taken in. The vault is unchanged. Choose another file.</source>
        <translation>Diese Datei ist nicht, was sie zu sein vorgibt, und wurde nicht übernommen. Der Tresor ist unverändert. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{reason} Nothing was taken in, and the vault is unchanged. Choose another file.</source>
        <translation>{reason} Nichts wurde übernommen, der Tresor ist unverändert. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>the key file</source>
        <translation>die Schlüsseldatei</translation>
    </message>
    <message>
        <source>the shared part</source>
        <translation>der gemeinsame Teil</translation>
    </message>
    <message>
        <source>a private part</source>
        <translation>ein privater Teil</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>eine Sicherung</translation>
    </message>
    <message>
        <source>one of its files</source>
        <translation>eine seiner Dateien</translation>
    </message>
    <message>
        <source>This file is not a template of RM Desktop: its first line is another one.</source>
        <translation>Diese Datei ist keine Vorlage von RM Desktop: Ihre erste Zeile ist eine andere.</translation>
    </message>
    <message>
        <source>This file holds no text, so it is not a template.</source>
        <translation>Diese Datei enthält keinen Text, ist also keine Vorlage.</translation>
    </message>
    <message>
        <source>Line {line} of the file is not part of a template.</source>
        <translation>Zeile {line} der Datei gehört nicht in eine Vorlage.</translation>
    </message>
    <message>
        <source>The file names no item for the agenda.</source>
        <translation>Die Datei nennt keinen Punkt für die Tagesordnung.</translation>
    </message>
    <message>
        <source>The file names more items than a template may have.</source>
        <translation>Die Datei nennt mehr Punkte, als eine Vorlage haben kann.</translation>
    </message>
    <message>
        <source>The file is larger than a template can be.</source>
        <translation>Die Datei ist größer, als eine Vorlage sein kann.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigationsleiste</translation>
    </message>
    <message>
        <source>Lock vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Save everything and lock ({keys})</source>
        <translation>Alles speichern und sperren ({keys})</translation>
    </message>
    <message>
        <source>Search   {keys}</source>
        <translation>Suchen   {keys}</translation>
    </message>
    <message>
        <source>Search everything that is open</source>
        <translation>Alles durchsuchen, was offen ist</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Namen anzeigen</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Private (closed)</source>
        <translation>Privat (verschlossen)</translation>
    </message>
    <message>
        <source>Opened alone</source>
        <translation>Allein geöffnet</translation>
    </message>
    <message>
        <source>Opened together</source>
        <translation>Gemeinsam geöffnet</translation>
    </message>
    <message>
        <source>Cover   {keys}</source>
        <translation>Abdecken   {keys}</translation>
    </message>
    <message>
        <source>Cover what is on the screen</source>
        <translation>Abdecken, was auf dem Bildschirm steht</translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Remove a passage for good …</source>
        <translation>Stelle endgültig entfernen …</translation>
    </message>
</context>
<context>
    <name>NoteToolbar</name>
    <message>
        <source>More possibilities for this note</source>
        <translation>Weitere Möglichkeiten für diese Notiz</translation>
    </message>
    <message>
        <source>Heading (Ctrl+Shift+H)</source>
        <translation>Überschrift (Strg+Umschalt+H)</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fett (Strg+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
        <source>Strike through (Ctrl+Shift+X)</source>
        <translation>Durchstreichen (Strg+Umschalt+X)</translation>
    </message>
    <message>
        <source>Bullet list (Ctrl+Shift+B)</source>
        <translation>Aufzählung (Strg+Umschalt+B)</translation>
    </message>
    <message>
        <source>Numbered list (Ctrl+Shift+O)</source>
        <translation>Nummerierte Liste (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Checklist (Ctrl+Shift+T; Ctrl+Space ticks)</source>
        <translation>Checkliste (Strg+Umschalt+T; Strg+Leertaste hakt ab)</translation>
    </message>
    <message>
        <source>Quotation (Ctrl+Shift+Q)</source>
        <translation>Zitat (Strg+Umschalt+Q)</translation>
    </message>
    <message>
        <source>Link (Ctrl+Shift+K)</source>
        <translation>Verweis (Strg+Umschalt+K)</translation>
    </message>
</context>
<context>
    <name>NoteVersionsPage</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Zurück zur Notiz</translation>
    </message>
    <message>
        <source>Earlier versions, the latest first</source>
        <translation>Frühere Fassungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>No earlier version yet</source>
        <translation>Noch keine frühere Fassung</translation>
    </message>
    <message>
        <source>One is kept as soon as somebody goes on writing after a pause of ten minutes, or another day.</source>
        <translation>Eine entsteht, sobald nach einer Pause von zehn Minuten oder an einem anderen Tag weitergeschrieben wird.</translation>
    </message>
    <message>
        <source>What stood in the note before is kept by itself where writing begins anew: after opening the vault, and after ten minutes without a change. Everything of today stays, then one version of each day for two weeks, then one of each week.</source>
        <translation>Was vorher in der Notiz stand, bleibt von selbst erhalten, sobald das Schreiben neu beginnt: nach dem Öffnen des Tresors und nach zehn Minuten ohne Änderung. Von heute bleibt alles, zwei Wochen lang eine Fassung je Tag, danach eine je Woche.</translation>
    </message>
    <message>
        <source>Private note without a title</source>
        <translation>Private Notiz ohne Titel</translation>
    </message>
    <message>
        <source>Private note “{title}”</source>
        <translation>Private Notiz „{title}“</translation>
    </message>
    <message>
        <source>Note on “{title}”</source>
        <translation>Notiz zu „{title}“</translation>
    </message>
    <message>
        <source>The vault is closed for good; nothing is brought back any more.</source>
        <translation>Der Tresor ist endgültig geschlossen; zurückgeholt wird nichts mehr.</translation>
    </message>
    <message>
        <source>The meeting is finished. Once it is opened again, a version can be brought back.</source>
        <translation>Das Treffen ist abgeschlossen. Sobald es wieder geöffnet ist, lässt sich eine Fassung zurückholen.</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>The earlier version stands in the note again; what stood there is kept as a version.</source>
        <translation>Die frühere Fassung steht wieder in der Notiz; was dort stand, bleibt als Fassung erhalten.</translation>
    </message>
</context>
<context>
    <name>OpenLinkBar</name>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This link leads out of the vault: {address}</source>
        <translation>Dieser Verweis führt aus dem Tresor hinaus: {address}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PagesBar</name>
    <message>
        <source>Find in the preview</source>
        <translation>In der Vorschau suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Seiten kleiner</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Seiten größer</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase anzeigen</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <source>Caps Lock is ON</source>
        <translation>Feststelltaste ist AN</translation>
    </message>
    <message>
        <source>Caps Lock off</source>
        <translation>Feststelltaste aus</translation>
    </message>
    <message>
        <source>Keyboard: {layout}</source>
        <translation>Tastatur: {layout}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
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
        <source>Hand out</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Remove a passage for good</source>
        <translation>Stelle endgültig entfernen</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts ausgewählt</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>What both tick appears here, exactly as it will stand in the file.</source>
        <translation>Was beide ankreuzen, erscheint hier genau so, wie es in der Datei steht.</translation>
    </message>
    <message>
        <source>The page appears here, exactly as it will stand in the file.</source>
        <translation>Die Seite erscheint hier, genau so, wie sie in der Datei steht.</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>Beidseitig</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>Jetzt drucken</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>Drucker werden gesucht …</translation>
    </message>
    <message>
        <source>The print queue and the printer may keep a copy.</source>
        <translation>Druckwarteschlange und Drucker behalten vielleicht eine Kopie.</translation>
    </message>
    <message>
        <source>No printer was found. Another program can print the saved file.</source>
        <translation>Kein Drucker gefunden. Die gespeicherte Datei lässt sich mit einem anderen Programm drucken.</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>An den Drucker übergeben.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>Der Drucker hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Being handed over …</source>
        <translation>Wird übergeben …</translation>
    </message>
</context>
<context>
    <name>RescueSheet</name>
    <message>
        <source>Rescued text</source>
        <translation>Gesicherter Text</translation>
    </message>
    <message>
        <source>Copy each text to where it belongs. It stays here until it is put away.</source>
        <translation>Jeden Text dorthin kopieren, wo er hingehört. Er bleibt hier, bis er weggelegt wird.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Put away for good</source>
        <translation>Endgültig weglegen</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved, trying again</source>
        <translation>Nicht gespeichert – wird wiederholt</translation>
    </message>
    <message>
        <source>Not saved, changed elsewhere meanwhile</source>
        <translation>Nicht gespeichert – inzwischen anderswo geändert</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Drag the file from here into another program</source>
        <translation>Die Datei von hier in ein anderes Programm ziehen</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>The window that asks for consent shows the same fingerprint.</source>
        <translation>Das Fenster, das nach der Zustimmung fragt, zeigt dasselbe Prüfzeichen.</translation>
    </message>
    <message>
        <source>Fingerprint {fingerprint}</source>
        <translation>Prüfzeichen {fingerprint}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Save everything and lock</source>
        <translation>Alles speichern und sperren</translation>
    </message>
    <message>
        <source>Cover the screen, or show it again</source>
        <translation>Bildschirm abdecken oder wieder zeigen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Neues Treffen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>Take back the last act on this page, or what was typed last</source>
        <translation>Das Letzte auf dieser Seite oder das zuletzt Getippte zurücknehmen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes wiederholen</translation>
    </message>
    <message>
        <source>Leave what is open</source>
        <translation>Offenes verlassen</translation>
    </message>
    <message>
        <source>On to the next field, out of a note too</source>
        <translation>Weiter zum nächsten Feld, auch aus einer Notiz</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>Im Treffen</translation>
    </message>
    <message>
        <source>Item done, on to the next one</source>
        <translation>Punkt erledigt, weiter zum nächsten</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>In einer Notiz</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchstreichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code oder Befehle</translation>
    </message>
    <message>
        <source>Heading, smaller heading, plain words</source>
        <translation>Überschrift, kleinere Überschrift, wieder Text</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Set a link or take it away</source>
        <translation>Verweis setzen oder wegnehmen</translation>
    </message>
    <message>
        <source>Move a line of a list inwards</source>
        <translation>Zeile einer Liste einrücken</translation>
    </message>
    <message>
        <source>Move a line of a list outwards</source>
        <translation>Zeile einer Liste ausrücken</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>In der Notiz suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Next hit; back with Shift</source>
        <translation>Nächster Treffer; mit Umschalt zurück</translation>
    </message>
    <message>
        <source>This note alone, and back</source>
        <translation>Nur diese Notiz, und zurück</translation>
    </message>
    <message>
        <source>Tick a line of a checklist</source>
        <translation>Zeile einer Checkliste abhaken</translation>
    </message>
</context>
<context>
    <name>SmallFileWriter</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>StrikePage</name>
    <message>
        <source>Remove a passage for good</source>
        <translation>Stelle endgültig entfernen</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Zurück zur Notiz</translation>
    </message>
    <message>
        <source>Look where it stands</source>
        <translation>Nachsehen, wo sie steht</translation>
    </message>
    <message>
        <source>The same words in the same order count, whatever their case and however they are set. Whoever comes back later to look at backups only types the words here again.</source>
        <translation>Es zählen dieselben Wörter in derselben Reihenfolge, gleich ob groß oder klein und wie sie gesetzt sind. Um später noch Sicherungen anzusehen, genügt es, die Wörter hier wieder einzugeben.</translation>
    </message>
    <message>
        <source>These words go</source>
        <translation>Diese Wörter werden entfernt</translation>
    </message>
    <message>
        <source>Something that was written is not saved yet. Nothing was removed.</source>
        <translation>Etwas Geschriebenes ist noch nicht gespeichert. Entfernt wurde nichts.</translation>
    </message>
    <message>
        <source>The passage is being removed …</source>
        <translation>Die Stelle wird entfernt …</translation>
    </message>
    <message>
        <source>Removed. The vault is being written anew, so that no remains are left …</source>
        <translation>Entfernt. Der Tresor wird neu geschrieben, damit keine Reste bleiben …</translation>
    </message>
    <message>
        <source>The passage is removed everywhere, but remains of it may still lie in the vault&apos;s file.</source>
        <translation>Die Stelle ist überall entfernt, doch in der Datei des Tresors können noch Reste liegen.</translation>
    </message>
    <message>
        <source>Removed. The backups are being looked at …</source>
        <translation>Entfernt. Die Sicherungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>The passage is removed. The backups have not been looked at to the end.</source>
        <translation>Die Stelle ist entfernt. Die Sicherungen wurden nicht zu Ende durchgesehen.</translation>
    </message>
    <message>
        <source>Removed for good.</source>
        <translation>Endgültig entfernt.</translation>
    </message>
    <message>
        <source>A fresh backup is being made and checked; then the old copies go. Writing can go on.</source>
        <translation>Eine frische Sicherung wird gemacht und geprüft; dann verschwinden die alten Kopien. Weiterschreiben ist möglich.</translation>
    </message>
</context>
<context>
    <name>TakeOutCard</name>
    <message>
        <source>Take a copy along</source>
        <translation>Kopie zum Mitnehmen</translation>
    </message>
    <message>
        <source>Take-out</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Everything that both share, as texts that every program can read: meetings, notes, tasks, goals, levels, the agreement. Nothing private is in it. It takes the passphrases of both.</source>
        <translation>Alles Gemeinsame, als Texte, die jedes Programm lesen kann: Treffen, Notizen, Aufgaben, Ziele, Stände, die Vereinbarung. Privates ist nicht dabei. Nötig sind die Passphrasen beider.</translation>
    </message>
    <message>
        <source>All private notes of one&apos;s own, as texts that every program can read. Nothing shared is in it, and the register of what left, which both read, does not tell of it.</source>
        <translation>Alle eigenen privaten Notizen, als Texte, die jedes Programm lesen kann. Gemeinsames ist nicht dabei, und das Verzeichnis der Weitergaben, das beide lesen, erwähnt es nicht.</translation>
    </message>
    <message>
        <source>The copy is not encrypted any more: whoever has the folder can read it.</source>
        <translation>Die Kopie ist nicht mehr verschlüsselt: Wer den Ordner hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Folder to read</source>
        <translation>Ordner zum Lesen</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>Verschlüsselte Datei</translation>
    </message>
    <message>
        <source>How the copy is written</source>
        <translation>Wie die Kopie geschrieben wird</translation>
    </message>
    <message>
        <source>How far the copy is</source>
        <translation>Wie weit die Kopie ist</translation>
    </message>
    <message>
        <source>Prepare a copy …</source>
        <translation>Kopie vorbereiten …</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Take nothing along today</source>
        <translation>Heute nichts mitnehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Fingerprint {signs}</source>
        <translation>Prüfzeichen {signs}</translation>
    </message>
    <message>
        <source>{count} of {all} consents</source>
        <translation>{count} von {all} Zustimmungen</translation>
    </message>
    <message>
        <source>Choose a place and save …</source>
        <translation>Ort wählen und speichern …</translation>
    </message>
    <message numerus="yes">
        <source>Save – %n consent(s) missing</source>
        <translation>
            <numerusform>Speichern – %n Zustimmung fehlt</numerusform>
            <numerusform>Speichern – %n Zustimmungen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Where shall the copy go? Best onto a stick of one&apos;s own</source>
        <translation>Wohin soll die Kopie? Am besten auf einen eigenen Stick</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>TaskCalendar</name>
    <message>
        <source>Save the calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderdatei (*.ics)</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
</context>
<context>
    <name>ThisComputer</name>
    <message>
        <source>On this computer, now</source>
        <translation>Auf diesem Rechner, jetzt</translation>
    </message>
    <message>
        <source>Network: the operating system refuses this program every connection.</source>
        <translation>Netz: Das Betriebssystem verweigert diesem Programm jede Verbindung.</translation>
    </message>
    <message>
        <source>Network: this operating system did not take on the task of refusing connections. The program opens none, but nothing here enforces it.</source>
        <translation>Netz: Dieses Betriebssystem hat die Aufgabe, Verbindungen zu verweigern, nicht übernommen. Das Programm öffnet keine, erzwungen wird es hier aber nicht.</translation>
    </message>
    <message>
        <source>Memory: other programs of the same user account cannot read it.</source>
        <translation>Arbeitsspeicher: Andere Programme desselben Benutzerkontos können ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Memory: while the vault is open, other programs of the same user account could read it here.</source>
        <translation>Arbeitsspeicher: Solange der Tresor offen ist, könnten andere Programme desselben Benutzerkontos ihn hier lesen.</translation>
    </message>
    <message>
        <source>Crash: no picture of the memory is written to the disk.</source>
        <translation>Absturz: Kein Abbild des Arbeitsspeichers wird auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>Crash: this operating system may write a picture of the memory to the disk.</source>
        <translation>Absturz: Dieses Betriebssystem schreibt womöglich ein Abbild des Arbeitsspeichers auf die Platte.</translation>
    </message>
</context>
<context>
    <name>UndoStack</name>
    <message>
        <source>Taken back: {act}</source>
        <translation>Zurückgenommen: {act}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Left as it is, because it was changed somewhere else in the meantime: {act}</source>
        <translation>Bleibt, wie es ist, denn es wurde inzwischen an anderer Stelle geändert: {act}</translation>
    </message>
</context>
<context>
    <name>VersionView</name>
    <message>
        <source>What changed since</source>
        <translation>Was sich seitdem geändert hat</translation>
    </message>
    <message>
        <source>The text of then</source>
        <translation>Der Text von damals</translation>
    </message>
    <message>
        <source>How to look at it</source>
        <translation>Art der Ansicht</translation>
    </message>
    <message>
        <source>What changed since this version</source>
        <translation>Was sich seit dieser Fassung geändert hat</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>It is the text that stands in the note now.</source>
        <translation>Es ist der Text, der jetzt in der Notiz steht.</translation>
    </message>
    <message>
        <source>The words are the same; only how they are set has changed.</source>
        <translation>Die Wörter sind dieselben; nur ihre Gestaltung hat sich geändert.</translation>
    </message>
    <message>
        <source>Struck: no longer in the note. Underlined: came since.</source>
        <translation>Durchgestrichen: seitdem weggefallen. Unterstrichen: seitdem dazugekommen.</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message numerus="yes">
        <source>%n text(s) could not be saved last time and were kept safe.</source>
        <translation>
            <numerusform>%n Text konnte beim letzten Mal nicht gespeichert werden und wurde gesichert.</numerusform>
            <numerusform>%n Texte konnten beim letzten Mal nicht gespeichert werden und wurden gesichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Another vault is to be opened. Only one is open at a time; for that this one is locked first.</source>
        <translation>Ein anderer Tresor soll geöffnet werden. Offen ist immer nur einer; dieser wird dafür zuerst gesperrt.</translation>
    </message>
    <message>
        <source>Lock and go there</source>
        <translation>Sperren und dorthin</translation>
    </message>
    <message>
        <source>Something in the program failed. What was saved is safe.</source>
        <translation>Im Programm ist etwas fehlgeschlagen. Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Bericht ansehen</translation>
    </message>
    <message>
        <source>This vault is older than the one last seen on this device: an earlier copy, sound, but without later changes. If that is not wanted: write nothing, lock, look for the newer copy or a backup.</source>
        <translation>Dieser Tresor ist älter als der zuletzt auf diesem Gerät gesehene: eine frühere Kopie, unversehrt, aber ohne spätere Änderungen. Ungewollt: nichts schreiben, sperren, die neuere Kopie oder eine Sicherung suchen.</translation>
    </message>
    <message>
        <source>If it is wanted, the present state counts here for what is open; what is closed now may warn once more.</source>
        <translation>Gewollt: Für Geöffnetes gilt hier ab dann der jetzige Stand; jetzt Geschlossenes kann noch einmal warnen.</translation>
    </message>
    <message>
        <source>If it is wanted, the present state counts here for one&apos;s own part; for what belongs to both, it is asked again until the vault is open together.</source>
        <translation>Gewollt: Für den eigenen Teil gilt hier ab dann der jetzige Stand; nach dem, was beiden gehört, wird weiter gefragt, bis der Tresor gemeinsam geöffnet ist.</translation>
    </message>
    <message>
        <source>From now on the present state of one&apos;s own part counts here.</source>
        <translation>Ab jetzt gilt hier der jetzige Stand des eigenen Teils.</translation>
    </message>
    <message>
        <source>Both sealed this vault on {day}. Everything can be read, nothing can be changed. Both together can take the seal off: locked, under “Keys and backups”.</source>
        <translation>Beide haben diesen Tresor am {day} versiegelt. Alles lässt sich lesen, nichts ändern. Beide zusammen können das Siegel lösen: nach dem Sperren unter „Schlüssel und Sicherungen“.</translation>
    </message>
    <message>
        <source>An older key file was put back into this vault, so it is open for reading only. Everything in it is safe and can be read. Nothing new can be written until the newer one is back.</source>
        <translation>In diesen Tresor wurde eine ältere Schlüsseldatei zurückgelegt, deshalb ist er nur zum Lesen geöffnet. Alles darin ist sicher und lesbar. Neues lässt sich erst schreiben, wenn die neuere Schlüsseldatei wieder da ist.</translation>
    </message>
    <message>
        <source>A safety record of this vault was damaged and was made anew after a full check. All that can be checked is sound; whether the newest changes are missing cannot be. If somebody else had access to the folder, compare the vault with a backup.</source>
        <translation>Ein Sicherheitsvermerk dieses Tresors war beschädigt und wurde nach einer vollständigen Prüfung neu angelegt. Alles Prüfbare ist in Ordnung; ob die neuesten Änderungen fehlen, lässt sich nicht feststellen. Falls jemand anderes Zugang zum Ordner hatte, den Tresor mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>From now on the present state counts on this device.</source>
        <translation>Ab jetzt gilt auf diesem Gerät der jetzige Stand.</translation>
    </message>
    <message>
        <source>This older state is wanted</source>
        <translation>Diese ältere Fassung ist gewollt</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Passphrase for this file</source>
        <translation>Passphrase für diese Datei</translation>
    </message>
    <message>
        <source>It is shown only now and kept nowhere. Write it down, and tell it on another way than the file.</source>
        <translation>Sie ist nur jetzt zu sehen und wird nirgends aufgehoben. Bitte notieren und auf einem anderen Weg weitergeben als die Datei.</translation>
    </message>
    <message>
        <source>Copy the passphrase</source>
        <translation>Passphrase kopieren</translation>
    </message>
</context>
</TS>
