"""From an address, or from what someone types, to a Selection."""
