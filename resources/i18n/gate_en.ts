<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BothPassphrases</name>
    <message numerus="yes">
        <source>%n passphrase(s) missing</source>
        <translation>
            <numerusform>%n passphrase is missing</numerusform>
            <numerusform>%n passphrases are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestroyedPage</name>
    <message numerus="yes">
        <source>%n key file(s) overwritten</source>
        <translation>
            <numerusform>%n key file overwritten</numerusform>
            <numerusform>%n key files overwritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) removed</source>
        <translation>
            <numerusform>%n file removed</numerusform>
            <numerusform>%n files removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) removed</source>
        <translation>
            <numerusform>%n backup removed</numerusform>
            <numerusform>%n backups removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be removed; they open nothing and can be deleted by hand.</source>
        <translation>
            <numerusform>%n file could not be removed; it opens nothing and can be deleted by hand.</numerusform>
            <numerusform>%n files could not be removed; they open nothing and can be deleted by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder are not the vault&apos;s and were left there.</source>
        <translation>
            <numerusform>%n file in the folder is not the vault&apos;s and was left there.</numerusform>
            <numerusform>%n files in the folder are not the vault&apos;s and were left there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message numerus="yes">
        <source>%n folder(s) missing</source>
        <translation>
            <numerusform>%n folder is missing</numerusform>
            <numerusform>%n folders are missing</numerusform>
        </translation>
    </message>
</context>
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
    <name>NewSheetPage</name>
    <message numerus="yes">
        <source>%n group(s) missing</source>
        <translation>
            <numerusform>%n group missing</numerusform>
            <numerusform>%n groups missing</numerusform>
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
