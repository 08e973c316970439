"""How the program behaves on this computer."""
