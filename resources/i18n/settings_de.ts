<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ImportCard</name>
    <message>
        <source>Take in from elsewhere</source>
        <translation>Von anderswo übernehmen</translation>
    </message>
    <message>
        <source>A take-out of RM Desktop, a folder of Markdown files, the export of Day One (zip), jrnl (JSON) or Mini Diary (JSON), or a text file. Nothing there is changed, and what is here already stays as it is.</source>
        <translation>Eine Kopie aus RM Desktop, ein Ordner mit Markdown-Dateien, der Export von Day One (zip), jrnl (JSON) oder Mini Diary (JSON) oder eine Textdatei. Dort wird nichts geändert, und was hier schon ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Opened together: each entry becomes a finished meeting of its day, which both can read.</source>
        <translation>Gemeinsam geöffnet: Jeder Eintrag wird ein abgeschlossenes Treffen seines Tages, das beide lesen können.</translation>
    </message>
    <message>
        <source>Opened alone: each entry becomes a private note of one&apos;s own, which nobody else can read.</source>
        <translation>Allein geöffnet: Jeder Eintrag wird eine eigene private Notiz, die sonst niemand lesen kann.</translation>
    </message>
    <message>
        <source>Goes into what both share</source>
        <translation>Kommt ins Gemeinsame</translation>
    </message>
    <message>
        <source>Goes into the own private notes</source>
        <translation>Kommt in die eigenen privaten Notizen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>Was hinzukäme</translation>
    </message>
    <message>
        <source>Take all of it in</source>
        <translation>Alles übernehmen</translation>
    </message>
    <message>
        <source>Take nothing in</source>
        <translation>Nichts übernehmen</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>It is being taken in</source>
        <translation>Es wird übernommen</translation>
    </message>
    <message>
        <source>The vault is open for reading only, so nothing can come in.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet, deshalb kann nichts hinzukommen.</translation>
    </message>
    <message>
        <source>Journals and take-outs</source>
        <translation>Tagebücher und Kopien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Which file is to come in?</source>
        <translation>Welche Datei soll übernommen werden?</translation>
    </message>
    <message>
        <source>Which folder is to come in?</source>
        <translation>Welcher Ordner soll übernommen werden?</translation>
    </message>
    <message>
        <source>Comes in: {what}</source>
        <translation>Kommt hinzu: {what}</translation>
    </message>
    <message>
        <source>Nothing new: it is all here already.</source>
        <translation>Nichts Neues: Alles ist schon da.</translation>
    </message>
    <message>
        <source>Is here already and stays as it is: {what}</source>
        <translation>Ist schon da und bleibt, wie es ist: {what}</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Von {first} bis {last}</translation>
    </message>
    <message>
        <source>The list shows the first {count}.</source>
        <translation>Die Liste zeigt die ersten {count}.</translation>
    </message>
    <message>
        <source>Nothing is written here yet, so names, frame and agreement come along.</source>
        <translation>Hier steht noch nichts, deshalb kommen Namen, Rahmen und Vereinbarung mit.</translation>
    </message>
    <message>
        <source>A part stays behind because it is closed now. It comes in when it is open.</source>
        <translation>Ein Teil bleibt zurück, weil er jetzt verschlossen ist. Ist er geöffnet, lässt er sich übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) stay behind: notes hold text only.</source>
        <translation>
            <numerusform>%n Bild bleibt zurück: Notizen enthalten nur Text.</numerusform>
            <numerusform>%n Bilder bleiben zurück: Notizen enthalten nur Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>Taken in: {what}</source>
        <translation>Übernommen: {what}</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was taken in.</source>
        <translation>Abgebrochen. Nichts wurde übernommen.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{act}: {keys}. Press to choose others.</source>
        <translation>{act}: {keys}. Drücken, um andere zu wählen.</translation>
    </message>
    <message>
        <source>Press the new keys …</source>
        <translation>Neue Tasten drücken …</translation>
    </message>
    <message>
        <source>Press the new keys. Esc leaves them as they are.</source>
        <translation>Neue Tasten drücken. Esc lässt sie, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message>
        <source>Automatic lock</source>
        <translation>Automatisch sperren</translation>
    </message>
    <message>
        <source>Without a meeting</source>
        <translation>Ohne Treffen</translation>
    </message>
    <message>
        <source>During a meeting</source>
        <translation>Während eines Treffens</translation>
    </message>
    <message>
        <source>It also locks, as far as the computer tells: when the screen is locked, before sleep and shutdown, when another user takes over, and when the lid is closed.</source>
        <translation>Er sperrt sich auch, soweit der Rechner es meldet: wenn der Bildschirm gesperrt wird, vor Ruhezustand und Herunterfahren, beim Wechsel des Benutzers und beim Zuklappen.</translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation>Sperren, wenn das Fenster zum Symbol verkleinert wird</translation>
    </message>
    <message>
        <source>Cover the window when another program is used</source>
        <translation>Abdecken, wenn ein anderes Programm benutzt wird</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a minimised window stays open until nobody is there.</source>
        <translation>Sonst bleibt ein verkleinertes Fenster offen, bis niemand mehr da ist.</translation>
    </message>
    <message>
        <source>The vault stays open, but nothing can be read; every key and every click shows it again. During a meeting this never happens, because people practise beside it. “Cover” works at any time.</source>
        <translation>Der Tresor bleibt offen, aber nichts ist zu lesen; jede Taste und jeder Klick zeigt ihn wieder. Während eines Treffens geschieht das nie, weil daneben geübt wird. „Abdecken“ geht jederzeit.</translation>
    </message>
    <message numerus="yes">
        <source>Set by the organisation: at most %n minute(s).</source>
        <translation>
            <numerusform>Von der Organisation festgelegt: höchstens %n Minute.</numerusform>
            <numerusform>Von der Organisation festgelegt: höchstens %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When nobody has used the computer for %n minute(s), the vault locks by itself.</source>
        <translation>
            <numerusform>Hat %n Minute lang niemand den Rechner benutzt, sperrt sich der Tresor von selbst.</numerusform>
            <numerusform>Hat %n Minuten lang niemand den Rechner benutzt, sperrt sich der Tresor von selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While a meeting runs it waits %n minute(s), because talking needs no keys.</source>
        <translation>
            <numerusform>Läuft ein Treffen, wartet er %n Minute, denn Reden braucht keine Tasten.</numerusform>
            <numerusform>Läuft ein Treffen, wartet er %n Minuten, denn Reden braucht keine Tasten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the system does not tell about other programs, only use of this window counts.</source>
        <translation>Wo das System über andere Programme nichts meldet, zählt nur die Benutzung dieses Fensters.</translation>
    </message>
    <message>
        <source>A hint counts down before. What was written is saved first.</source>
        <translation>Davor zählt ein Hinweis rückwärts. Geschriebenes wird vorher gespeichert.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Light, dark or with strong contrast. As the computer: changes along with it, high contrast included.</source>
        <translation>Hell, dunkel oder mit starkem Kontrast. Wie der Computer: wechselt mit ihm, auch zu hohem Kontrast.</translation>
    </message>
    <message>
        <source>Everything in the window grows along. Larger text helps when two people share a screen. Where the computer itself wants larger text, that is added.</source>
        <translation>Alles im Fenster wächst mit. Größerer Text hilft, wenn zwei auf einen Bildschirm sehen. Ist am Computer selbst größerer Text eingestellt, kommt das dazu.</translation>
    </message>
    <message>
        <source>For the window, its help and dates. What leaves the vault has a language of its own: under “Hand out”, “Further possibilities”.</source>
        <translation>Für Fenster, Hilfe und Datumsangaben. Was den Tresor verlässt, hat eine eigene Sprache: unter „Weitergeben“, „Weitere Möglichkeiten“.</translation>
    </message>
    <message>
        <source>Set by the organisation: the language is fixed.</source>
        <translation>Von der Organisation festgelegt: Die Sprache ist fest.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message>
        <source>Set by the organisation</source>
        <translation>Von der Organisation festgelegt</translation>
    </message>
    <message>
        <source>Whoever looks after this computer has set this in {file}. Nobody can change it here.</source>
        <translation>Die Stelle, die diesen Computer betreut, hat dies in {file} festgelegt. Hier kann es niemand ändern.</translation>
    </message>
    <message>
        <source>The language is fixed.</source>
        <translation>Die Sprache ist fest.</translation>
    </message>
    <message numerus="yes">
        <source>The vault locks after at most %n minute(s).</source>
        <translation>
            <numerusform>Der Tresor sperrt nach höchstens %n Minute.</numerusform>
            <numerusform>Der Tresor sperrt nach höchstens %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>During a meeting it locks after at most %n minute(s).</source>
        <translation>
            <numerusform>Während eines Treffens sperrt er nach höchstens %n Minute.</numerusform>
            <numerusform>Während eines Treffens sperrt er nach höchstens %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>New passphrases have to be very good; six proposed words always are.</source>
        <translation>Neue Passphrasen müssen sehr gut sein; sechs vorgeschlagene Wörter sind es immer.</translation>
    </message>
    <message>
        <source>New passphrases have to be good; six proposed words always are.</source>
        <translation>Neue Passphrasen müssen gut sein; sechs vorgeschlagene Wörter sind es immer.</translation>
    </message>
    <message>
        <source>What is handed out leaves only as: {formats}.</source>
        <translation>Weitergegeben wird nur als: {formats}.</translation>
    </message>
    <message>
        <source>Copies of backups belong here: {path}</source>
        <translation>Kopien von Sicherungen gehören hierhin: {path}</translation>
    </message>
    <message>
        <source>Something in this file cannot be used: {lines}. There the program&apos;s own measure holds, nothing weaker. Whoever looks after this computer can correct it.</source>
        <translation>Etwas in dieser Datei ist unbrauchbar: {lines}. Dafür gilt das Maß des Programms, nichts Schwächeres. Die Stelle, die diesen Computer betreut, kann es berichtigen.</translation>
    </message>
