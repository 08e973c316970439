#!/bin/sh
# Builds, signs and notarises the bundle on macOS. NOT TESTED HERE: the project's machines run Linux.
# Needed: Python 3.11 or newer, Xcode's command line tools, a Developer ID certificate named in RM_DESKTOP_IDENTITY and
# a notarytool profile named in RM_DESKTOP_PROFILE. Without these two the bundle is signed for this computer only.
set -eu
cd "$(dirname "$0")/../.."
python3 packaging/dev build bundle
bundle="dist/RM Desktop.app"
identity="${RM_DESKTOP_IDENTITY:--}"
find "$bundle/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -exec \
  codesign --force --timestamp=none --sign "$identity" {} +
codesign --force --options runtime --entitlements packaging/macos/entitlements.plist --sign "$identity" "$bundle"
codesign --verify --deep --strict "$bundle"
version="$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml | head -n 1)"
image="dist/rm-desktop-$version.dmg"
rm -f "$image"
hdiutil create -volname "RM Desktop" -srcfolder "$bundle" -format UDZO "$image"
if [ -n "${RM_DESKTOP_PROFILE:-}" ]; then
  codesign --sign "$identity" "$image"
  xcrun notarytool submit "$image" --keychain-profile "$RM_DESKTOP_PROFILE" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
