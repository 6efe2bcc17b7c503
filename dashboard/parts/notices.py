"""What the page says when something is wrong."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.markup import escape
from geodata.errors import InvalidDataError

UNREADABLE = "Les lauréats ne peuvent pas être lus."
BROKEN = "Cette page a rencontré une erreur."
BROKEN_ADVICE = (
    "Elle est notée. Recharger la page, ou revenir à la carte ; si elle se répète, prévenir qui "
    "tient la carte."
)
LOG = logging.getLogger(__name__)


def notice(title: str, messages: list[str]) -> str:
    """Write a notice; the messages are untrusted.

    Examples
    --------
    >>> notice("Illisible.", ["<b>"])
    '<div class="notice" role="alert"><strong>Illisible.</strong><p>&lt;b&gt;</p></div>'
    """
    lines = "".join(f"<p>{escape(message)}</p>" for message in messages)
    return f'<div class="notice" role="alert"><strong>{title}</strong>{lines}</div>'


@contextmanager
def telling_unreadable() -> Iterator[None]:
    """Say on the page, in place of the rest of the block, that the data can't be read, and why."""
    try:
        yield
    except InvalidDataError as error:
        st.html(notice(UNREADABLE, [str(error)]))


@contextmanager
def telling_broken() -> Iterator[None]:
    """Say on the page, in place of the rest of the block, that it broke; the log says how."""
    try:
        yield
    except Exception:  # the last door before Streamlit's own words, which are English
        LOG.exception("a page broke")
        st.html(notice(BROKEN, [BROKEN_ADVICE]))
