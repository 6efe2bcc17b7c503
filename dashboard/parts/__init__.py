"""What the pages are made of: one part of the screen a module."""
