"""The A6 badge: the name is the hero, the category band and the code stand at its foot."""

from dataclasses import dataclass, replace
from io import BytesIO

from foundation.pdf import Align, Anchor, Box, Document, TextStyle, Weight

WIDTH, HEIGHT, MARGIN = 105, 148, 8
INSIDE = WIDTH - 2 * MARGIN
HEAD = Box(0, 0, WIDTH, 30)
FOOT = Box(0, 97, WIDTH, HEIGHT - 97)
QR_SIDE = 33.5
BESIDE_QR = MARGIN + QR_SIDE + 5

INK, NIGHT, MIST, QUIET, WHITE = "#10243A", "#1B3350", "#C9D6DE", "#4A5B6C", "#FFFFFF"
BANDS = {
    "river": ("#0B6E6E", "#1D7B7B"),
    "clay": ("#A8481F", "#B3582F"),
    "palm": ("#2E6B3A", "#3E794A"),
    "gold": ("#6D5300", "#7C631A"),
    "plum": ("#7C2F62", "#8A4171"),
    "sky": ("#1F5C99", "#336CA5"),
}

LINE = TextStyle(size=10, smallest=7, max_lines=1, align=Align.CENTRE, anchor=Anchor.MIDDLE, tashkeel=False)
TITLE = replace(LINE, size=15, weight=Weight.BOLD, colour=WHITE)
SECOND_TITLE = replace(TITLE, size=9.5)
OCCASION = replace(LINE, size=8.5, smallest=6, colour=MIST)
NAME = replace(LINE, size=34, one_line_from=26, smallest=11, max_lines=3, line_height=1.35, weight=Weight.BOLD)
LATIN_NAME = replace(LINE, size=16, one_line_from=11, smallest=7, max_lines=2, line_height=1.25, direction="ltr")
ORGANISATION = replace(LINE, size=14, smallest=6.5, max_lines=3, line_height=1.3)
POSITION = replace(LINE, smallest=6, max_lines=2, line_height=1.25, colour=QUIET)
CATEGORY = replace(TITLE, size=24, smallest=11, max_lines=2, line_height=1.25, anchor=Anchor.BOTTOM)
SECOND_CATEGORY = replace(LINE, size=13, smallest=8, colour=WHITE, anchor=Anchor.TOP)
CODE = replace(LINE, size=7.5, colour=WHITE, direction="ltr", is_code=True)


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """What stands on a badge; `category` and `edition` are in the person's language and in English."""

    name: str
    latin_name: str
    organisation: str
    position: str
    category: tuple[str, str]
    colour: str
    edition: tuple[str, str]
    when_and_where: str
    code: str
    language: str


def draw_badge(card: BadgeCard) -> bytes:
    document = Document(WIDTH, HEIGHT, title=card.name, language=card.language)
    draw_head(document, card)
    draw_person(document, card)
    draw_foot(document, card)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def draw_head(document: Document, card: BadgeCard) -> None:
    document.fill(HEAD, INK)
    document.motif(HEAD, NIGHT, star=10, line=0.25)
    document.text(Box(MARGIN, 5, INSIDE, 9.5), card.edition[0], TITLE)
    document.text(Box(MARGIN, 14, INSIDE, 6.5), card.edition[1], SECOND_TITLE)
    document.text(Box(MARGIN, 21, INSIDE, 6), card.when_and_where, OCCASION)


def draw_person(document: Document, card: BadgeCard) -> None:
    document.text(Box(MARGIN, 33, INSIDE, name_height(card)), card.name, NAME)
    document.text(Box(MARGIN, 62, INSIDE, 9), card.latin_name, LATIN_NAME)
    if card.organisation or card.position:
        document.fill(Box(WIDTH / 2 - 9, 72.2, 18, 0.5), BANDS[card.colour][0])
    document.text(Box(MARGIN, 74, INSIDE, 12), card.organisation, ORGANISATION)
    document.text(Box(MARGIN, 86, INSIDE, 8), card.position, POSITION)


def name_height(card: BadgeCard) -> float:
    """The name takes the room that missing lines leave."""
    if card.latin_name:
        return 29
    return 38 if card.organisation or card.position else 60


def draw_foot(document: Document, card: BadgeCard) -> None:
    ground, lattice = BANDS[card.colour]
    document.fill(FOOT, ground)
    document.motif(FOOT, lattice, star=10, line=0.25)
    document.qr(MARGIN, FOOT.y + 5, QR_SIDE, card.code)
    document.text(Box(BESIDE_QR, FOOT.y + 5, INSIDE - QR_SIDE - 5, 20), card.category[0], CATEGORY)
    document.text(Box(BESIDE_QR, FOOT.y + 26, INSIDE - QR_SIDE - 5, 9), card.category[1], SECOND_CATEGORY)
    document.text(Box(MARGIN, HEIGHT - 8.2, INSIDE, 5), in_fours(card.code), CODE)


def in_fours(code: str) -> str:
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
