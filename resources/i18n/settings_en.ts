<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without key or mouse the vault locks by itself.</source>
        <translation>
            <numerusform>After %n minute without key or mouse the vault locks by itself.</numerusform>
            <numerusform>After %n minutes without key or mouse the vault locks by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While a meeting runs it waits %n minute(s), because talking needs no keys.</source>
        <translation>
            <numerusform>While a meeting runs it waits %n minute, because talking needs no keys.</numerusform>
            <numerusform>While a meeting runs it waits %n minutes, because talking needs no keys.</numerusform>
        </translation>
    </message>
</context>
</TS>
