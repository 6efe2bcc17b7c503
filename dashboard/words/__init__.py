"""The French of the screen: awards, numbers, regions, a Selection in words."""
