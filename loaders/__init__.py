"""Loaders: press releases and official packages in, checked data files out."""

from loaders.documents import Document, read_document
from loaders.errors import LoaderError, UnreadableDocumentError
from loaders.press_release import read_release
from loaders.release import Announced, EditionFigures, Release

__all__ = [
    "Announced",
    "Document",
    "EditionFigures",
    "LoaderError",
    "Release",
    "UnreadableDocumentError",
    "read_document",
    "read_release",
]
