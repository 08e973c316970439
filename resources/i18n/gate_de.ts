<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgreementStep</name>
    <message>
        <source>Add a clause</source>
        <translation>Klausel ergänzen</translation>
    </message>
    <message>
        <source>Agree on more …</source>
        <translation>Mehr vereinbaren …</translation>
    </message>
    <message>
        <source>For example from works council, youth representation or the head of the programme.</source>
        <translation>Zum Beispiel aus Betriebsrat, Jugendvertretung oder Programmleitung.</translation>
    </message>
    <message>
        <source>On the next pages each person consents with the own passphrase, {name} first.</source>
        <translation>Auf den nächsten Seiten stimmt jede Person mit der eigenen Passphrase zu, {name} zuerst.</translation>
    </message>
    <message>
        <source>What we rely on</source>
        <translation>Worauf wir uns verlassen</translation>
    </message>
    <message>
        <source>one clause is still being changed</source>
        <translation>eine Klausel ist noch in Arbeit</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Also worth agreeing on</source>
        <translation>Auch eine Vereinbarung wert</translation>
    </message>
    <message>
        <source>Ticked sentences stand above and can be reworded there.</source>
        <translation>Angekreuzte Sätze stehen oben und lassen sich dort umformulieren.</translation>
    </message>
    <message>
        <source>Trusted person of {name} (optional)</source>
        <translation>Vertrauensperson von {name} (freiwillig)</translation>
    </message>
</context>
<context>
    <name>AskingWindow</name>
    <message>
        <source>Whether somebody did not consent, and who, is neither stored nor shown anywhere.</source>
        <translation>Ob jemand nicht zugestimmt hat und wer, wird nirgends gespeichert oder gezeigt.</translation>
    </message>
    <message>
        <source>It is being checked …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n Sekunde</numerusform>
            <numerusform>in %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is to be consented to does not belong to this vault. Nothing was done.</source>
        <translation>Worüber entschieden werden soll, gehört nicht zu diesem Tresor. Es ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>BackupActs</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>See and check backups</source>
        <translation>Sicherungen ansehen und prüfen</translation>
    </message>
    <message>
        <source>When each was made, what it holds</source>
        <translation>Von wann jede ist und was sie enthält</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>After a look at what would come back</source>
        <translation>Nach einem Blick auf das, was zurückkäme</translation>
    </message>
    <message>
        <source>Copy to another place</source>
        <translation>An einen anderen Ort kopieren</translation>
    </message>
    <message>
        <source>Encrypted, onto a stick or a drive</source>
        <translation>Verschlüsselt, auf einen Stick oder ein Laufwerk</translation>
    </message>
    <message>
        <source>Move to a new computer</source>
        <translation>Auf einen neuen Computer umziehen</translation>
    </message>
    <message>
        <source>In three steps</source>
        <translation>In drei Schritten</translation>
    </message>
</context>
<context>
    <name>BackupListPage</name>
    <message>
        <source>Check in full what this passphrase opens (if wished)</source>
        <translation>Vollständig prüfen, was diese Passphrase öffnet (auf Wunsch)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Each was opened and checked when it was made. Whether it still is what it was shows here.</source>
        <translation>Jede wurde beim Anlegen geöffnet und geprüft. Ob sie noch ist, was sie war, zeigt sich hier.</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alle prüfen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>The backups are being checked …</source>
        <translation>Die Sicherungen werden geprüft …</translation>
    </message>
    <message>
        <source>Bring back …</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Copy to another place …</source>
        <translation>An einen anderen Ort kopieren …</translation>
    </message>
</context>
<context>
    <name>BothPassphrases</name>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message numerus="yes">
        <source>%n passphrase(s) missing</source>
        <translation>
            <numerusform>%n Passphrase fehlt</numerusform>
            <numerusform>%n Passphrasen fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check the vault</source>
        <translation>Tresor prüfen</translation>
    </message>
    <message>
        <source>Every page is compared with its seal; nothing is changed. One passphrase is enough for the shared part and the own one, both check everything.</source>
        <translation>Jede Seite wird mit ihrem Siegel verglichen; geändert wird nichts. Eine Passphrase genügt für den gemeinsamen und den eigenen Teil, mit beiden wird alles geprüft.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Being checked …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The vault is sound</source>
        <translation>Der Tresor ist in Ordnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing was changed. The best next step is a backup; where none is good, save what is readable.</source>
        <translation>Nichts wurde geändert. Am besten hilft eine Sicherung; wo keine gut ist, das Lesbare retten.</translation>
    </message>
    <message>
        <source>Save what is readable</source>
        <translation>Lesbares retten</translation>
    </message>
</context>
<context>
    <name>ClauseRow</name>
    <message>
        <source>Keep this wording</source>
        <translation>Wortlaut übernehmen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Change the wording of “{title}”</source>
        <translation>Wortlaut von „{title}“ ändern</translation>
    </message>
    <message>
        <source>Take “{title}” out</source>
        <translation>„{title}“ herausnehmen</translation>
    </message>
    <message>
        <source>Keep — heading and sentence are needed</source>
        <translation>Übernehmen – Überschrift und Satz fehlen</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Small letters, spaces and missing hyphens do no harm, nor O for 0 and I or L for 1.</source>
        <translation>Kleinbuchstaben, Leerzeichen und fehlende Bindestriche schaden nicht, ebenso wenig O statt 0 und I oder L statt 1.</translation>
    </message>
    <message>
        <source>Group {group} of {groups} contains a typing mistake.</source>
        <translation>Gruppe {group} von {groups} enthält einen Tippfehler.</translation>
    </message>
</context>
<context>
    <name>CodeRehearsal</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>This is not what stands on the sheet. “Back” shows it again.</source>
        <translation>So steht es nicht auf dem Blatt. „Zurück“ zeigt es noch einmal.</translation>
    </message>
    <message>
        <source>Right. The sheet will do its work.</source>
        <translation>Stimmt. Das Blatt wird seinen Dienst tun.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>The same code as a QR code</source>
        <translation>Derselbe Code als QR-Code</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Gruppe {number}: {signs}</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>The vault as it is now, private parts included, encrypted as it is. The copy is a vault itself and opens with the same passphrases.</source>
        <translation>Der Tresor, wie er jetzt ist, mit den privaten Teilen und so verschlüsselt, wie er ist. Die Kopie ist selbst ein Tresor und öffnet sich mit denselben Passphrasen.</translation>
    </message>
    <message>
        <source>This backup, as a vault of its own that opens with the passphrases of that day.</source>
        <translation>Diese Sicherung, als eigener Tresor, den die Passphrasen von damals öffnen.</translation>
    </message>
    <message>
        <source>Copy to another place</source>
        <translation>An einen anderen Ort kopieren</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Something in the program failed.</source>
        <translation>Im Programm ist etwas fehlgeschlagen.</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Bericht ansehen</translation>
    </message>
