"""The text of a release: its paragraphs, sentences and dates, the awards that it names."""
