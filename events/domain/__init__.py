"""The rules of the programme: placing, releasing, loading and finding."""