</context>
<context>
    <name>DamageCard</name>
    <message>
        <source>Looking for the newest good backup …</source>
        <translation>Die neueste gute Sicherung wird gesucht …</translation>
    </message>
    <message>
        <source>Bring a backup back …</source>
        <translation>Sicherung zurückholen …</translation>
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
        <source>the private part of the mentee</source>
        <translation>der private Teil der oder des Mentee</translation>
    </message>
    <message>
        <source>the private part of the mentor</source>
        <translation>der private Teil der Mentor:in</translation>
    </message>
    <message>
        <source>This vault is damaged: something that was saved is missing ({part}). Nothing was changed.</source>
        <translation>Dieser Tresor ist beschädigt: Etwas, das schon gespeichert war, fehlt ({part}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This vault is damaged: {part}. The passphrase is not to blame. Nothing was changed.</source>
        <translation>Dieser Tresor ist beschädigt: {part}. An der Passphrase liegt es nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>one of its files</source>
        <translation>eine seiner Dateien</translation>
    </message>
    <message>
        <source>What is private still opens: opened alone, the shared part is left out.</source>
        <translation>Privates öffnet sich weiterhin: Beim Öffnen allein bleibt der gemeinsame Teil außen vor.</translation>
    </message>
    <message>
        <source>The shared part still opens together, and so does the private part of the other person.</source>
        <translation>Der gemeinsame Teil öffnet sich weiterhin gemeinsam, der private Teil der anderen Person ebenso.</translation>
    </message>
    <message>
        <source>Opened together, and by the other person alone, everything else opens.</source>
        <translation>Gemeinsam geöffnet, und von der anderen Person allein, öffnet sich alles Übrige.</translation>
    </message>
    <message>
        <source>There is no backup in this vault whose files are in order.</source>
        <translation>In diesem Tresor liegt keine Sicherung, deren Dateien in Ordnung sind.</translation>
    </message>
    <message>
        <source>Newest backup in order: {when}, with {parts}</source>
        <translation>Neueste Sicherung, die in Ordnung ist: {when}, mit {parts}</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Diese Liste kopieren</translation>
    </message>
    <message>
        <source>a passphrase is missing</source>
        <translation>eine Passphrase fehlt</translation>
    </message>
    <message>
        <source>The passphrase is being checked …</source>
        <translation>Die Passphrase wird geprüft …</translation>
    </message>
    <message>
        <source>Being stopped …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A passphrase does not fit. Nothing was changed.</source>
        <translation>Eine Passphrase passt nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DestroyPage</name>
    <message>
        <source>Lost for good: all meetings, notes, tasks, goals and levels, both private parts, and every backup in the vault&apos;s folder. No passphrase and no recovery sheet brings them back.</source>
        <translation>Endgültig verloren: alle Treffen, Notizen, Aufgaben, Ziele und Stände, beide privaten Teile und jede Sicherung im Ordner des Tresors. Keine Passphrase und kein Wiederherstellungsblatt holt sie zurück.</translation>
    </message>
    <message>
        <source>Whoever wants to keep something hands over first, then destroys.</source>
        <translation>Soll etwas bleiben: zuerst übergeben, dann vernichten.</translation>
    </message>
    <message>
        <source>What nobody can promise</source>
        <translation>Was niemand versprechen kann</translation>
    </message>
    <message>
        <source>Do not destroy</source>
        <translation>Nicht vernichten</translation>
    </message>
    <message>
        <source>Destroy the vault</source>
        <translation>Den Tresor vernichten</translation>
    </message>
    <message>
        <source>For both together: each types the own passphrase, the other one looks away.</source>
        <translation>Für beide zusammen: Jede Person gibt die eigene Passphrase ein, die andere sieht weg.</translation>
    </message>
    <message>
        <source>Destroy for good</source>
        <translation>Endgültig vernichten</translation>
    </message>
    <message>
        <source>SSDs and sticks may keep old blocks that were overwritten, out of reach of any program.</source>
        <translation>SSDs und Sticks behalten überschriebene Blöcke manchmal zurück, unerreichbar für jedes Programm.</translation>
    </message>
    <message>
        <source>Snapshots and backups of the whole computer may hold an older copy, which still opens.</source>
        <translation>Schnappschüsse und Sicherungen des ganzen Rechners können eine ältere Kopie enthalten, die sich noch öffnen lässt.</translation>
    </message>
    <message>
        <source>Copies elsewhere, and files that were handed out, are not touched.</source>
        <translation>Kopien an anderen Orten und weitergegebene Dateien bleiben unberührt.</translation>
    </message>
    <message>
        <source>The vault is being destroyed …</source>
        <translation>Der Tresor wird vernichtet …</translation>
    </message>
</context>
<context>
    <name>DestroyedPage</name>
    <message>
        <source>Save the confirmation as PDF …</source>
        <translation>Bestätigung als PDF speichern …</translation>
    </message>
    <message>
        <source>The vault is destroyed</source>
        <translation>Der Tresor ist vernichtet</translation>
    </message>
    <message>
        <source>The vault opens no more</source>
        <translation>Der Tresor öffnet sich nicht mehr</translation>
    </message>
    <message>
        <source>Nothing that was in it can be read any more.</source>
        <translation>Nichts, was darin war, lässt sich noch lesen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n key file(s) overwritten</source>
        <translation>
            <numerusform>%n Schlüsseldatei überschrieben</numerusform>
            <numerusform>%n Schlüsseldateien überschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>%n Datei entfernt</numerusform>
            <numerusform>%n Dateien entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) removed</source>
        <translation>
            <numerusform>%n Sicherung entfernt</numerusform>
            <numerusform>%n Sicherungen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault was too damaged to check every passphrase; it was destroyed all the same.</source>
        <translation>Der Tresor war zu beschädigt, um jede Passphrase zu prüfen; vernichtet wurde er trotzdem.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be removed; they open nothing and can be deleted by hand.</source>
        <translation>
            <numerusform>%n Datei ließ sich nicht entfernen; sie öffnet nichts und kann von Hand gelöscht werden.</numerusform>
            <numerusform>%n Dateien ließen sich nicht entfernen; sie öffnen nichts und können von Hand gelöscht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder are not the vault&apos;s and were left there.</source>
        <translation>
            <numerusform>%n Datei im Ordner gehört nicht zum Tresor und ist geblieben.</numerusform>
            <numerusform>%n Dateien im Ordner gehören nicht zum Tresor und sind geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the confirmation</source>
        <translation>Bestätigung speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Confirmation.pdf</source>
        <translation>Bestätigung.pdf</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>DoorsStep</name>
    <message>
        <source>One passphrase is enough</source>
        <translation>Eine Passphrase genügt</translation>
    </message>
    <message>
        <source>Either person can also read and write the shared part alone. The vault says how often that was.</source>
        <translation>Jede Person kann das Gemeinsame auch allein lesen und ändern. Der Tresor sagt, wie oft das war.</translation>
    </message>
    <message>
        <source>Four eyes: both passphrases</source>
        <translation>Vier Augen: beide Passphrasen</translation>
    </message>
    <message>
        <source>Opens only when both are there. If one is forgotten, that person&apos;s sheet is needed too.</source>
        <translation>Geht nur auf, wenn beide da sind. Ist eine vergessen, braucht es auch die Wiederherstellungsblätter.</translation>
    </message>
    <message>
        <source>Passphrase for meetings (recommended)</source>
        <translation>Passphrase für das Treffen (empfohlen)</translation>
    </message>
    <message>
        <source>Both know it. It opens only the shared part, so that in a meeting nobody types the own passphrase under the other&apos;s eyes.</source>
        <translation>Beide kennen sie. Sie öffnet nur das Gemeinsame. So tippt im Treffen niemand die eigene Passphrase unter fremden Augen.</translation>
    </message>
    <message>
        <source>Passphrase for meetings</source>
        <translation>Passphrase für das Treffen</translation>
    </message>
    <message>
        <source>Do without; meetings are opened with a personal passphrase</source>
        <translation>Darauf verzichten; Treffen mit einer eigenen Passphrase öffnen</translation>
    </message>
    <message>
        <source>How the vault opens</source>
        <translation>Wie der Tresor aufgeht</translation>
    </message>
</context>
<context>
    <name>EndActs</name>
    <message>
        <source>The end</source>
        <translation>Das Ende</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Both together: reading only from then on</source>
        <translation>Beide zusammen: danach nur noch lesen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Both together: each takes a copy along</source>
        <translation>Beide zusammen: jede Person nimmt eine Kopie mit</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Both together: never to be read again</source>
        <translation>Beide zusammen: nie wieder lesbar</translation>
    </message>
</context>
<context>
    <name>FileKeyWindow</name>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>It was chosen or shown when the file was made. The passphrases of this vault are not asked for.</source>
        <translation>Sie wurde gewählt oder angezeigt, als die Datei entstand. Nach den Passphrasen dieses Tresors wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Open the encrypted file</source>
        <translation>Verschlüsselte Datei öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Do not open it</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>The passphrase does not open this file. Nothing was taken in.</source>
        <translation>Die Passphrase öffnet diese Datei nicht. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The encrypted file is damaged. Nothing was taken in.</source>
        <translation>Die verschlüsselte Datei ist beschädigt. Nichts wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>The vault “{title}” is made here: {folder}</source>
        <translation>Der Tresor „{title}“ entsteht hier: {folder}</translation>
    </message>
    <message>
        <source>Both recovery sheets were rehearsed.</source>
        <translation>Beide Wiederherstellungsblätter sind geprüft.</translation>
    </message>
    <message>
        <source>So far nothing has been written to the disk. Making the vault takes a few seconds.</source>
        <translation>Bis jetzt ist nichts gespeichert. Das Anlegen dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Everything is ready</source>
        <translation>Alles ist bereit</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>The shared part opens with both passphrases only.</source>
        <translation>Das Gemeinsame geht nur mit beiden Passphrasen auf.</translation>
    </message>
    <message>
        <source>The shared part opens with the passphrase for meetings or with either person&apos;s own.</source>
        <translation>Das Gemeinsame geht mit der Passphrase für das Treffen auf oder mit einer der beiden eigenen.</translation>
    </message>
    <message>
        <source>The shared part opens with either person&apos;s own passphrase.</source>
        <translation>Das Gemeinsame geht mit einer der beiden eigenen Passphrasen auf.</translation>
    </message>
    <message>
        <source>The agreement holds from today; both consented.</source>
        <translation>Die Vereinbarung gilt ab heute; beide haben zugestimmt.</translation>
    </message>
    <message>
        <source>The agreement is kept as a draft. Consent can be given at any time, on its page in the vault.</source>
        <translation>Die Vereinbarung bleibt ein Entwurf. Zustimmen geht jederzeit, auf ihrer Seite im Tresor.</translation>
    </message>
</context>
<context>
    <name>FoundingCourse</name>
    <message>
        <source>Our tandem</source>
        <translation>Unser Tandem</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>The passphrase is being checked …</source>
        <translation>Passphrase wird geprüft …</translation>
    </message>
    <message>
        <source>The vault is being opened …</source>
        <translation>Tresor wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>GateWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>A-</source>
        <translation>A-</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Colours: as the computer</source>
        <translation>Farben: wie der Computer</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>Farben: hell</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>Farben: dunkel</translation>
    </message>
    <message>
        <source>Colours: strong contrast</source>
        <translation>Farben: starker Kontrast</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Each person gets a folder with the own private notes and everything shared, as texts that every program can read. The vault itself stays as it is.</source>
        <translation>Jede Person bekommt einen Ordner mit den eigenen privaten Notizen und allem Gemeinsamen, als Texte, die jedes Programm lesen kann. Der Tresor selbst bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>These folders are not encrypted any more: whoever has one can read it.</source>
        <translation>Diese Ordner sind nicht mehr verschlüsselt: Wer einen davon hat, kann ihn lesen.</translation>
    </message>
    <message>
        <source>Folder for the mentor …</source>
        <translation>Ordner für Mentor:in …</translation>
    </message>
    <message>
        <source>Folder for the mentee …</source>
        <translation>Ordner für Mentee …</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>For both together: each types the own passphrase, the other one looks away.</source>
        <translation>Für beide zusammen: Jede Person gibt die eigene Passphrase ein, die andere sieht weg.</translation>
    </message>
    <message>
        <source>Write both folders</source>
        <translation>Beide Ordner schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) missing</source>
        <translation>
            <numerusform>%n Ordner fehlt</numerusform>
            <numerusform>%n Ordner fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take-out mentor {day}</source>
        <translation>Kopie Mentor-in {day}</translation>
    </message>
    <message>
        <source>Take-out mentee {day}</source>
        <translation>Kopie Mentee {day}</translation>
    </message>
    <message>
        <source>Ended. No folder was written, and the vault is as it was.</source>
        <translation>Abgebrochen. Kein Ordner wurde geschrieben, der Tresor ist wie zuvor.</translation>
    </message>
    <message>
        <source>Both folders are being written …</source>
        <translation>Beide Ordner werden geschrieben …</translation>
    </message>
    <message>
        <source>Where shall the folder go? Best onto a stick of one&apos;s own</source>
        <translation>Wohin soll der Ordner? Am besten auf einen eigenen Stick</translation>
    </message>
    <message>
        <source>Goes into: {folder}</source>
        <translation>Kommt nach: {folder}</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>IndependenceResult</name>
    <message>
        <source>Should something change later, for example a new department, the agreement has a sentence for it: it is said, and the mentoring is changed or ended.</source>
        <translation>Ändert sich später etwas, zum Beispiel die Abteilung, hat die Vereinbarung einen Satz dafür: Es wird gesagt, und das Mentoring wird geändert oder beendet.</translation>
    </message>
    <message>
        <source>Independent of each other</source>
        <translation>Unabhängig voneinander</translation>
    </message>
