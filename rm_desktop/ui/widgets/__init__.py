"""Small reusable widgets. Each follows the text size and carries an accessible name."""
