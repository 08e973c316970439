<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FieldsPanel</name>
    <message numerus="yes">
        <source>{field}, %n line(s)</source>
        <translation>
            <numerusform>{field}, %n line</numerusform>
            <numerusform>{field}, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
</context>
</TS>
