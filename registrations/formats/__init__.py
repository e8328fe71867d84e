"""Registrations as other programs read them."""
