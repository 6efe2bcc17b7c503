"""What can go wrong while loading, said in French for the person who asked."""


class LoaderError(Exception):
    """The root of the errors of the loaders: what, where, and how to mend it."""


class UnreadableDocumentError(LoaderError):
    """A document can't be read: the message is one sentence in French."""
