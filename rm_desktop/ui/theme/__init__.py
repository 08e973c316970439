"""From tokens to a palette, one stylesheet and recoloured icons."""
