<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Without a meeting</source>
        <translation>Außerhalb eines Treffens</translation>
    </message>
    <message>
        <source>During a meeting</source>
        <translation>Während eines Treffens</translation>
    </message>
    <message>
        <source>Further possibilities</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
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
        <source>For the window, its help and dates. What leaves the vault has a language of its own.</source>
        <translation>Für das Fenster, die Hilfe und Datumsangaben. Was weitergegeben wird, hat eine eigene Sprache.</translation>
    </message>
    <message>
        <source>Everything in the window grows along. Larger text helps when two people share a screen.</source>
        <translation>Alles im Fenster wächst mit. Größerer Text hilft, wenn zwei Personen auf einen Bildschirm schauen.</translation>
    </message>
    <message>
        <source>Automatic lock</source>
        <translation>Automatische Sperre</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without key or mouse the vault locks by itself.</source>
        <translation>
            <numerusform>Nach %n Minute ohne Taste oder Maus sperrt sich der Tresor von selbst.</numerusform>
            <numerusform>Nach %n Minuten ohne Taste oder Maus sperrt sich der Tresor von selbst.</numerusform>
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
        <source>A hint counts down before. What was written is saved first.</source>
        <translation>Davor zählt ein Hinweis rückwärts. Geschriebenes wird vorher gespeichert.</translation>
    </message>
    <message>
        <source>This holds until the program ends: the file for settings cannot be written to.</source>
        <translation>Das gilt, bis das Programm endet: Die Datei für Einstellungen lässt sich nicht schreiben.</translation>
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
