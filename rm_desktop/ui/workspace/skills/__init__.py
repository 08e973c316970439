"""The place *Digital fitness*: fields, lines, the four words and what showed them."""
