"""How the pages reach the browser: the door, the headers, the French shell, the sockets."""
