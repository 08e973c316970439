<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>LinkChoice</name>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Something else can be chosen when the shared part is open too.</source>
        <translation>Etwas anderes lässt sich wählen, wenn auch der gemeinsame Teil offen ist.</translation>
    </message>
    <message>
        <source>nothing in particular</source>
        <translation>nichts Bestimmtem</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
</context>
<context>
    <name>NoteBook</name>
    <message>
        <source>Meeting {number} · {title}</source>
        <translation>{number}. Treffen · {title}</translation>
    </message>
    <message>
        <source>What the note belongs to was changed.</source>
        <translation>Zuordnung der Notiz geändert.</translation>
    </message>
    <message>
        <source>Private note deleted.</source>
        <translation>Private Notiz gelöscht.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Title (optional)</source>
        <translation>Titel (freiwillig)</translation>
    </message>
    <message>
        <source>Title of the private note</source>
        <translation>Titel der privaten Notiz</translation>
    </message>
    <message>
        <source>Delete private note</source>
        <translation>Private Notiz löschen</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Private Notiz</translation>
    </message>
</context>
<context>
    <name>PrivateNotes</name>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>New private note</source>
        <translation>Neue private Notiz</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Möglichkeiten</translation>
    </message>
    <message>
        <source>Only with the own passphrase</source>
        <translation>Nur mit der eigenen Passphrase</translation>
    </message>
    <message>
        <source>Only for {name}</source>
        <translation>Nur für {name}</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>For thoughts that are nobody else&apos;s business: preparing a meeting, an open question, a worry. Nothing of it appears when the vault is opened together, in a summary, or in the other&apos;s search.</source>
        <translation>Für Gedanken, die niemanden sonst angehen: zur Vorbereitung, eine offene Frage, eine Sorge. Nichts davon erscheint beim gemeinsamen Öffnen, in einer Zusammenfassung oder in der Suche der anderen Person.</translation>
    </message>
    <message>
        <source>No private notes yet</source>
        <translation>Noch keine privaten Notizen</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>Erste Notiz schreiben</translation>
    </message>
    <message>
        <source>Without words yet</source>
        <translation>Noch ohne Worte</translation>
    </message>
</context>
<context>
    <name>WhoReads</name>
    <message>
        <source>Who can read this?</source>
        <translation>Wer kann das lesen?</translation>
    </message>
    <message>
        <source>Only the own passphrase opens these notes. The other person cannot read them, not even when the vault is opened together.</source>
        <translation>Diese Notizen öffnet nur die eigene Passphrase. Die andere Person kann sie nicht lesen, auch nicht beim gemeinsamen Öffnen.</translation>
    </message>
    <message>
        <source>Only the passphrase of {me} opens these notes. {other} cannot read them, not even when the vault is opened together.</source>
        <translation>Diese Notizen öffnet nur die Passphrase von {me}. {other} kann sie nicht lesen, auch nicht beim gemeinsamen Öffnen.</translation>
    </message>
    <message>
        <source>Whoever manages this device could read along while the vault is open: with a program that records keys or the screen, or with the rights of an administrator. No app can prevent that.</source>
        <translation>Wer dieses Gerät verwaltet, könnte mitlesen, solange der Tresor offen ist: mit einem Programm, das Tasten oder Bildschirm aufzeichnet, oder mit den Rechten der Verwaltung. Das kann keine App verhindern.</translation>
    </message>
    <message>
        <source>What must never be read by anybody does not belong on somebody else&apos;s device.</source>
        <translation>Was auf keinen Fall jemand lesen darf, gehört nicht auf ein fremdes Gerät.</translation>
    </message>
    <message>
        <source>They lie encrypted in a part of the vault of their own. When it is opened together, there is no key for it, and no passphrase of the other person opens it.</source>
        <translation>Sie liegen verschlüsselt in einem eigenen Teil des Tresors. Beim gemeinsamen Öffnen ist kein Schlüssel dafür da, und keine Passphrase der anderen Person öffnet ihn.</translation>
    </message>
    <message>
        <source>What stays visible: that and when the vault was opened alone (Today says so when it is next opened together), and roughly how large this part is.</source>
        <translation>Sichtbar bleibt, dass und wann der Tresor allein geöffnet wurde (das sagt die Seite Heute beim nächsten gemeinsamen Öffnen) und wie groß dieser Teil ungefähr ist.</translation>
    </message>
    <message>
        <source>Without the own passphrase and the own recovery sheet nobody gets these notes back.</source>
        <translation>Ohne die eigene Passphrase und ohne das eigene Wiederherstellungsblatt bekommt niemand diese Notizen zurück.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
</TS>
