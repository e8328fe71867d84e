"""What editors upload, before it is kept: pictures are drawn anew, documents are what they say, names are ours."""

from io import BytesIO
from pathlib import PurePath
from secrets import token_hex
from typing import IO, Any, Final

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps

from foundation.text import slugify_name

LONGEST_SIDE: Final = 3000
"""Points; more than any page or poster of ours shows."""

FAULTS: Final = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError)
"""What Pillow raises on files that are no pictures, or break off, or would fill the memory."""
ZWNJ: Final = "\u200c"

_READ: Final = ("GIF", "JPEG", "PNG", "WEBP")
_WRITTEN_AS: Final = {"GIF": "PNG", "MPO": "JPEG"}
_OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "JPEG": {"quality": 90, "comment": b""},
    "PNG": {},
    "WEBP": {"quality": 90},
}
_PLAIN_MODES: Final = {"L": b"GRAY", "LA": b"GRAY", "RGB": b"RGB ", "RGBA": b"RGB "}
"""With the kind of colours as a profile names it."""
_SPACE_OF_PROFILE: Final = slice(16, 20)
_FINE_GREYS: Final = ("I", "I;16")
_PLAIN_IN_FINE: Final = 1 / 256
_TO_SHRINK: Final = {"LA": "La", "RGBA": "RGBa"}
_HEAD: Final = 1024
_ZIP: Final = b"PK\x03\x04"
_BEGINNINGS: Final = {
    "pdf": b"%PDF-",
    **dict.fromkeys(("docx", "odp", "ods", "odt", "pptx", "xlsx", "zip"), _ZIP),
}


class UnreadablePicture(ValueError):
    """The file begins like a picture and goes on as something else."""


def redraw_picture(file: IO[bytes]) -> ContentFile[bytes]:
    """Only what is seen, upright, at most `LONGEST_SIDE` wide and high: no place, camera or second file comes along."""
    file.seek(0)
    try:
        with Image.open(file, formats=_READ) as opened:
            kind = _WRITTEN_AS.get(str(opened.format), str(opened.format))
            drawn = _upright(opened)
    except FAULTS as fault:
        raise UnreadablePicture from fault
    written = BytesIO()
    drawn.save(written, kind, icc_profile=_profile_of(drawn), **_OPTIONS[kind])
    return ContentFile(written.getvalue(), name=f"{token_hex(8)}.{_extension(kind)}")


def _upright(opened: Image.Image) -> Image.Image:
    """A JPEG is read smaller from the start; what has few colours is given all of them, or shrinking would tear it."""
    part = LONGEST_SIDE / max(opened.size)
    opened.draft(None, (round(opened.width * part), round(opened.height * part)))
    plain = _in_plain_greys(opened) if opened.mode in _FINE_GREYS else opened
    colours = plain.mode if plain.mode in _PLAIN_MODES else "RGBA" if "transparency" in plain.info else "RGB"
    picture = _taking_over(_taking_over(plain, colours), _TO_SHRINK.get(colours, colours))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return ImageOps.exif_transpose(_taking_over(picture, colours))


def _in_plain_greys(opened: Image.Image) -> Image.Image:
    """Pillow alone would make white of all but the darkest; one grey of thousands that was clear is seen again."""
    plain = _taking_over(opened.point(lambda grey: grey * _PLAIN_IN_FINE), "L")
    plain.info.pop("transparency", None)
    return plain


def _profile_of(picture: Image.Image) -> bytes | None:
    """None where it was made for other colours, such as those of print."""
    profile: bytes = picture.info.get("icc_profile") or b""
    return profile if profile[_SPACE_OF_PROFILE] == _PLAIN_MODES[picture.mode] else None


def _taking_over(picture: Image.Image, mode: str) -> Image.Image:
    """One large picture in memory, not two: Pillow would make the same copies and keep them all."""
    if picture.mode == mode:
        return picture
    converted = picture.convert(mode)
    picture.close()
    return converted


def _extension(kind: str) -> str:
    return "jpg" if kind == "JPEG" else kind.lower()


def is_what_its_name_says(document: UploadedFile) -> bool:
    """By its first bytes; a kind without a fixed beginning, such as a table of text, is believed."""
    beginning = _BEGINNINGS.get(extension_of(document), b"")
    document.seek(0)
    head = document.read(_HEAD)
    document.seek(0)
    return beginning in head if beginning == _BEGINNINGS["pdf"] else head.startswith(beginning)


def name_of_document(document: UploadedFile) -> str:
    """What a visitor's device will call it, readable; the rest of the name cannot be guessed."""
    stem = slugify_name(PurePath(document.name or "").stem, 60)
    return f"{stem or 'document'}-{token_hex(8)}.{extension_of(document)}"


def extension_of(document: UploadedFile) -> str:
    return PurePath(document.name or "").suffix.lower().removeprefix(".")


def shown_title(title: str) -> str:
    """Without what turns letters around or hides among them."""
    return "".join(char for char in title if char.isprintable() or char == ZWNJ).strip()
