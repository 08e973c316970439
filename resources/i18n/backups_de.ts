<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackupsPage</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>To the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Encrypted like the vault, made by themselves, and opened and checked before they count.</source>
        <translation>Verschlüsselt wie der Tresor, von selbst angelegt, und erst gültig, wenn jede Kopie geöffnet und geprüft ist.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>A backup is made shortly after opening and then every hour while something changes. Older ones go by age: the last ten, one for each of 14 days, 13 weeks and 12 months stay.</source>
        <translation>Kurz nach dem Öffnen und danach stündlich entsteht eine Sicherung, solange sich etwas ändert. Ältere gehen nach Alter: Es bleiben die letzten zehn, dazu je eine für 14 Tage, 13 Wochen und 12 Monate.</translation>
    </message>
    <message>
        <source>What is private can only be backed up while it is open; otherwise its last copy is taken along unchanged.</source>
        <translation>Privates lässt sich nur sichern, solange es geöffnet ist; sonst kommt die letzte Kopie unverändert mit.</translation>
    </message>
    <message>
        <source>A backup is being made and checked</source>
        <translation>Eine Sicherung wird angelegt und geprüft</translation>
    </message>
    <message>
        <source>Encrypted copy at another place</source>
        <translation>Verschlüsselte Kopie an einem anderen Ort</translation>
    </message>
    <message>
        <source>Backups in this vault</source>
        <translation>Sicherungen in diesem Tresor</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Copy to another place …</source>
        <translation>An einen anderen Ort kopieren …</translation>
    </message>
    <message>
        <source>A backup is being made and checked. Writing can go on.</source>
        <translation>Eine Sicherung wird angelegt und geprüft. Schreiben geht weiter.</translation>
    </message>
    <message>
        <source>Backed up and checked: {when}</source>
        <translation>Gesichert und geprüft: {when}</translation>
    </message>
    <message>
        <source>The backup is being checked. Writing can go on.</source>
        <translation>Die Sicherung wird geprüft. Schreiben geht weiter.</translation>
    </message>
    <message>
        <source>The backup of {when}, as a vault of its own that opens with the passphrases of that day.</source>
        <translation>Die Sicherung von {when}, als eigener Tresor, den die Passphrasen von damals öffnen.</translation>
    </message>
</context>
</TS>
