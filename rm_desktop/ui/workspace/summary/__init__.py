"""The place *Hand out*: choosing together what leaves, both consents, the file, and the register."""
