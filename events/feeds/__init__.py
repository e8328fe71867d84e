"""The released agenda for other programs."""
