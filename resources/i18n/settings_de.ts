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
        <source>To the backups</source>
        <translation>Zu den Sicherungen</translation>
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
    <message>
        <source>They make themselves. Here they can be looked at, checked and copied to another place.</source>
        <translation>Sie entstehen von selbst. Hier lassen sie sich ansehen, prüfen und an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
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
</TS>
