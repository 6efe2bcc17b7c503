"""From the official packages to the atlas."""
