"""The drawn files of the look: the lattice's tile, the mark and the icons of browsers and phones."""

from io import BytesIO

from PIL import Image, ImageDraw

from cms.formats.lattice import Point, eight_pointed_star, lattice_tile, path_data

RIVER, NIGHT, PAPER = "#0b6e6e", "#0e1a26", "#faf7f1"
TAB = "#178f8b"  # seen on light and on dark browser bars
TILE = 96
OVERSAMPLING = 8


def lattice_svg(*, seeded: bool = True) -> str:
    data = "".join(path_data(line) for line in lattice_tile(TILE, seeded=seeded))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{TILE}" height="{TILE}" viewBox="0 0 {TILE} {TILE}">'
        f'<path d="{data}" fill="none" stroke="#000" stroke-width="1"/></svg>\n'
    )


def mark_outlines(size: float, share: float = 1.0) -> list[list[Point]]:
    """Star, hollow and seed, from outside in; `share` leaves room round them."""
    centre, radius = (size / 2, size / 2), size / 2 * share
    return [
        eight_pointed_star(centre, radius),
        eight_pointed_star(centre, radius * 0.66, step=3),
        eight_pointed_star(centre, radius * 0.27),
    ]


def mark_svg() -> str:
    data = "".join(path_data(outline, closed=True) for outline in mark_outlines(48, 0.98))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
        f'<path fill="{TAB}" fill-rule="evenodd" d="{data}"/></svg>\n'
    )


def icon_png(size: int, *, ground: str | None = None, share: float = 0.98) -> bytes:
    """The mark as a picture; on a ground it is paper-coloured, else on nothing."""
    large = size * OVERSAMPLING
    picture = Image.new("RGBA", (large, large), ground or (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    figure, hollow = (PAPER, ground) if ground else (TAB, (0, 0, 0, 0))
    for outline, fill in zip(mark_outlines(large, share), (figure, hollow, figure), strict=True):
        draw.polygon(outline, fill=fill)
    return as_png(picture.resize((size, size), Image.Resampling.LANCZOS))


def as_png(picture: Image.Image) -> bytes:
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def favicon_ico() -> bytes:
    target = BytesIO()
    Image.open(BytesIO(icon_png(64))).save(target, "ICO", sizes=[(16, 16), (32, 32), (48, 48)])
    return target.getvalue()


def look_files() -> dict[str, bytes]:
    """Every drawn file by its name below cms/static/cms/."""
    return {
        "lattice.svg": lattice_svg().encode(),
        "lattice-open.svg": lattice_svg(seeded=False).encode(),
        "mark.svg": mark_svg().encode(),
        "icons/favicon.ico": favicon_ico(),
        "icons/apple-touch.png": icon_png(180, ground=RIVER, share=0.7),
        "icons/icon-192.png": icon_png(192, ground=RIVER, share=0.78),
        "icons/icon-512.png": icon_png(512, ground=RIVER, share=0.78),
        "icons/maskable-512.png": icon_png(512, ground=RIVER, share=0.6),
        "icons/door-512.png": icon_png(512, ground=NIGHT, share=0.6),
    }
