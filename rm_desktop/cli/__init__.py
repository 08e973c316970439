"""rm-vault: the second front end on the same services, for scripts, tests and rescue without a window.

Written by the lead engineer while the services grow; never imports Qt.
"""
