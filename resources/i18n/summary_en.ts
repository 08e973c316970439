<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RegisterList</name>
    <message numerus="yes">
        <source>%n earlier line(s); search or save the list.</source>
        <translation>
            <numerusform>%n earlier line; search or save the list.</numerusform>
            <numerusform>%n earlier lines; search or save the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
