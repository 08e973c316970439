<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportCard</name>
    <message numerus="yes">
        <source>%n picture(s) stay behind: notes hold text only.</source>
        <translation>
            <numerusform>One picture stays behind: notes hold text only.</numerusform>
            <numerusform>%n pictures stay behind: notes hold text only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set by the organisation: at most %n minute(s).</source>
        <translation>
            <numerusform>Set by the organisation: at most %n minute.</numerusform>
            <numerusform>Set by the organisation: at most %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When nobody has used the computer for %n minute(s), the vault locks by itself.</source>
        <translation>
            <numerusform>When nobody has used the computer for %n minute, the vault locks by itself.</numerusform>
            <numerusform>When nobody has used the computer for %n minutes, the vault locks by itself.</numerusform>
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
<context>
    <name>OrganisationCard</name>
    <message numerus="yes">
        <source>The vault locks after at most %n minute(s).</source>
        <translation>
            <numerusform>The vault locks after at most %n minute.</numerusform>
            <numerusform>The vault locks after at most %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>During a meeting it locks after at most %n minute(s).</source>
        <translation>
            <numerusform>During a meeting it locks after at most %n minute.</numerusform>
            <numerusform>During a meeting it locks after at most %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsideCard</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
