#!/usr/bin/python3 -I
import sys

sys.path.insert(0, "/usr/lib/rm-desktop")
from rm_desktop.rm_vault import main

sys.exit(main())
