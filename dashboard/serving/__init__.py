"""Several processes of the application behind nginx, under one command."""

from dashboard.serving.errors import ServingError
from dashboard.serving.supervisor import serve

__all__ = ["ServingError", "serve"]
