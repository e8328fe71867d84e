"""What the public site shows, and when it has to be shown anew."""