</context>
<context>
    <name>OutsideCard</name>
    <message>
        <source>Seen by other programs</source>
        <translation>Was andere Programme sehen</translation>
    </message>
    <message>
        <source>Copied text stays for</source>
        <translation>Kopierter Text bleibt</translation>
    </message>
    <message>
        <source>Keep this window out of pictures and recordings of the screen</source>
        <translation>Dieses Fenster aus Bildschirmfotos und -aufnahmen heraushalten</translation>
    </message>
    <message>
        <source>Allow them until the next lock</source>
        <translation>Bis zum nächsten Sperren erlauben</translation>
    </message>
    <message>
        <source>Pictures of the screen</source>
        <translation>Bilder vom Bildschirm</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>What was copied in this window leaves the clipboard after {duration}, and at lock at once.</source>
        <translation>Was in diesem Fenster kopiert wurde, verlässt die Zwischenablage nach {duration}, beim Sperren sofort.</translation>
    </message>
    <message>
        <source>What another program copied since stays. Programs that keep copies are asked to leave it out. What was cut comes back by Ctrl+Z. Passphrases and recovery codes, copied before the vault is open, never stay longer than 30 seconds.</source>
        <translation>Was inzwischen ein anderes Programm kopiert hat, bleibt. Programme, die Kopiertes aufbewahren, werden gebeten, es auszulassen. Ausgeschnittenes kommt mit Strg+Z zurück. Passphrasen und Wiederherstellungscodes, kopiert vor dem Öffnen, bleiben nie länger als 30 Sekunden.</translation>
    </message>
    <message>
        <source>Recorders and screen sharing get an empty place instead of this window. To show it in a video meeting, allow it; at the next lock it is forbidden again.</source>
        <translation>Aufnahmen und geteilte Bildschirme zeigen an der Stelle dieses Fensters nichts. Soll es in einem Videotreffen zu sehen sein: erlauben; beim nächsten Sperren gilt das Verbot wieder.</translation>
    </message>
    <message>
        <source>On this system there is no reliable way: programs that record the screen need not heed such a wish. While the screen is shared, “Cover” helps.</source>
        <translation>Auf diesem System gibt es keinen verlässlichen Weg: Programme, die den Bildschirm aufnehmen, müssen einen solchen Wunsch nicht beachten. Solange der Bildschirm geteilt wird, hilft „Abdecken“.</translation>
    </message>
    <message>
        <source>On this system a window cannot keep itself out of pictures of the screen. While the screen is shared, “Cover” helps.</source>
        <translation>Auf diesem System kann sich ein Fenster nicht aus Bildern vom Bildschirm heraushalten. Solange der Bildschirm geteilt wird, hilft „Abdecken“.</translation>
    </message>
