"""The place for meetings: planning them, holding one, wrapping it up."""
