"""Read a file of unknown origin into lines of text, whatever it holds."""

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from loaders.errors import UnreadableDocumentError
from loaders.formats.aligned import with_aligned
from loaders.formats.breaks import without_breaks
from loaders.formats.markdown import without_markdown
from loaders.formats.markup import text_of_html
from loaders.formats.pdf import text_of_pdf
from loaders.formats.quoted import without_quote_marks
from loaders.formats.records import with_records
from loaders.formats.repairs import decoded_again, repaired_letters
from loaders.formats.side_by_side import with_side_by_side
from loaders.formats.tables import with_tables
from loaders.formats.word import text_of_word

MAX_BYTES = 20_000_000
_SAMPLE = 64_000
_SINGLE_BYTE_ENCODINGS = ["cp1252", "mac_roman", "cp850"]
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_FOREIGN_FORMATS = (
    (b"\xd0\xcf\x11\xe0", "un ancien document bureautique"),
    (b"{\\rtf", "un document RTF"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"\x1f\x8b", "une archive"),
)
_HTML = re.compile(
    rb"\s{0,999}<(?:!doctype html|\?xml|!--|html|head|body|meta|title|article|main|section|div"
    rb"|p|h[1-6]|ul|ol|table|script|style|link|header|footer|nav|aside|span|pre|blockquote)\b",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_AS_SPACE = re.compile("[\t\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document.

    Parameters
    ----------
    name : str
        The file as it was asked for, fit to be shown.
    lines : tuple of str
        Its lines, without control characters or marks of direction.
    notes : tuple of str
        In French: what was repaired or left out while reading.
    """

    name: str
    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()


def read_document(path: Path) -> Document:
    """Read a text, PDF, Word or HTML file, told apart by its content.

    Raises
    ------
    UnreadableDocumentError
        Where it can't be read: missing, not a plain file, too large, empty,
        binary, encrypted, broken, not permitted. The message says so in French.
    """
    name = printable(str(path))
    data = _bytes_of(path, name)
    text, notes = _text_of(data, name)
    text = unicodedata.normalize("NFC", text).translate(_LIGATURES)
    text = without_markdown(text)
    for repair in (decoded_again, repaired_letters):
        text, repaired = repair(text)
        notes += repaired
    lines, repeated = without_breaks(without_quote_marks(_LINE_END.split(text)))
    if repeated:
        notes += (f"Lignes répétées d’une page à l’autre retirées : {repeated}.",)
    lines = with_tables(with_aligned(with_side_by_side(lines)))
    text = "\n".join(with_records(lines))
    text, removed = _INVISIBLE.subn("", _AS_SPACE.sub(" ", text))
    if removed:
        notes += (f"Caractères de contrôle ou marques invisibles retirés : {removed}.",)
    if not any(character.isalnum() for character in text):
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier ne contient aucun texte ; si c’est une page numérisée, "
            "en faire d’abord reconnaître les caractères."
        )
    return Document(name, tuple(text.split("\n")), notes)


def printable(text: str) -> str:
    r"""Return a text that can stand in a message: one line, no hidden mark.

    Examples
    --------
    >>> printable("liste\n\x1b[31m.txt")
    'liste �[31m.txt'
    """
    return _INVISIBLE.sub("�", _AS_SPACE.sub(" ", _LINE_END.sub(" ", text)))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableDocumentError(
                f"« {name} » : c’est un dossier ; donner le nom d’un fichier."
            )
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocumentError(
                f"« {name} » : ce n’est pas un fichier ordinaire ; l’enregistrer d’abord."
            )
        with path.open("rb") as file:
            data = b"" if status.st_size > MAX_BYTES else file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier n’existe pas ; vérifier son nom."
        ) from error
    except PermissionError as error:
        raise UnreadableDocumentError(
            f"« {name} » : la lecture de ce fichier n’est pas permise ; en changer les droits."
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier ne peut pas être ouvert ; vérifier son nom et son support."
        ) from error
    if status.st_size > MAX_BYTES or len(data) > MAX_BYTES:
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier dépasse {MAX_BYTES // 1_000_000} Mo ; "
            "n’en garder que le communiqué."
        )
    if not data:
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier est vide ; l’enregistrer à nouveau."
        )
    return data


def _text_of(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if b"%PDF-" in data[:1024]:
        return text_of_pdf(data, name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return text_of_word(data, name)
    for signature, format_ in _FOREIGN_FORMATS:
        if data.startswith(signature):
            raise UnreadableDocumentError(
                f"« {name} » : c’est {format_}, qui ne peut pas être lu ; "
                "l’enregistrer en texte, en PDF ou en DOCX."
            )
    text, notes = _decode(data)
    if len(_CONTROLS.findall(text)) * 20 > len(text):
        raise UnreadableDocumentError(
            f"« {name} » : ce fichier n’est pas du texte ; "
            "donner un texte, un PDF, un DOCX ou une page web."
        )
    if _HTML.match(text[:2000].encode("utf-8", "replace")):
        text, hidden = text_of_html(text)
        notes += hidden
    return text, notes


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    encoding = _encoding_of(data)
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd") if encoding.startswith("utf") else 0
    notes: tuple[str, ...] = ()
    if not encoding.startswith("utf"):
        notes += (f"Encodage du fichier reconnu : {encoding}.",)
    if lost:
        notes += (f"Caractères illisibles dans le fichier : {lost}.",)
    return text, notes


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        low, high = sample[1::2].count(0), sample[::2].count(0)
        if max(low, high) * 4 > len(sample) and min(low, high) * 20 < max(low, high):
            return "utf-16-le" if low > high else "utf-16-be"
    try:
        data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError as error:
        return _encoding_around(data, error.start)
    return "utf-8"


def _encoding_around(data: bytes, offset: int) -> str:
    """Guess from the text around the first byte that is not UTF-8."""
    if _mostly_utf8(data):
        return "utf-8"
    start = max(0, offset - _SAMPLE // 2)
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=_SINGLE_BYTE_ENCODINGS).best()
    return best.encoding if best else "cp1252"


def _mostly_utf8(data: bytes) -> bool:
    """Tell a damaged UTF-8 text from a text of another encoding."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") * 3 < beyond_ascii