</context>
<context>
    <name>ResetAll</name>
    <message>
        <source>All settings back to the default …</source>
        <translation>Alle Einstellungen zurücksetzen …</translation>
    </message>
    <message>
        <source>Language, theme, text size, locking, clipboard, pictures of the screen and keys go back to what the program comes with. What is written in the vault does not change.</source>
        <translation>Sprache, Farben, Textgröße, Sperren, Zwischenablage, Bilder vom Bildschirm und Tasten gehen auf das zurück, womit das Programm kommt. Was im Tresor steht, ändert sich nicht.</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ResetLink</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default: {setting}</source>
        <translation>Zurücksetzen: {setting}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>To the backups</source>
        <translation>Zu den Sicherungen</translation>
    </message>
    <message>
        <source>Further possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>They hold at once and on this computer only. What is written in the vault does not change.</source>
        <translation>Sie gelten sofort und nur auf diesem Rechner. Am Inhalt des Tresors ändern sie nichts.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>They make themselves. Here they can be looked at, checked and copied to another place.</source>
        <translation>Sie entstehen von selbst. Hier lassen sie sich ansehen, prüfen und an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>This holds until the program ends: the file for settings cannot be written to.</source>
        <translation>Das gilt, bis das Programm endet: Die Datei für Einstellungen lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>ShortcutsCard</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press a button, then the new keys: with Ctrl or Alt, or one of F1 to F24. Keys for writing, such as Ctrl+C and Ctrl+Z, stay as they are.</source>
        <translation>Eine Schaltfläche drücken, dann die neuen Tasten: mit Strg oder Alt, oder eine von F1 bis F24. Tasten zum Schreiben wie Strg+C und Strg+Z bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Cover the screen</source>
        <translation>Bildschirm abdecken</translation>
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
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Item done, on to the next one</source>
        <translation>Punkt erledigt, weiter zum nächsten</translation>
    </message>
    <message>
        <source>To the page “{page}”</source>
        <translation>Zur Seite „{page}“</translation>
    </message>
    <message>
        <source>Back to {keys}: {act}</source>
        <translation>Zurück zu {keys}: {act}</translation>
    </message>
    <message>
        <source>{keys} is needed for writing and moving. Nothing was changed.</source>
        <translation>{keys} wird zum Schreiben und Bewegen gebraucht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{keys} alone would be typed into texts. Add Ctrl or Alt.</source>
        <translation>{keys} geriete beim Schreiben in den Text. Strg oder Alt dazunehmen.</translation>
    </message>
    <message>
        <source>{keys} already does this: {act}. Choose other keys there first. Nothing was changed.</source>
        <translation>{keys} tut schon etwas: {act}. Zuerst dort andere Tasten wählen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>VaultCard</name>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Tresor prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The vault is being checked</source>
        <translation>Der Tresor wird geprüft</translation>
    </message>
    <message>
        <source>Compares every page with its seal and looks at its inner order. Writing can go on.</source>
        <translation>Vergleicht jede Seite mit ihrem Siegel und sieht die innere Ordnung nach. Schreiben geht dabei weiter.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. The best next step is to lock: behind “Keys and backups” backups can be brought back, and what is readable can be saved into a new vault.</source>
        <translation>Nichts wurde geändert. Am besten jetzt sperren: Unter „Schlüssel und Sicherungen“ lässt sich eine Sicherung zurückholen oder das Lesbare in einen neuen Tresor retten.</translation>
    </message>
</context>
<context>
    <name>WastebasketCard</name>
    <message>
        <source>Wastebasket</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>What was deleted in what is open stays here for 30 days; then it is removed for good at the next opening. Backups may hold it longer.</source>
        <translation>Was im Geöffneten gelöscht wurde, bleibt 30 Tage hier; danach verschwindet es beim nächsten Öffnen endgültig. Sicherungen können es länger enthalten.</translation>
    </message>
    <message>
        <source>The wastebasket is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Brought back: {title}</source>
        <translation>Zurückgeholt: {title}</translation>
    </message>
    <message>
        <source>deleted on {day}</source>
        <translation>gelöscht am {day}</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Punkt der Tagesordnung</translation>
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
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation>Für später gemerkt</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Own skill</source>
        <translation>Eigene Fähigkeit</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Eigenes Themenfeld</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>Eigene Vorlage</translation>
    </message>
    <message>
        <source>Own question</source>
        <translation>Eigene Frage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>WastebasketLine</name>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back “{title}”</source>
        <translation>„{title}“ zurückholen</translation>
    </message>
</context>
</TS>
