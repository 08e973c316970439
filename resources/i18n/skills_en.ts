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
<context>
    <name>PaperActs</name>
    <message numerus="yes">
        <source>%n line(s) were added.</source>
        <translation>
            <numerusform>%n line is new.</numerusform>
            <numerusform>%n lines are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were there already.</source>
        <translation>
            <numerusform>%n line was there already.</numerusform>
            <numerusform>%n lines were there already.</numerusform>
        </translation>
    </message>
</context>
</TS>
