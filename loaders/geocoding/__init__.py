"""How a written name finds its territory: one step of the reasoning a module."""
