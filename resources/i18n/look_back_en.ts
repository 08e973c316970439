<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LookBack</name>
    <message numerus="yes">
        <source>Today %n year(s) ago</source>
        <translation>
            <numerusform>Today one year ago</numerusform>
            <numerusform>Today %n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n year(s) ago</source>
        <translation>
            <numerusform>About one year ago</numerusform>
            <numerusform>About %n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>one hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookBackPage</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>one meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n meeting(s)</source>
        <translation>
            <numerusform>in one meeting</numerusform>
            <numerusform>in %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done</source>
        <translation>
            <numerusform>One task done</numerusform>
            <numerusform>%n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) open</source>
        <translation>
            <numerusform>One task open</numerusform>
            <numerusform>%n tasks open</numerusform>
        </translation>
    </message>
</context>
</TS>
