; Installer for Windows, made with Inno Setup 6 from the folder that PyInstaller builds. NOT TESTED HERE: the project's
; machines run Linux. `packaging\windows\build.cmd` says the order of the steps.
#define Version GetEnv("RM_DESKTOP_VERSION")

[Setup]
AppId={{6E0A4F0C-8C5B-4B0E-9D6B-5B1E2B7C9A11}
AppName=RM Desktop
AppVersion={#Version}
AppPublisher=The authors of RM Desktop
DefaultDirName={autopf}\RM Desktop
DefaultGroupName=RM Desktop
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=rm-desktop-{#Version}-setup
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\pyinstaller\rm-desktop.ico
UninstallDisplayIcon={app}\rm-desktop.exe
WizardStyle=modern

[Languages]
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
de.Desktop=Verknüpfung auf dem Desktop
en.Desktop=Shortcut on the desktop
de.Open=Mit RM Desktop öffnen
en.Open=Open with RM Desktop

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked

[Files]
Source: "..\..\dist\rm-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\RM Desktop"; Filename: "{app}\rm-desktop.exe"
Name: "{autodesktop}\RM Desktop"; Filename: "{app}\rm-desktop.exe"; Tasks: desktop

[Registry]
; A vault is a folder, so it gets an entry in the menu of folders instead of a file type.
Root: HKA; Subkey: "Software\Classes\Directory\shell\RMDesktop"; ValueType: string; ValueData: "{cm:Open}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\RMDesktop"; ValueType: string; ValueName: "AppliesTo"; ValueData: "System.FileName:~>"".rmvault"""
Root: HKA; Subkey: "Software\Classes\Directory\shell\RMDesktop\command"; ValueType: string; ValueData: """{app}\rm-desktop.exe"" ""%1"""

; Vaults and settings lie in the user's own folders. Taking the program away never touches them.
