"""The picture that stands beside a link to a session or an edition where people share it."""

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from foundation.pdf import Anchor, Box, Document, TextStyle, Weight
from foundation.pdf.pictures import picture_of_page

PIXELS: Final = 1200
WIDTH, HEIGHT, MARGIN = 300, 157.49, 18
BAND = 42
INSIDE = WIDTH - BAND - 2 * MARGIN

NIGHT, PAPER, MIST = "#0E1A26", "#E9E3D7", "#A9B7C4"
COLOURS: Final = {
    "river": ("#0B6E6E", "#1D7B7B"),
    "clay": ("#A8481F", "#B3582F"),
    "palm": ("#2E6B3A", "#3E794A"),
    "gold": ("#6D5300", "#7C631A"),
    "plum": ("#7C2F62", "#8A4171"),
    "sky": ("#1F5C99", "#336CA5"),
}

LINE = TextStyle(size=22, smallest=14, max_lines=1, colour=MIST, anchor=Anchor.MIDDLE)
OCCASION = replace(LINE, weight=Weight.BOLD, colour=PAPER)
TITLE = replace(LINE, size=50, smallest=24, max_lines=4, line_height=1.4, weight=Weight.BOLD, colour=PAPER)
PEOPLE = replace(LINE, size=26, smallest=16, max_lines=2, line_height=1.4, colour=PAPER)


@dataclass(frozen=True, slots=True)
class SocialCard:
    """`occasion` is the edition, `place` when and where."""

    title: str
    occasion: str
    people: str
    place: str
    colour: str
    language: str


def draw_social_picture(card: SocialCard) -> bytes:
    document = Document(WIDTH, HEIGHT, title=card.title, language=card.language)
    document.fill(Box(0, 0, WIDTH, HEIGHT), NIGHT)
    draw_band(document, card)
    draw_words(document, card)
    stream = BytesIO()
    document.save(stream)
    return picture_of_page(stream.getvalue(), width=PIXELS)


def draw_band(document: Document, card: SocialCard) -> None:
    """On the side where lines end, in the colour of the session's theme."""
    ground, lattice = COLOURS[card.colour]
    band = Box(WIDTH - BAND if card.language == "en" else 0, 0, BAND, HEIGHT)
    document.fill(band, ground)
    document.motif(band, lattice, star=14, line=0.4)


def draw_words(document: Document, card: SocialCard) -> None:
    start = MARGIN if card.language == "en" else BAND + MARGIN
    document.text(Box(start, 14, INSIDE, 12), card.occasion, OCCASION)
    document.text(Box(start, 32, INSIDE, 70), card.title, TITLE)
    document.text(Box(start, 106, INSIDE, 22), card.people, PEOPLE)
    document.text(Box(start, 132, INSIDE, 12), card.place, LINE)
