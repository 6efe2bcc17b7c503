"""Who receives an award, and for which project: names and titles told from other words."""
