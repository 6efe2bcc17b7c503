"""What the page says when something is wrong."""

from dashboard.markup import escape


def notice(title: str, messages: list[str]) -> str:
    """Write a notice; the messages are untrusted.

    Examples
    --------
    >>> notice("Illisible.", ["<b>"])
    '<div class="notice" role="alert"><strong>Illisible.</strong><p>&lt;b&gt;</p></div>'
    """
    lines = "".join(f"<p>{escape(message)}</p>" for message in messages)
    return f'<div class="notice" role="alert"><strong>{title}</strong>{lines}</div>'
