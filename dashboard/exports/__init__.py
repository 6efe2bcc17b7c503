"""What people take away: the laureates of a Selection, one format a file."""
