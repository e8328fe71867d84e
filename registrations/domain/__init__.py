"""The rules of registering."""
