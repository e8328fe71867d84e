"""Text as people in Iraq write it: folding, names, Latin letters, digits, phones and dates."""
