"""What the bundle's window starts with."""

import sys

from rm_desktop.__main__ import main

sys.exit(main())
