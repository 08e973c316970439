#!/usr/bin/python3 -I
import sys

sys.path.insert(0, "/usr/lib/rm-desktop")
from rm_desktop.__main__ import main

sys.exit(main())