</context>
<context>
    <name>IndependenceStep</name>
    <message>
        <source>{other} looks away. The answers are not stored; both see only one neutral sentence afterwards, which does not say who answered what.</source>
        <translation>{other} schaut weg. Die Antworten werden nicht gespeichert; danach sehen beide nur einen neutralen Satz, der nicht sagt, wer was geantwortet hat.</translation>
    </message>
    <message>
        <source>{name} answers alone</source>
        <translation>{name} antwortet allein</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n Antwort fehlt</numerusform>
            <numerusform>%n Antworten fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer later</source>
        <translation>Später beantworten</translation>
    </message>
</context>
<context>
    <name>JointPage</name>
    <message>
        <source>One of the two passphrases does not fit. Nothing was changed.</source>
        <translation>Eine der beiden Passphrasen passt nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>The new passphrase holds from now on: alone, or together under “With a personal passphrase”. The passphrase for meetings stays as it was.</source>
        <translation>Ab jetzt gilt die neue Passphrase: allein oder gemeinsam unter „Mit eigener Passphrase“. Die Passphrase für das Treffen bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>Ab jetzt gilt die neue Passphrase.</translation>
    </message>
    <message>
        <source>Change a personal passphrase</source>
        <translation>Eigene Passphrase ändern</translation>
    </message>
    <message>
        <source>Each person only the own one</source>
        <translation>Jede Person nur die eigene</translation>
    </message>
    <message>
        <source>Change the passphrase for meetings</source>
        <translation>Passphrase für das Treffen ändern</translation>
    </message>
    <message>
        <source>Set a passphrase for meetings</source>
        <translation>Passphrase für das Treffen einrichten</translation>
    </message>
    <message>
        <source>Also when the old one is forgotten</source>
        <translation>Auch wenn die alte vergessen ist</translation>
    </message>
    <message>
        <source>Make new recovery sheets</source>
        <translation>Neue Wiederherstellungsblätter</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Neues Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>The old sheet no longer opens anything afterwards</source>
        <translation>Das alte Blatt öffnet danach nichts mehr</translation>
    </message>
    <message>
        <source>Try out a recovery sheet</source>
        <translation>Wiederherstellungsblatt ausprobieren</translation>
    </message>
    <message>
        <source>Whether it is still at hand and opens; changes nothing</source>
        <translation>Ob es noch da ist und öffnet; ändert nichts</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Let one passphrase be enough</source>
        <translation>Eine Passphrase genügen lassen</translation>
    </message>
    <message>
        <source>Let only both passphrases open together</source>
        <translation>Nur mit beiden Passphrasen öffnen</translation>
    </message>
    <message>
        <source>Joint: both people type. The shared part gets a new key</source>
        <translation>Gemeinsam: beide geben ihre Passphrase ein. Der gemeinsame Teil bekommt einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>Give the own private part a new key</source>
        <translation>Neuer Schlüssel für den eigenen privaten Teil</translation>
    </message>
    <message>
        <source>When somebody else may know the own passphrase or sheet</source>
        <translation>Wenn jemand anderes die eigene Passphrase oder das Blatt kennen könnte</translation>
    </message>
    <message>
        <source>Give the shared part a new key</source>
        <translation>Neuer Schlüssel für den gemeinsamen Teil</translation>
    </message>
    <message>
        <source>Joint: both people type. All sheets are made anew</source>
        <translation>Gemeinsam: beide geben ihre Passphrase ein. Alle Blätter werden neu</translation>
    </message>
    <message>
        <source>Backups that old passphrases open</source>
        <translation>Sicherungen, die alte Passphrasen öffnen</translation>
    </message>
    <message>
        <source>Which ones they are, and how that ends</source>
        <translation>Welche das sind, und wie das endet</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still open with old passphrases or sheets.</source>
        <translation>
            <numerusform>%n Sicherung öffnet noch mit alten Passphrasen oder Blättern.</numerusform>
            <numerusform>%n Sicherungen öffnen noch mit alten Passphrasen oder Blättern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>Mentee</source>
        <translation>Mentee</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor:in</translation>
    </message>
    <message>
        <source>Both people</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>For meetings</source>
        <translation>Für Treffen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase der oder des Mentee</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase der Mentor:in</translation>
    </message>
    <message>
        <source>the choice is missing</source>
        <translation>die Auswahl fehlt</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>die Passphrase fehlt</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys and backups</source>
        <translation>Schlüssel und Sicherungen</translation>
    </message>
    <message>
        <source>Each of these takes the passphrase of whoever it concerns.</source>
        <translation>Jeder dieser Schritte braucht die Passphrase der Person, um die es geht.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Further possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked: window closed</source>
        <translation>Gesperrt: Fenster geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>Locked: %n minute(s) without input</source>
        <translation>
            <numerusform>Gesperrt: %n Minute ohne Eingabe</numerusform>
            <numerusform>Gesperrt: %n Minuten ohne Eingabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked: as asked</source>
        <translation>Gesperrt: auf Wunsch</translation>
    </message>
    <message>
        <source>Locked: the screen was locked</source>
        <translation>Gesperrt: Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>Locked: the device went to sleep</source>
        <translation>Gesperrt: Gerät im Ruhezustand</translation>
    </message>
    <message>
        <source>Locked: the lid was closed</source>
        <translation>Gesperrt: Gerät zugeklappt</translation>
    </message>
    <message>
        <source>Locked: another user took over the screen</source>
        <translation>Gesperrt: Benutzer gewechselt</translation>
    </message>
    <message>
        <source>Locked: the device was to be shut down</source>
        <translation>Gesperrt: Gerät sollte herunterfahren</translation>
    </message>
    <message>
        <source>Locked: the window was minimised</source>
        <translation>Gesperrt: Fenster verkleinert</translation>
    </message>
    <message>
        <source>Locked: what is private opens with the own passphrase</source>
        <translation>Gesperrt: Privates öffnet sich mit der eigenen Passphrase</translation>
    </message>
    <message>
        <source>Locked: how it ends is decided here, by both</source>
        <translation>Gesperrt: Hier entscheiden beide, wie es endet</translation>
    </message>
    <message>
        <source>The last window ended unexpectedly. What was saved is safe; at most the last two seconds are missing.</source>
        <translation>Das letzte Fenster wurde unerwartet beendet. Gespeichertes ist sicher; es fehlen höchstens die letzten zwei Sekunden.</translation>
    </message>
    <message>
        <source>Both folders are written. The vault itself is as it was.</source>
        <translation>Beide Ordner sind geschrieben. Der Tresor selbst ist, wie er war.</translation>
    </message>
    <message>
        <source>This vault lies on another computer in the network. Better only one computer opens it.</source>
        <translation>Dieser Tresor liegt auf einem anderen Rechner im Netz. Am besten öffnet ihn nur ein Rechner.</translation>
    </message>
    <message>
        <source>{service} keeps this vault in step with other computers. Better only one computer opens it.</source>
        <translation>{service} gleicht diesen Tresor mit anderen Rechnern ab. Am besten öffnet ihn nur ein Rechner.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>The vault is being made</source>
        <translation>Der Tresor wird angelegt</translation>
    </message>
    <message>
        <source>Keys are being computed from the passphrases …</source>
        <translation>Aus den Passphrasen werden Schlüssel berechnet …</translation>
    </message>
    <message>
        <source>Key {number} of {total} is being computed …</source>
        <translation>Schlüssel {number} von {total} wird berechnet …</translation>
    </message>
    <message>
        <source>The databases are being made …</source>
        <translation>Die Datenbanken werden angelegt …</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Step {number} of 3</source>
        <translation>Schritt {number} von 3</translation>
    </message>
    <message>
        <source>Install RM Desktop on the new computer and start it.</source>
        <translation>RM Desktop auf dem neuen Computer installieren und starten.</translation>
    </message>
    <message>
        <source>Copy the folder whose name ends in .rmvault from the stick onto the new computer, as a whole.</source>
        <translation>Den Ordner, dessen Name auf .rmvault endet, als Ganzes vom Stick auf den neuen Computer kopieren.</translation>
    </message>
    <message>
        <source>In RM Desktop: “Open an existing vault”, then choose this folder.</source>
        <translation>In RM Desktop: „Vorhandenen Tresor öffnen“, dann diesen Ordner wählen.</translation>
    </message>
    <message>
        <source>Open it with the same passphrases as here. They are in no file; they come along in your heads.</source>
        <translation>Mit denselben Passphrasen öffnen wie hier. Sie stehen in keiner Datei; sie reisen im Kopf mit.</translation>
    </message>
    <message>
        <source>Both look whether the last meeting is there; each opens the own private part once.</source>
        <translation>Gemeinsam nachsehen, ob das letzte Treffen da ist; jede Person öffnet einmal den eigenen privaten Teil.</translation>
    </message>
    <message>
        <source>the copy is missing</source>
        <translation>die Kopie fehlt</translation>
    </message>
    <message>
        <source>Wait until the vault has opened on the new computer, the private parts too.</source>
        <translation>Warten, bis sich der Tresor auf dem neuen Computer geöffnet hat, auch die privaten Teile.</translation>
    </message>
    <message>
        <source>From now on write only there: two vaults that both go on cannot be joined again.</source>
        <translation>Von da an nur noch dort schreiben: Zwei Tresore, die beide weiterwachsen, lassen sich nicht wieder zusammenführen.</translation>
    </message>
    <message>
        <source>Keep the stick for a while as a backup, in a place only the two of you know.</source>
        <translation>Den Stick noch eine Weile als Sicherung behalten, an einem Ort, den sonst niemand kennt.</translation>
    </message>
    <message>
        <source>Then remove the vault&apos;s folder on this computer. Deleted files may leave traces; encrypted as they are, these are worth nothing without a passphrase.</source>
        <translation>Danach den Ordner des Tresors auf diesem Computer entfernen. Gelöschte Dateien können Spuren hinterlassen; verschlüsselt sind sie ohne Passphrase wertlos.</translation>
    </message>
    <message>
        <source>Move to a new computer</source>
        <translation>Auf einen neuen Computer umziehen</translation>
    </message>
    <message>
        <source>The whole vault goes onto a stick, encrypted as it is, and is read back and compared.</source>
        <translation>Der ganze Tresor kommt auf einen Stick, so verschlüsselt, wie er ist, und wird zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>On the new computer</source>
        <translation>Auf dem neuen Computer</translation>
    </message>
    <message>
        <source>Best to take these lines along, printed or as a file.</source>
        <translation>Diese Zeilen am besten mitnehmen, gedruckt oder als Datei.</translation>
    </message>
    <message>
        <source>It works there, go on</source>
        <translation>Dort läuft es, weiter</translation>
    </message>
    <message>
        <source>The old computer</source>
        <translation>Der alte Computer</translation>
    </message>
    <message>
        <source>Nothing has to be done at once. Only one of the two vaults should be written in.</source>
        <translation>Nichts davon eilt. Geschrieben wird aber besser nur noch in einem der beiden Tresore.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Save these lines as a text file …</source>
        <translation>Diese Zeilen als Textdatei speichern …</translation>
    </message>
    <message>
        <source>Save these lines</source>
        <translation>Diese Zeilen speichern</translation>
    </message>
    <message>
        <source>Text file (*.txt)</source>
        <translation>Textdatei (*.txt)</translation>
    </message>
    <message>
        <source>Moving the vault.txt</source>
        <translation>Tresor umziehen.txt</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Propose six words</source>
        <translation>Sechs Wörter vorschlagen</translation>
    </message>
    <message>
        <source>Once more, so that no slip stays unnoticed</source>
        <translation>Noch einmal, damit kein Tippfehler bleibt</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>Passphrase fehlt</translation>
    </message>
    <message>
        <source>the passphrase is too weak</source>
        <translation>Passphrase zu schwach</translation>
    </message>
    <message>
        <source>the repetition is missing</source>
        <translation>Wiederholung fehlt</translation>
    </message>
    <message>
        <source>Six words were proposed. Write them down, then type them once more.</source>
        <translation>Sechs Wörter sind vorgeschlagen. Aufschreiben, dann noch einmal eintippen.</translation>
    </message>
    <message>
        <source>Some of these signs lie elsewhere on other keyboards: y and z, umlauts, most special signs.</source>
        <translation>Einige dieser Zeichen liegen auf anderen Tastaturen woanders: y und z, Umlaute, die meisten Sonderzeichen.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Beide Eingaben stimmen noch nicht überein.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen. Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten.</numerusform>
            <numerusform>Mindestens %n Zeichen. Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Strength: sufficient. One more word makes it better.</source>
        <translation>Stärke: ausreichend. Ein Wort mehr macht sie besser.</translation>
    </message>
    <message>
        <source>Strength: good</source>
        <translation>Stärke: gut</translation>
    </message>
    <message>
        <source>Strength: very good</source>
        <translation>Stärke: sehr gut</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>Noch %n Zeichen nötig.</numerusform>
            <numerusform>Noch %n Zeichen nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>It contains a sign that cannot be typed reliably.</source>
        <translation>Ein Zeichen darin lässt sich nicht zuverlässig tippen.</translation>
    </message>
    <message>
        <source>This passphrase opens another door already. Each door needs its own.</source>
        <translation>Diese Passphrase öffnet schon eine andere Tür. Jede Tür braucht ihre eigene.</translation>
    </message>
    <message>
        <source>Too easy to guess: a common phrase, a row of keys, a name. A few more words help.</source>
        <translation>Zu leicht zu erraten: häufige Wendung, Tastenreihe oder Name. Ein paar Wörter mehr helfen.</translation>
    </message>
    <message>
        <source>Set by the organisation: it has to be stronger. One or two more words help.</source>
        <translation>Von der Organisation festgelegt: Sie muss stärker sein. Ein oder zwei Wörter mehr helfen.</translation>
    </message>
