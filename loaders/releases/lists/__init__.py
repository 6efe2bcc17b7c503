"""Awards told by the layout: headings, lists, lines, a level before a colon."""
