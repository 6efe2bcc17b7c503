"""What people take away: the laureates of a Selection, one format a file.

`formats.FORMATS` lists the formats; each writes the bytes of an `extract.Extract`.
"""
