"""The translations: every part of the system keeps its own small files in locale/parts, merged here."""
