<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupRows</name>
    <message numerus="yes">
        <source>Show %n older one(s)</source>
        <translation>
            <numerusform>Show %n older one</numerusform>
            <numerusform>Show %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentBar</name>
    <message numerus="yes">
        <source>Save – %n consent(s) missing</source>
        <translation>
            <numerusform>Save – %n consent missing</numerusform>
            <numerusform>Save – %n consents missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>Nobody has typed for a while. The vault locks itself in %n second(s).</source>
        <translation>
            <numerusform>Nobody has typed for a while. The vault locks itself in %n second.</numerusform>
            <numerusform>Nobody has typed for a while. The vault locks itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n passage(s) replaced</source>
        <translation>
            <numerusform>%n passage replaced</numerusform>
            <numerusform>%n passages replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message numerus="yes">
        <source>In %n earlier version(s) of this note.</source>
        <translation>
            <numerusform>In one earlier version of this note.</numerusform>
            <numerusform>In %n earlier versions of this note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What has left the vault: %n entry(ies) in the register.</source>
        <translation>
            <numerusform>What has left the vault: one entry in the register.</numerusform>
            <numerusform>What has left the vault: %n entries in the register.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersCard</name>
    <message numerus="yes">
        <source>Still in %n backup(s) of this vault:</source>
        <translation>
            <numerusform>Still in one backup of this vault:</numerusform>
            <numerusform>Still in %n backups of this vault:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkdownEditor</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOutCard</name>
    <message numerus="yes">
        <source>Save – %n consent(s) missing</source>
        <translation>
            <numerusform>Save – %n consent missing</numerusform>
            <numerusform>Save – %n consents missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message numerus="yes">
        <source>%n text(s) could not be saved last time and were kept safe.</source>
        <translation>
            <numerusform>%n text could not be saved last time and was kept safe.</numerusform>
            <numerusform>%n texts could not be saved last time and were kept safe.</numerusform>
        </translation>
    </message>
</context>
</TS>
