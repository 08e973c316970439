<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PromisesCard</name>
    <message numerus="yes">
        <source>%n more is done.</source>
        <translation>
            <numerusform>One more is done.</numerusform>
            <numerusform>%n more are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task is done.</source>
        <translation>
            <numerusform>One task is done.</numerusform>
            <numerusform>%n tasks are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open</source>
        <translation>
            <numerusform>One more open</numerusform>
            <numerusform>%n more open</numerusform>
        </translation>
    </message>
</context>
</TS>
