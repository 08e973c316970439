@echo off
rem Builds the installer on Windows. NOT TESTED HERE: the project's machines run Linux.
rem Needed: Python 3.11 or newer (python.org), Inno Setup 6 (ISCC.exe on the path), and for signing signtool.exe
rem with a certificate whose fingerprint stands in RM_DESKTOP_CERTIFICATE.
setlocal
cd /d "%~dp0\..\.."
python packaging\dev build bundle || exit /b 1
for /f "tokens=2 delims== " %%v in ('findstr /b "version = " pyproject.toml') do set RM_DESKTOP_VERSION=%%~v
if defined RM_DESKTOP_CERTIFICATE (
  signtool sign /sha1 %RM_DESKTOP_CERTIFICATE% /fd sha256 dist\rm-desktop\rm-desktop.exe dist\rm-desktop\rm-vault.exe || exit /b 1
)
ISCC packaging\windows\rm-desktop.iss || exit /b 1
if defined RM_DESKTOP_CERTIFICATE (
  signtool sign /sha1 %RM_DESKTOP_CERTIFICATE% /fd sha256 dist\rm-desktop-%RM_DESKTOP_VERSION%-setup.exe || exit /b 1
)
echo dist\rm-desktop-%RM_DESKTOP_VERSION%-setup.exe