</context>
<context>
    <name>NewSheetPage</name>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>Passphrase fehlt</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Whose sheet?</source>
        <translation>Wessen Blatt?</translation>
    </message>
    <message>
        <source>Own passphrase of this person</source>
        <translation>Eigene Passphrase dieser Person</translation>
    </message>
    <message>
        <source>New recovery sheets</source>
        <translation>Neue Wiederherstellungsblätter</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Neues Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The passphrase is being checked …</source>
        <translation>Passphrase wird geprüft …</translation>
    </message>
    <message>
        <source>Let the new sheet count</source>
        <translation>Neues Blatt gelten lassen</translation>
    </message>
    <message>
        <source>The old sheet keeps its force until the new one has been copied and rehearsed, then it opens nothing. Passphrases and everything written stay.</source>
        <translation>Das alte Blatt gilt, bis das neue abgeschrieben und geprobt ist, dann öffnet es nichts mehr. Passphrasen und alles Geschriebene bleiben.</translation>
    </message>
    <message>
        <source>The new sheet is being taken in …</source>
        <translation>Neues Blatt wird übernommen …</translation>
    </message>
    <message>
        <source>The new recovery sheet counts from now on. Destroy the old one.</source>
        <translation>Ab jetzt gilt das neue Wiederherstellungsblatt. Das alte vernichten.</translation>
    </message>
    <message>
        <source>This passphrase does not fit. Nothing was changed.</source>
        <translation>Diese Passphrase passt nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>OldBackupsPage</name>
    <message>
        <source>Whose passphrase is typed?</source>
        <translation>Wessen Passphrase wird eingegeben?</translation>
    </message>
    <message>
        <source>Own passphrase of this person</source>
        <translation>Eigene Passphrase dieser Person</translation>
    </message>
    <message>
        <source>Backups that old passphrases open</source>
        <translation>Sicherungen, die alte Passphrasen öffnen</translation>
    </message>
    <message>
        <source>A backup opens with the passphrases and sheets that counted when it was made.</source>
        <translation>Eine Sicherung öffnet mit den Passphrasen und Blättern, die galten, als sie entstand.</translation>
    </message>
    <message>
        <source>Change these backups</source>
        <translation>Diese Sicherungen umstellen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>Passphrase fehlt</translation>
    </message>
    <message>
        <source>The backups are being changed …</source>
        <translation>Die Sicherungen werden umgestellt …</translation>
    </message>
    <message>
        <source>Afterwards these backups open with today&apos;s passphrases and sheets only.</source>
        <translation>Danach öffnen diese Sicherungen nur noch mit den heutigen Passphrasen und Blättern.</translation>
    </message>
    <message>
        <source>No copy is lost by that.</source>
        <translation>Dabei geht keine Kopie verloren.</translation>
    </message>
    <message>
        <source>Copies from before a change of keys go only where a newer checked one exists; otherwise they stay, and it is said which.</source>
        <translation>Kopien aus der Zeit vor einem Schlüsselwechsel werden nur entfernt, wo es eine neuere geprüfte gibt; sonst bleiben sie, und es wird gesagt, welche.</translation>
    </message>
    <message>
        <source>No backup opens with old passphrases or sheets.</source>
        <translation>Keine Sicherung öffnet mit alten Passphrasen oder Blättern.</translation>
    </message>
    <message>
        <source>still opens with: {doors}</source>
        <translation>öffnet noch mit: {doors}</translation>
    </message>
    <message>
        <source>an old passphrase of the mentee</source>
        <translation>alter Passphrase (Mentee)</translation>
    </message>
    <message>
        <source>an old passphrase of the mentor</source>
        <translation>alter Passphrase (Mentor:in)</translation>
    </message>
    <message>
        <source>an old sheet of the mentee</source>
        <translation>altem Blatt (Mentee)</translation>
    </message>
    <message>
        <source>an old sheet of the mentor</source>
        <translation>altem Blatt (Mentor:in)</translation>
    </message>
    <message>
        <source>an old passphrase for meetings</source>
        <translation>alter Passphrase für Treffen</translation>
    </message>
    <message>
        <source>both passphrases of then together</source>
        <translation>beiden damaligen Passphrasen zusammen</translation>
    </message>
    <message>
        <source>both sheets of then together</source>
        <translation>beiden damaligen Blättern zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) changed.</source>
        <translation>
            <numerusform>%n Sicherung umgestellt.</numerusform>
            <numerusform>%n Sicherungen umgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outdated one(s) removed.</source>
        <translation>
            <numerusform>%n überholte entfernt.</numerusform>
            <numerusform>%n überholte entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The one of {day} stays: there is no newer checked copy of {parts} yet.</source>
        <translation>Die vom {day} bleibt: Es gibt noch keine neuere geprüfte Kopie ({parts}).</translation>
    </message>
    <message>
        <source>The one of {day} stays: its list is not genuine.</source>
        <translation>Die vom {day} bleibt: Ihre Liste ist nicht echt.</translation>
    </message>
    <message>
        <source>the shared part</source>
        <translation>gemeinsamer Teil</translation>
    </message>
    <message>
        <source>the mentee&apos;s private part</source>
        <translation>privater Teil: Mentee</translation>
    </message>
    <message>
        <source>the mentor&apos;s private part</source>
        <translation>privater Teil: Mentor:in</translation>
    </message>
    <message>
        <source>One of the two passphrases does not fit. Nothing was changed.</source>
        <translation>Eine der beiden Passphrasen passt nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This passphrase does not fit. Nothing was changed.</source>
        <translation>Diese Passphrase passt nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>OnePassphraseWindow</name>
    <message>
        <source>the passphrase is missing</source>
        <translation>die Passphrase fehlt</translation>
    </message>
