"""What the program does, what it protects and what not, in pages to read and search."""
