"""The programme as files that people exchange."""