</context>
<context>
    <name>OpeningChoice</name>
    <message>
        <source>with the private part</source>
        <translation>mit privatem Teil</translation>
    </message>
    <message>
        <source>only the private part</source>
        <translation>nur der private Teil</translation>
    </message>
    <message>
        <source>The two of us</source>
        <translation>Wir beide</translation>
    </message>
    <message>
        <source>Opens only what is shared.</source>
        <translation>Öffnet nur das Gemeinsame.</translation>
    </message>
    <message>
        <source>Mentee alone</source>
        <translation>Mentee allein</translation>
    </message>
    <message>
        <source>Mentor alone</source>
        <translation>Mentor:in allein</translation>
    </message>
</context>
<context>
    <name>OtherPages</name>
    <message>
        <source>Save what is readable …</source>
        <translation>Lesbares retten …</translation>
    </message>
    <message>
        <source>Which vault? A folder whose name ends in .rmvault</source>
        <translation>Welcher Tresor? Ein Ordner, dessen Name auf .rmvault endet</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseStep</name>
    <message>
        <source>Only {name} types and knows it; {other} looks away. It opens {name}&apos;s private part.</source>
        <translation>Nur {name} tippt und kennt diese Passphrase; {other} schaut weg. Die Passphrase öffnet den privaten Teil von {name}.</translation>
    </message>
    <message>
        <source>Own passphrase of {name}</source>
        <translation>Eigene Passphrase von {name}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>with this passphrase</source>
        <translation>mit dieser Passphrase</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>the agreement stays a draft</source>
        <translation>die Vereinbarung bleibt ein Entwurf</translation>
    </message>
    <message>
        <source>{name}: own passphrase</source>
        <translation>{name}: eigene Passphrase</translation>
    </message>
    <message>
        <source>a decision on the agreement is missing</source>
        <translation>Entscheidung zur Vereinbarung fehlt</translation>
    </message>
    <message>
        <source>{name}, do you consent to the agreement?</source>
        <translation>{name}: Zustimmung zur Vereinbarung?</translation>
    </message>
    <message>
        <source>It holds as soon as both consent. Who decides later is neither stored nor shown anywhere.</source>
        <translation>Sie gilt, sobald beide zustimmen. Wer später entscheidet, wird weder gespeichert noch irgendwo gezeigt.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{next} — {missing}</source>
        <translation>{next} – {missing}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PairStep</name>
    <message>
        <source>Name of the mentee</source>
        <translation>Name Mentee</translation>
    </message>
    <message>
        <source>Name of the mentor</source>
        <translation>Name Mentor:in</translation>
    </message>
    <message>
        <source>Learns; the device mostly belongs to this person</source>
        <translation>Lernt; meist gehört dieser Person das Gerät</translation>
    </message>
    <message>
        <source>Shows and explains; mostly the younger person</source>
        <translation>Zeigt und erklärt; meist die jüngere Person</translation>
    </message>
    <message>
        <source>Sie</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Form of address in German texts</source>
        <translation>Anrede in Fragen und Texten</translation>
    </message>
    <message>
        <source>Stands on the locked screen. Better no surname.</source>
        <translation>Steht auf dem Sperrbildschirm. Besser kein Nachname.</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>Name des Tresors</translation>
    </message>
    <message>
        <source>Who meets here</source>
        <translation>Wer sich hier trifft</translation>
    </message>
    <message>
        <source>the mentee&apos;s name is missing</source>
        <translation>Name Mentee fehlt</translation>
    </message>
    <message>
        <source>the mentor&apos;s name is missing</source>
        <translation>Name Mentor:in fehlt</translation>
    </message>
    <message>
        <source>the vault&apos;s name does not fit</source>
        <translation>Name des Tresors passt nicht</translation>
    </message>
    <message>
        <source>What the owner of this device could technically do</source>
        <translation>Wem das Gerät gehört: Was dann technisch möglich wäre</translation>
    </message>
    <message>
        <source>Set up programs that read keys and screen along while the vault is open.</source>
        <translation>Programme einrichten, die Tastatur und Bildschirm mitlesen, solange der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Copy, keep or delete the locked vault. Without a passphrase it cannot be read.</source>
        <translation>Den gesperrten Tresor kopieren, aufheben oder löschen. Ohne Passphrase ist er nicht lesbar.</translation>
    </message>
    <message>
        <source>Replace RM Desktop by a changed version. What is too delicate for that is better said than written.</source>
        <translation>RM Desktop gegen eine veränderte Fassung tauschen. Was dafür zu heikel ist, besser sagen als schreiben.</translation>
    </message>
    <message>
        <source>A folder cannot have this name: no \ / : * ? &quot; &lt; &gt; | and no full stop at its ends.</source>
        <translation>So kann kein Ordner heißen: kein \ / : * ? &quot; &lt; &gt; | und kein Punkt am Anfang oder Ende.</translation>
    </message>
</context>
<context>
    <name>PassphraseChangePage</name>
    <message>
        <source>Who sets it?</source>
        <translation>Wer richtet sie ein?</translation>
    </message>
    <message>
        <source>Whose passphrase?</source>
        <translation>Wessen Passphrase?</translation>
    </message>
    <message>
        <source>Own passphrase of this person</source>
        <translation>Eigene Passphrase dieser Person</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the other person</source>
        <translation>Passphrase der anderen Person</translation>
    </message>
    <message>
        <source>New passphrase for meetings</source>
        <translation>Neue Passphrase für das Treffen</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase for meetings</source>
        <translation>Passphrase für das Treffen</translation>
    </message>
    <message>
        <source>Change a personal passphrase</source>
        <translation>Eigene Passphrase ändern</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>the present one is missing</source>
        <translation>bisherige fehlt</translation>
    </message>
    <message>
        <source>the other one is missing</source>
        <translation>zweite Passphrase fehlt</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>Both know it; it opens only the shared part. This takes seconds. The old one stops working at once; everything else stays.</source>
        <translation>Beide kennen sie; sie öffnet nur den gemeinsamen Teil. Das dauert Sekunden. Die alte gilt sofort nicht mehr; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Whoever it concerns types here; the other person looks away. This takes seconds. The old passphrase stops working at once; the sheet and everything written stay.</source>
        <translation>Hier gibt die Person ein, um die es geht; die andere schaut weg. Das dauert Sekunden. Die alte Passphrase gilt sofort nicht mehr; das Blatt und alles Geschriebene bleiben.</translation>
    </message>
    <message>
        <source>The passphrase is being changed …</source>
        <translation>Passphrase wird geändert …</translation>
    </message>
    <message>
        <source>The passphrase for meetings was changed.</source>
        <translation>Die Passphrase für das Treffen ist geändert.</translation>
    </message>
    <message>
        <source>The present passphrase does not fit. Nothing was changed.</source>
        <translation>Die bisherige Passphrase passt nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Mentee</source>
        <translation>Mentee</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor:in</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Choose another place …</source>
        <translation>Anderen Ort wählen …</translation>
    </message>
    <message>
        <source>Put the vault there nevertheless</source>
        <translation>Den Tresor trotzdem dort anlegen</translation>
    </message>
    <message>
        <source>Sizes and times of change travel along, old versions stay with the service, and two computers may disturb each other. The contents remain encrypted.</source>
        <translation>Größen und Änderungszeiten reisen mit, alte Stände bleiben beim Dienst, und zwei Rechner können sich stören. Der Inhalt bleibt verschlüsselt.</translation>
    </message>
    <message>
        <source>Place: {path}</source>
        <translation>Ort: {path}</translation>
    </message>
    <message>
        <source>the name is taken</source>
        <translation>der Name ist vergeben</translation>
    </message>
    <message>
        <source>the place needs a confirmation</source>
        <translation>Bestätigung des Ortes fehlt</translation>
    </message>
    <message>
        <source>Where shall the vault lie?</source>
        <translation>Wo soll der Tresor liegen?</translation>
    </message>
    <message>
        <source>This folder lies on another computer in the network.</source>
        <translation>Dieser Ordner liegt auf einem anderen Rechner im Netz.</translation>
    </message>
    <message>
        <source>This folder is kept in step with other computers by {service}.</source>
        <translation>{service} gleicht diesen Ordner mit anderen Rechnern ab.</translation>
    </message>
    <message>
        <source>There is a vault of this name already. Choose another name or place.</source>
        <translation>Einen Tresor dieses Namens gibt es schon. Anderen Namen oder Ort wählen.</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Vault “{title}”</source>
        <translation>Tresor „{title}“</translation>
    </message>
    <message>
        <source>Details: {code}</source>
        <translation>Details: {code}</translation>
    </message>
    <message>
        <source>Other vault</source>
        <translation>Anderer Tresor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Held by another user of this device since {since} (process {pid}).</source>
        <translation>Offen bei einer anderen Anmeldung auf diesem Gerät, seit {since} (Prozess {pid}).</translation>
    </message>
    <message>
        <source>Held by another window of this user since {since} (process {pid}).</source>
        <translation>Offen in einem anderen Fenster dieser Anmeldung, seit {since} (Prozess {pid}).</translation>
    </message>
