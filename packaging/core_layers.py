"""The layers of the program that know nothing of the window."""

CORE = ("domain", "crypto", "vault", "documents", "services", "cli")
