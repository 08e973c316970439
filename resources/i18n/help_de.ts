<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>HelpPage</name>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>No page holds all of these words. Fewer words find more.</source>
        <translation>Keine Seite enthält alle diese Wörter. Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>ThisComputer</name>
    <message>
        <source>On this computer, now</source>
        <translation>Auf diesem Rechner, jetzt</translation>
    </message>
    <message>
        <source>Network: the operating system refuses this program every connection.</source>
        <translation>Netz: Das Betriebssystem verweigert diesem Programm jede Verbindung.</translation>
    </message>
    <message>
        <source>Network: this operating system did not take on the task of refusing connections. The program opens none, but nothing here enforces it.</source>
        <translation>Netz: Dieses Betriebssystem hat die Aufgabe, Verbindungen zu verweigern, nicht übernommen. Das Programm öffnet keine, erzwungen wird es hier aber nicht.</translation>
    </message>
    <message>
        <source>Memory: other programs of the same user account cannot read it.</source>
        <translation>Arbeitsspeicher: Andere Programme desselben Benutzerkontos können ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Memory: while the vault is open, other programs of the same user account could read it here.</source>
        <translation>Arbeitsspeicher: Solange der Tresor offen ist, könnten andere Programme desselben Benutzerkontos ihn hier lesen.</translation>
    </message>
    <message>
        <source>Crash: no picture of the memory is written to the disk.</source>
        <translation>Absturz: Kein Abbild des Arbeitsspeichers wird auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>Crash: this operating system may write a picture of the memory to the disk.</source>
        <translation>Absturz: Dieses Betriebssystem schreibt womöglich ein Abbild des Arbeitsspeichers auf die Platte.</translation>
    </message>
</context>
</TS>
