"""What can go wrong while loading, said in French for the person who asked."""

import errno

REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le quota du disque est atteint",
    errno.EFBIG: "le fichier dépasse la taille permise",
    errno.EROFS: "le disque est en lecture seule",
    errno.EACCES: "l’accès n’est pas permis",
    errno.EPERM: "l’accès n’est pas permis",
    errno.ENOENT: "le dossier n’existe pas",
    errno.ENOTDIR: "un fichier est à la place du dossier",
    errno.EEXIST: "un fichier est à la place du dossier",
    errno.EIO: "le disque ne répond pas bien",
}
"""Why a file can't be written."""


class LoaderError(Exception):
    """The root of the errors of the loaders: what, where, and how to mend it."""


class UnreadableDocumentError(LoaderError):
    """A document can't be read: the message is one sentence in French."""


def reason_of(error: OSError) -> str:
    """Say in French why a file can't be written; in the system's words where it is rare.

    Examples
    --------
    >>> reason_of(OSError(errno.ENOSPC, "No space left on device"))
    'le disque est plein'
    """
    return REASONS.get(error.errno or 0) or error.strerror or str(error)
