"""Letters that tell a mayor or a president of the award of « votre commune »."""

from dataclasses import replace

from loaders.known import Knows
from loaders.releases.names.entries import Entry, read_entry
from loaders.releases.names.projects import project_lead, split_project
from loaders.releases.names.telling import is_territory
from loaders.releases.rules import flat
from loaders.releases.rules.sentences import ADDRESSEE, UNCERTAIN, YOURS
from loaders.releases.text.mentions import Mention, find_mentions


def addressee_of(text: str, knows: Knows) -> Entry | None:
    """Return the territory of « à Monsieur le Maire de X ».

    Examples
    --------
    >>> addressee_of("à Monsieur le Maire de Lens", lambda name: name == "Lens").name
    'Lens'
    >>> addressee_of("à Monsieur le Maire", lambda name: True) is None
    True
    """
    lead = ADDRESSEE.search(flat(text))
    entry = read_entry(text, lead.end()) if lead else None
    return entry if entry and is_territory(entry.name, knows) else None


def read_yours(sentence: str, addressee: Entry) -> tuple[Mention, Entry] | None:
    """Read « le jury a décidé d’attribuer à votre commune le label Argent pour « A » ».

    Examples
    --------
    >>> lens = Entry("Lens", "", "", 0)
    >>> mention, entry = read_yours("Le label Or est décerné à votre ville pour « A ».", lens)
    >>> mention.distinction, entry.project
    ('or', 'A')
    """
    words = flat(sentence)
    mentions = find_mentions(sentence)
    kinds = {(mention.award, mention.distinction) for mention in mentions}
    if len(kinds) != 1 or not YOURS.search(words) or UNCERTAIN.search(words):
        return None
    after = sentence[mentions[-1].end :]
    lead = project_lead(after)
    project, summary = split_project(after[lead:]) if lead else ("", "")
    return mentions[0], replace(addressee, project=project, summary=summary)
