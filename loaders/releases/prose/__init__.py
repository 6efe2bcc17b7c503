"""Awards told by sentences: the roles of their words, and what one leaves to the next."""
