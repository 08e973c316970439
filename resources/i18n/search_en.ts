<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>more than %n hit(s), the newest first</source>
        <translation>
            <numerusform>more than one hit, the newest first</numerusform>
            <numerusform>more than %n hits, the newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), the newest first</source>
        <translation>
            <numerusform>one hit</numerusform>
            <numerusform>%n hits, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>in %n text</numerusform>
            <numerusform>in %n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed in %n text(s).</source>
        <translation>
            <numerusform>Changed in one text.</numerusform>
            <numerusform>Changed in %n texts.</numerusform>
        </translation>
    </message>
</context>
</TS>