</context>
<context>
    <name>RecentVaults</name>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Forget “{vault}”; the vault itself stays</source>
        <translation>„{vault}“ vergessen; der Tresor selbst bleibt</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Whose passphrase was forgotten?</source>
        <translation>Wessen Passphrase ist vergessen?</translation>
    </message>
    <message>
        <source>Code of the own recovery sheet</source>
        <translation>Code vom eigenen Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Code of the other person&apos;s recovery sheet</source>
        <translation>Code vom Wiederherstellungsblatt der anderen Person</translation>
    </message>
    <message>
        <source>Passphrase of the other person</source>
        <translation>Passphrase der anderen Person</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>With the code of the own recovery sheet a new passphrase is set. What is written stays as it is.</source>
        <translation>Mit dem Code vom eigenen Wiederherstellungsblatt wird eine neue Passphrase gesetzt. Geschriebenes bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>the other one is missing</source>
        <translation>zweite Passphrase fehlt</translation>
    </message>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>Only the passphrase for meetings forgotten? It is set anew under “Keys and backups”.</source>
        <translation>Nur die Passphrase für das Treffen vergessen? Sie lässt sich unter „Schlüssel und Sicherungen“ neu setzen.</translation>
    </message>
    <message>
        <source>the code is missing</source>
        <translation>Code fehlt</translation>
    </message>
    <message>
        <source>The code is being checked …</source>
        <translation>Code wird geprüft …</translation>
    </message>
    <message>
        <source>This code does not belong to this person in this vault. Nothing was changed.</source>
        <translation>Dieser Code gehört nicht zu dieser Person in diesem Tresor. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RehearsalStep</name>
    <message>
        <source>{name} types two groups from the paper. So it is sure that the sheet exists and can be read.</source>
        <translation>{name} tippt zwei Gruppen vom Papier ab. So ist sicher, dass es das Blatt gibt und dass es lesbar ist.</translation>
    </message>
    <message>
        <source>Rehearsal: is the sheet there?</source>
        <translation>Probe: Ist das Blatt da?</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n Gruppe fehlt</numerusform>
            <numerusform>%n Gruppen fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseWindow</name>
    <message>
        <source>Consent of the mentee</source>
        <translation>Zustimmung Mentee</translation>
    </message>
    <message>
        <source>Consent of the mentor</source>
        <translation>Zustimmung Mentor:in</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this summary leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Zusammenfassung den Tresor verlässt und sonst nichts.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this confirmation of participation leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Teilnahmebestätigung den Tresor verlässt und sonst nichts.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this overview of the meetings leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Übersicht der Treffen den Tresor verlässt und sonst nichts.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this idea for the house leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Idee fürs Haus den Tresor verlässt und sonst nichts.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this page with the picture of then and now leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Seite mit dem Bild von damals und heute den Tresor verlässt und sonst nichts.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that exactly this file leaves the vault, and nothing else.</source>
        <translation>Wer zustimmt, ist einverstanden, dass genau diese Datei den Tresor verlässt, und sonst nichts.</translation>
    </message>
    <message>
        <source>The consent also becomes an electronic signature in the file. Everybody who gets the file can then prove that this person signed it.</source>
        <translation>Die Zustimmung steht danach auch als elektronische Unterschrift in der Datei. Wer die Datei bekommt, kann damit belegen, dass diese Person unterschrieben hat.</translation>
    </message>
    <message>
        <source>Whoever consents agrees to exactly this version of the agreement.</source>
        <translation>Wer zustimmt, ist mit genau dieser Fassung der Vereinbarung einverstanden.</translation>
    </message>
    <message>
        <source>Whoever consents agrees that the whole shared part leaves the vault.</source>
        <translation>Wer zustimmt, ist einverstanden, dass der ganze gemeinsame Teil den Tresor verlässt.</translation>
    </message>
    <message>
        <source>Fingerprint, the same as in the other window:</source>
        <translation>Prüfzeichen, dasselbe wie im anderen Fenster:</translation>
    </message>
    <message>
        <source>Fingerprint {signs}</source>
        <translation>Prüfzeichen {signs}</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Do not consent</source>
        <translation>Nicht zustimmen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmen</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>There is no backup yet.</source>
        <translation>Noch gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>First a look at what would come back. Nothing is changed by looking.</source>
        <translation>Zuerst ein Blick auf das, was zurückkäme. Das Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>the backup is missing</source>
        <translation>die Sicherung fehlt</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>The backup is being opened and checked …</source>
        <translation>Die Sicherung wird geöffnet und geprüft …</translation>
    </message>
    <message>
        <source>What opened the vault when this backup was made</source>
        <translation>Was den Tresor öffnete, als diese Sicherung entstand</translation>
    </message>
    <message>
        <source>This passphrase does not open the backup. What counts is the passphrase of the day on which it was made. Nothing was changed.</source>
        <translation>Diese Passphrase öffnet die Sicherung nicht. Es zählt die Passphrase des Tages, an dem sie entstand. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RestorePreview</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n Treffen</numerusform>
            <numerusform>%n Treffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>restored {date}</source>
        <translation>zurückgeholt {date}</translation>
    </message>
</context>
<context>
    <name>RestorePreviewPage</name>
    <message>
        <source>In this vault</source>
        <translation>In diesem Tresor</translation>
    </message>
    <message>
        <source>As a new vault</source>
        <translation>Als neuer Tresor</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <translation>Anderen Ort wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What would come back</source>
        <translation>Was zurückkäme</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>nothing is chosen</source>
        <translation>nichts ist gewählt</translation>
    </message>
    <message>
        <source>The backup is being brought back …</source>
        <translation>Die Sicherung wird zurückgeholt …</translation>
    </message>
    <message>
        <source>{part}, as of {moment}</source>
        <translation>{part}, Stand {moment}</translation>
    </message>
    <message>
        <source>This copy is damaged and cannot come back.</source>
        <translation>Diese Kopie ist beschädigt und kann nicht zurückkommen.</translation>
    </message>
    <message>
        <source>Not opened by this passphrase; comes along unopened into a new vault.</source>
        <translation>Öffnet diese Passphrase nicht; kommt ungeöffnet in einen neuen Tresor mit.</translation>
    </message>
    <message>
        <source>Comes back: {what}</source>
        <translation>Kommt zurück: {what}</translation>
    </message>
    <message>
        <source>From before a change of keys: comes back only as a new vault.</source>
        <translation>Aus der Zeit vor einem Wechsel der Schlüssel: kommt nur als neuer Tresor zurück.</translation>
    </message>
    <message>
        <source>The present one is damaged. It is set aside, not deleted.</source>
        <translation>Der jetzige Stand ist beschädigt. Er wird beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>Written or changed since, and then missing: {what}</source>
        <translation>Seither geschrieben oder geändert, dann nicht mehr da: {what}</translation>
    </message>
    <message>
        <source>Nothing was written since.</source>
        <translation>Seither wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>What was written since cannot be told, because the present one cannot be read.</source>
        <translation>Was seither geschrieben wurde, lässt sich nicht sagen: Der jetzige Stand ist nicht lesbar.</translation>
    </message>
    <message>
        <source>What is ticked is put in the place of the present one, which is set aside inside the vault.</source>
        <translation>Was angekreuzt ist, kommt an die Stelle des jetzigen Stands; dieser wird im Tresor beiseitegelegt.</translation>
    </message>
    <message>
        <source>A second vault is made. It opens with the passphrases of that day; this one stays as it is.</source>
        <translation>Ein zweiter Tresor entsteht. Ihn öffnen die Passphrasen von damals; dieser bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The key file of this vault is damaged; it is put back from the backup.</source>
        <translation>Die Schlüsseldatei dieses Tresors ist beschädigt; sie kommt aus der Sicherung zurück.</translation>
    </message>
    <message>
        <source>Place: {path}</source>
        <translation>Ort: {path}</translation>
    </message>
    <message>
        <source>Where shall the new vault lie?</source>
        <translation>Wo soll der neue Tresor liegen?</translation>
    </message>
    <message>
        <source>Brought back. What was there before lies in the vault&apos;s folder under “aside”.</source>
        <translation>Zurückgeholt. Was vorher da war, liegt im Ordner des Tresors unter „aside“.</translation>
    </message>
    <message>
        <source>Ended. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RevealWindow</name>
    <message>
        <source>What opens are the lines of this one field that both have looked at.</source>
        <translation>Geöffnet werden die Zeilen dieses einen Themenfelds, die beide angesehen haben.</translation>
    </message>
    <message>
        <source>Everything else stays sealed.</source>
        <translation>Alles andere bleibt versiegelt.</translation>
    </message>
    <message>
        <source>What both have seen cannot be sealed again.</source>
        <translation>Was beide gesehen haben, lässt sich nicht wieder versiegeln.</translation>
    </message>
    <message>
        <source>Look at both views together</source>
        <translation>Beide Sichten zusammen ansehen</translation>
    </message>
    <message>
        <source>Look together</source>
        <translation>Zusammen ansehen</translation>
    </message>
    <message>
        <source>Do not look</source>
        <translation>Nicht ansehen</translation>
    </message>
    <message>
        <source>The passphrase of the mentee does not fit. Nothing was opened.</source>
        <translation>Die Passphrase Mentee passt nicht. Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>The passphrase of the mentor does not fit. Nothing was opened.</source>
        <translation>Die Passphrase Mentor:in passt nicht. Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>The sealed view does not open with the present key. It can be entered again.</source>
        <translation>Die versiegelte Sicht öffnet sich mit dem jetzigen Schlüssel nicht. Sie lässt sich neu eingeben.</translation>
    </message>
