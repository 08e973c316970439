"""Bytes in, bytes out: keys, slots, header, seals and signatures. Knows no files and no database."""
