<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>IndependenceStep</name>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message numerus="yes">
        <source>%n backup(s) still open with old passphrases or sheets.</source>
        <translation>
            <numerusform>%n backup still opens with old passphrases or sheets.</numerusform>
            <numerusform>%n backups still open with old passphrases or sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message numerus="yes">
        <source>Locked: %n minute(s) without input</source>
        <translation>
            <numerusform>Locked: %n minute without input</numerusform>
            <numerusform>Locked: %n minutes without input</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>At least %n characters. Several words in a row are easy to remember and hard to guess.</numerusform>
            <numerusform>At least %n characters. Several words in a row are easy to remember and hard to guess.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>%n more character needed.</numerusform>
            <numerusform>%n more characters needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldBackupsPage</name>
    <message numerus="yes">
        <source>%n backup(s) changed.</source>
        <translation>
            <numerusform>%n backup changed.</numerusform>
            <numerusform>%n backups changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outdated one(s) removed.</source>
        <translation>
            <numerusform>%n outdated one removed.</numerusform>
            <numerusform>%n outdated ones removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalStep</name>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n group missing</numerusform>
            <numerusform>%n groups missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseWindow</name>
    <message numerus="yes">
        <source>Consent — in %n second(s)</source>
        <translation>
            <numerusform>Consent — in %n second</numerusform>
            <numerusform>Consent — in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RotationWords</name>
    <message numerus="yes">
        <source>It takes about %n minute(s) and can be cancelled until the end.</source>
        <translation>
            <numerusform>It takes about %n minute and can be cancelled until the end.</numerusform>
            <numerusform>It takes about %n minutes and can be cancelled until the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetFlow</name>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n group missing</numerusform>
            <numerusform>%n groups missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Open — in %n second(s)</source>
        <translation>
            <numerusform>Open — in %n second</numerusform>
            <numerusform>Open — in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