</context>
<context>
    <name>RotationPage</name>
    <message>
        <source>Whose private part?</source>
        <translation>Wessen privater Teil?</translation>
    </message>
    <message>
        <source>Own passphrase of this person</source>
        <translation>Eigene Passphrase dieser Person</translation>
    </message>
    <message>
        <source>Code of the own recovery sheet</source>
        <translation>Code vom eigenen Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message>
        <source>New passphrase for meetings</source>
        <translation>Neue Passphrase für das Treffen</translation>
    </message>
    <message>
        <source>Do without; meetings are opened with a personal passphrase</source>
        <translation>Darauf verzichten; Treffen mit einer eigenen Passphrase öffnen</translation>
    </message>
    <message>
        <source>a passphrase is missing</source>
        <translation>eine Passphrase fehlt</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>Neuen Schlüssel herstellen</translation>
    </message>
    <message>
        <source>The passphrase is being checked …</source>
        <translation>Passphrase wird geprüft …</translation>
    </message>
    <message>
        <source>The new key is being made …</source>
        <translation>Der neue Schlüssel entsteht …</translation>
    </message>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>the passphrase is missing</source>
        <translation>Passphrase fehlt</translation>
    </message>
    <message>
        <source>the code is missing</source>
        <translation>Code fehlt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This is the present passphrase for meetings. Nothing was changed. Choose another one.</source>
        <translation>Das ist die bisherige Passphrase für Treffen. Nichts wurde geändert. Eine andere wählen.</translation>
    </message>
    <message>
        <source>The passphrase of the mentee does not fit. Nothing was changed.</source>
        <translation>Die Passphrase passt nicht (Mentee). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The passphrase of the mentor does not fit. Nothing was changed.</source>
        <translation>Die Passphrase passt nicht (Mentor:in). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This code is not that of this person&apos;s present sheet. Nothing was changed.</source>
        <translation>Dieser Code ist nicht der des jetzigen Blattes dieser Person. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This passphrase does not fit. Nothing was changed.</source>
        <translation>Diese Passphrase passt nicht. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>RotationWords</name>
    <message>
        <source>New key for the own private part</source>
        <translation>Neuer Schlüssel für den eigenen privaten Teil</translation>
    </message>
    <message>
        <source>New key for the shared part</source>
        <translation>Neuer Schlüssel für den gemeinsamen Teil</translation>
    </message>
    <message>
        <source>One passphrase is enough</source>
        <translation>Eine Passphrase genügt</translation>
    </message>
    <message>
        <source>Four eyes: both passphrases</source>
        <translation>Vier Augen: beide Passphrasen</translation>
    </message>
    <message>
        <source>Of use when somebody else may know the own passphrase or may have seen the own sheet.</source>
        <translation>Nützlich, wenn jemand anderes die eigene Passphrase kennen oder das eigene Blatt gesehen haben könnte.</translation>
    </message>
    <message>
        <source>Of use when somebody else may know a passphrase or may have seen a sheet. Both are needed.</source>
        <translation>Nützlich, wenn jemand anderes eine Passphrase kennen oder ein Blatt gesehen haben könnte. Nötig sind beide.</translation>
    </message>
    <message>
        <source>From then on either person can also read and write the shared part alone.</source>
        <translation>Danach kann jede der beiden Personen den gemeinsamen Teil auch allein lesen und darin schreiben.</translation>
    </message>
    <message>
        <source>From then on the shared part opens only when both type their passphrases.</source>
        <translation>Danach öffnet der gemeinsame Teil nur noch, wenn beide ihre Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Backups made before still open with the old keys. Afterwards they can be changed.</source>
        <translation>Frühere Sicherungen öffnen noch mit den alten Schlüsseln. Danach lassen sie sich umstellen.</translation>
    </message>
    <message>
        <source>Until the very end this can be cancelled; then everything stays as it was. Even a power cut leaves the old key or the new one, never half of each.</source>
        <translation>Bis ganz zum Schluss lässt sich das abbrechen; dann bleibt alles, wie es war. Auch ein Stromausfall lässt den alten Schlüssel oder den neuen, nie von jedem die Hälfte.</translation>
    </message>
    <message>
        <source>The private part has a new key.</source>
        <translation>Der private Teil hat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The shared part has a new key.</source>
        <translation>Der gemeinsame Teil hat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>One passphrase is enough from now on. The shared part has a new key.</source>
        <translation>Ab jetzt genügt eine Passphrase. Der gemeinsame Teil hat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>From now on the shared part opens with both passphrases. It has a new key.</source>
        <translation>Ab jetzt öffnet der gemeinsame Teil nur mit beiden Passphrasen. Er hat einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Everything is being encrypted anew: {percent} %</source>
        <translation>Alles wird neu verschlüsselt: {percent} %</translation>
    </message>
    <message>
        <source>The new file is being checked …</source>
        <translation>Die neue Datei wird geprüft …</translation>
    </message>
    <message>
        <source>Key {number} of {total} is being computed …</source>
        <translation>Schlüssel {number} von {total} wird berechnet …</translation>
    </message>
    <message>
        <source>Everything private is encrypted anew.</source>
        <translation>Alles Private wird neu verschlüsselt.</translation>
    </message>
    <message>
        <source>The own passphrase stays. The other person&apos;s passphrase and sheet stay as well.</source>
        <translation>Die eigene Passphrase bleibt. Passphrase und Blatt der anderen Person bleiben auch.</translation>
    </message>
    <message>
        <source>The mentor&apos;s: views of skills sealed before do not open any more and are entered again.</source>
        <translation>Im Teil Mentor:in: Vorher versiegelte Sichten auf Fähigkeiten öffnen sich nicht mehr und werden neu eingegeben.</translation>
    </message>
    <message>
        <source>The own sheet stays. Its code is asked for here.</source>
        <translation>Das eigene Blatt bleibt. Sein Code wird hier abgefragt.</translation>
    </message>
    <message>
        <source>The old own sheet stops working. The new one is made here.</source>
        <translation>Das alte eigene Blatt gilt nicht mehr. Das neue entsteht hier.</translation>
    </message>
    <message>
        <source>Everything shared is encrypted anew. What is private stays as it is.</source>
        <translation>Alles Gemeinsame wird neu verschlüsselt. Privates bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Both personal passphrases stay.</source>
        <translation>Beide persönlichen Passphrasen bleiben.</translation>
    </message>
    <message>
        <source>Both old sheets stop working. The new ones are made here, the mentor&apos;s first.</source>
        <translation>Beide alten Blätter gelten nicht mehr. Die neuen entstehen hier, das der Mentor:in zuerst.</translation>
    </message>
    <message>
        <source>The old passphrase for meetings stops working.</source>
        <translation>Die alte Passphrase für Treffen gilt nicht mehr.</translation>
    </message>
    <message>
        <source>If one of the two passphrases is forgotten, the sheets of both are needed.</source>
        <translation>Wird eine der beiden Passphrasen vergessen, sind die Blätter beider nötig.</translation>
    </message>
    <message>
        <source>It takes less than a minute and can be cancelled until the end.</source>
        <translation>Das dauert weniger als eine Minute und lässt sich bis zum Schluss abbrechen.</translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n minute(s) and can be cancelled until the end.</source>
        <translation>
            <numerusform>Das dauert etwa %n Minute und lässt sich bis zum Schluss abbrechen.</numerusform>
            <numerusform>Das dauert etwa %n Minuten und lässt sich bis zum Schluss abbrechen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageActs</name>
    <message>
        <source>Check the vault</source>
        <translation>Tresor prüfen</translation>
    </message>
    <message>
        <source>Says which part is damaged, and where; changes nothing</source>
        <translation>Sagt, welcher Teil wo beschädigt ist; ändert nichts</translation>
    </message>
    <message>
        <source>Save what is readable</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Into a new vault; the damaged one stays</source>
        <translation>In einen neuen Tresor; der beschädigte bleibt</translation>
    </message>
    <message>
        <source>When something is damaged</source>
        <translation>Wenn etwas beschädigt ist</translation>
    </message>
