<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaPanel</name>
    <message numerus="yes">
        <source>%n minute(s) over the planned time</source>
        <translation>
            <numerusform>%n minute over the planned time</numerusform>
            <numerusform>%n minutes over the planned time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingClock</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation>
            <numerusform>%n min over</numerusform>
            <numerusform>%n min over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthLine</name>
    <message numerus="yes">
        <source>%n month(s) without a meeting</source>
        <translation>
            <numerusform>%n month without a meeting</numerusform>
            <numerusform>%n months without a meeting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionLine</name>
    <message numerus="yes">
        <source>{done} of %n item(s) done</source>
        <translation>
            <numerusform>{done} of %n item done</numerusform>
            <numerusform>{done} of %n items done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n earlier meeting(s)</source>
        <translation>
            <numerusform>%n earlier meeting</numerusform>
            <numerusform>%n earlier meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
