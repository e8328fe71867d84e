"""What follows when something that the public sees has changed."""
