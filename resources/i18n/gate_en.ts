<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AskingWindow</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BothPassphrases</name>
    <message numerus="yes">
        <source>%n passphrase(s) missing</source>
        <translation>
            <numerusform>a passphrase is missing</numerusform>
            <numerusform>two passphrases are missing</numerusform>
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
            <numerusform>a folder is missing</numerusform>
            <numerusform>two folders are missing</numerusform>
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
    <name>RestorePreview</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
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
