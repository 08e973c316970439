"""The place *Agreement*: what the two rely on, the frame, and the ways out."""
