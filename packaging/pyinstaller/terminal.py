"""What the bundle's rm-vault starts with."""

from rm_desktop.rm_vault import main

main()