</context>
<context>
    <name>SalvagePage</name>
    <message>
        <source>rescued</source>
        <translation>gerettet</translation>
    </message>
    <message>
        <source>Other place …</source>
        <translation>Anderer Ort …</translation>
    </message>
    <message>
        <source>Save what is readable</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Everything that can still be read is copied into a new vault; the damaged one stays as it is. Both passphrases save the most: a private part opens with its own one only.</source>
        <translation>Alles noch Lesbare kommt in einen neuen Tresor; der beschädigte bleibt, wie er ist. Beide Passphrasen retten am meisten: Ein privater Teil öffnet nur mit der eigenen.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Being copied …</source>
        <translation>Wird kopiert …</translation>
    </message>
    <message>
        <source>Everything was saved</source>
        <translation>Alles wurde gerettet</translation>
    </message>
    <message>
        <source>What was readable was saved</source>
        <translation>Das Lesbare wurde gerettet</translation>
    </message>
    <message>
        <source>The new vault: {place}</source>
        <translation>Der neue Tresor: {place}</translation>
    </message>
    <message>
        <source>Open the new vault</source>
        <translation>Neuen Tresor öffnen</translation>
    </message>
    <message>
        <source>There is something at the new place already. Choose another one.</source>
        <translation>Am neuen Ort ist schon etwas. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Where shall the new vault be?</source>
        <translation>Wo soll der neue Tresor liegen?</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Sample data, no secrets</source>
        <translation>Beispieldaten, nicht geheim</translation>
    </message>
    <message>
        <source>The two of us</source>
        <translation>Wir beide</translation>
    </message>
    <message>
        <source>Mentee</source>
        <translation>Mentee</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor:in</translation>
    </message>
    <message>
        <source>Passphrase {name}: {text}</source>
        <translation>Passphrase {name}: {text}</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Eintragen</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Take the seal off</source>
        <translation>Siegel lösen</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>The vault is being sealed …</source>
        <translation>Der Tresor wird versiegelt …</translation>
    </message>
    <message>
        <source>The seal is being taken off …</source>
        <translation>Das Siegel wird gelöst …</translation>
    </message>
    <message>
        <source>From then on the vault opens for reading only, with the passphrases as before, for as long as both want. Nothing can be changed or added any more, not even by mistake. Backups made before are not sealed. Both together can take the seal off again at any time.</source>
        <translation>Von da an lässt sich der Tresor nur noch lesen, mit denselben Passphrasen, solange beide wollen. Nichts kann mehr geändert oder ergänzt werden, auch nicht aus Versehen. Frühere Sicherungen sind nicht versiegelt. Beide zusammen können das Siegel jederzeit wieder lösen.</translation>
    </message>
    <message>
        <source>Afterwards the vault can be written in again, as it was before.</source>
        <translation>Danach lässt sich im Tresor wieder schreiben, wie vorher.</translation>
    </message>
    <message>
        <source>Seal the vault</source>
        <translation>Den Tresor versiegeln</translation>
    </message>
    <message>
        <source>For both together: each types the own passphrase, the other one looks away.</source>
        <translation>Für beide zusammen: Jede Person gibt die eigene Passphrase ein, die andere sieht weg.</translation>
    </message>
    <message>
        <source>The vault has been sealed since {moment}.</source>
        <translation>Der Tresor ist versiegelt seit {moment}.</translation>
    </message>
    <message>
        <source>The seal was taken off. The vault can be written in again.</source>
        <translation>Das Siegel wurde gelöst. Im Tresor lässt sich wieder schreiben.</translation>
    </message>
    <message>
        <source>The vault was not sealed. Nothing was changed.</source>
        <translation>Der Tresor war nicht versiegelt. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>SheetFile</name>
    <message>
        <source>Save as PDF for printing …</source>
        <translation>Als PDF zum Drucken speichern …</translation>
    </message>
    <message>
        <source>A saved sheet is a key: whoever finds the file opens the vault. Best onto a stick that goes to the printer and is emptied afterwards, never into a folder of this device.</source>
        <translation>Ein gespeichertes Blatt ist ein Schlüssel: Wer die Datei findet, öffnet den Tresor. Am besten auf einen Stick, der zum Drucker geht und danach geleert wird, nie in einen Ordner dieses Geräts.</translation>
    </message>
    <message>
        <source>Recovery sheet.pdf</source>
        <translation>Wiederherstellungsblatt.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Wiederherstellungsblatt speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>SheetFlow</name>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n Gruppe fehlt</numerusform>
            <numerusform>%n Gruppen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery sheet of the mentee</source>
        <translation>Wiederherstellungsblatt Mentee</translation>
    </message>
    <message>
        <source>Recovery sheet of the mentor</source>
        <translation>Wiederherstellungsblatt Mentor:in</translation>
    </message>
    <message>
        <source>Copy the code onto paper now and keep the paper away from this device.</source>
        <translation>Den Code jetzt auf Papier abschreiben und das Papier getrennt vom Gerät aufbewahren.</translation>
    </message>
    <message>
        <source>Copied — on to the rehearsal</source>
        <translation>Abgeschrieben – weiter zur Probe</translation>
    </message>
    <message>
        <source>Rehearsal: is the sheet there?</source>
        <translation>Probe: Ist das Blatt da?</translation>
    </message>
    <message>
        <source>Type two groups from the paper.</source>
        <translation>Zwei Gruppen vom Papier eintippen.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>If {name} forgets the passphrase, this code is the only way back. Copy it onto paper now and keep the paper away from this device. Nobody else can make it again.</source>
        <translation>Vergisst {name} die Passphrase, ist dieser Code der einzige Weg zurück. Jetzt auf Papier abschreiben und das Papier getrennt vom Gerät aufbewahren. Niemand sonst kann ihn neu erzeugen.</translation>
    </message>
    <message>
        <source>{other} looks away: this code opens {name}&apos;s private part.</source>
        <translation>{other} schaut weg: Dieser Code öffnet den privaten Teil von {name}.</translation>
    </message>
    <message>
        <source>Recovery sheet of {name}</source>
        <translation>Wiederherstellungsblatt von {name}</translation>
    </message>
    <message>
        <source>Copied — on to the rehearsal</source>
        <translation>Abgeschrieben – weiter zur Probe</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TrySheetPage</name>
    <message>
        <source>Whose sheet?</source>
        <translation>Wessen Blatt?</translation>
    </message>
    <message>
        <source>Code of the own recovery sheet</source>
        <translation>Code vom eigenen Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Try out a recovery sheet</source>
        <translation>Wiederherstellungsblatt ausprobieren</translation>
    </message>
    <message>
        <source>Each person fetches the own sheet and types its code. Nothing is changed and nothing is opened.</source>
        <translation>Jede Person holt das eigene Blatt und gibt den Code ein. Nichts wird geändert, nichts wird geöffnet.</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>the person is missing</source>
        <translation>Person fehlt</translation>
    </message>
    <message>
        <source>the code is missing</source>
        <translation>Code fehlt</translation>
    </message>
    <message>
        <source>The code is being checked …</source>
        <translation>Code wird geprüft …</translation>
    </message>
    <message>
        <source>This sheet opens the vault. Put it back where it was kept. Nothing was changed.</source>
        <translation>Dieses Blatt öffnet den Tresor. Nun wieder dorthin legen, wo es war. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This code does not belong to this person in this vault. It may be an older sheet. Whoever still knows the own passphrase can make a new one.</source>
        <translation>Dieser Code gehört nicht zu dieser Person in diesem Tresor. Vielleicht ist es ein älteres Blatt. Mit der eigenen Passphrase lässt sich ein neues machen.</translation>
    </message>
</context>
<context>
    <name>Unattended</name>
    <message>
        <source>What was typed is forgotten first</source>
        <translation>Eingetipptes wird vorher vergessen</translation>
    </message>
    <message>
        <source>What was typed was emptied, because the device was locked or went to sleep.</source>
        <translation>Das Eingetippte wurde geleert, weil das Gerät gesperrt wurde oder in den Ruhezustand ging.</translation>
    </message>
</context>
<context>
    <name>UnfinishedPage</name>
    <message>
        <source>This vault was destroyed</source>
        <translation>Dieser Tresor wurde vernichtet</translation>
    </message>
    <message>
        <source>Both had decided it with their passphrases, and it was interrupted. Nothing in it opens any more; what is left of its files can be removed now.</source>
        <translation>Beide hatten es mit ihren Passphrasen beschlossen, und es wurde unterbrochen. Nichts darin lässt sich mehr öffnen; was an Dateien übrig ist, kann jetzt entfernt werden.</translation>
    </message>
    <message>
        <source>Remove what is left</source>
        <translation>Den Rest entfernen</translation>
    </message>
    <message>
        <source>The vault is being destroyed …</source>
        <translation>Der Tresor wird vernichtet …</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Vault “{title}”</source>
        <translation>Tresor „{title}“</translation>
    </message>
    <message>
        <source>of the mentee</source>
        <translation>Mentee</translation>
    </message>
    <message>
        <source>of the mentor</source>
        <translation>Mentor:in</translation>
    </message>
    <message>
        <source>for meetings</source>
        <translation>für das Treffen</translation>
    </message>
    <message>
        <source>Whose passphrase</source>
        <translation>Wessen Passphrase</translation>
    </message>
    <message>
        <source>Which passphrase?</source>
        <translation>Welche Passphrase?</translation>
    </message>
    <message>
        <source>The passphrase is being checked</source>
        <translation>Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keys and backups</source>
        <translation>Schlüssel und Sicherungen</translation>
    </message>
    <message>
        <source>With a personal passphrase</source>
        <translation>Mit eigener Passphrase</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>Other vault</source>
        <translation>Anderer Tresor</translation>
    </message>
    <message>
        <source>Passphrase of the mentee</source>
        <translation>Passphrase Mentee</translation>
    </message>
    <message>
        <source>Passphrase of the mentor</source>
        <translation>Passphrase Mentor:in</translation>
    </message>
    <message>
        <source>Passphrase for meetings</source>
        <translation>Passphrase für das Treffen</translation>
    </message>
    <message>
        <source>The passphrase is still missing.</source>
        <translation>Die Passphrase fehlt noch.</translation>
    </message>
    <message numerus="yes">
        <source>Open — in %n second(s)</source>
        <translation>
            <numerusform>Öffnen – in %n Sekunde</numerusform>
            <numerusform>Öffnen – in %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Another vault</source>
        <translation>Ein anderer Tresor</translation>
    </message>
    <message>
        <source>Welcome to RM Desktop</source>
        <translation>Willkommen bei RM Desktop</translation>
    </message>
    <message>
        <source>The journal of two people who learn from each other. Everything stays encrypted on this device; nothing leaves it without both consenting.</source>
        <translation>Das Journal zweier Menschen, die voneinander lernen. Alles bleibt verschlüsselt auf diesem Gerät; nichts verlässt es ohne die Zustimmung beider.</translation>
    </message>
    <message>
        <source>Set up a new vault</source>
        <translation>Neuen Tresor einrichten</translation>
    </message>
    <message>
        <source>Together, in about ten minutes</source>
        <translation>Gemeinsam, in etwa zehn Minuten</translation>
    </message>
    <message>
        <source>Open an existing vault</source>
        <translation>Vorhandenen Tresor öffnen</translation>
    </message>
    <message>
        <source>A folder whose name ends in .rmvault</source>
        <translation>Ein Ordner, dessen Name auf .rmvault endet</translation>
    </message>
    <message>
        <source>Look around in a vault with sample data</source>
        <translation>In einem Tresor mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Setting up · {step} of {steps}</source>
        <translation>Einrichten · {step} von {steps}</translation>
    </message>
    <message>
        <source>{next} — {missing}</source>
        <translation>{next} – {missing}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
