"""The pages of help, wherever they are read: beside an open vault and before one is open."""
