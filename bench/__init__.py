"""Measurements on a server or worker of their own; each prints one line of JSON."""
