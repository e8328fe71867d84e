import re
from pathlib import Path

import pytest

TOKENS = Path("cms/static/cms/tokens.css").read_text("utf-8")
TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("ground", "surface", "sunken")
PAIRS = [
    *[(ink, ground, TEXT) for ink in ("ink", "quiet", "river", "river-deep", "ruby") for ground in GROUNDS],
    *[(ink, "ground", TEXT) for ink in ("clay", "palm", "gold", "plum", "sky")],
    *[(ink, "surface", TEXT) for ink in ("clay", "palm", "gold", "plum", "sky")],
    *[("edge", ground, SHAPE) for ground in ("ground", "surface")],
    *[("ink", f"{tone}-soft", TEXT) for tone in ("river", "palm", "gold", "ruby", "clay")],
    *[(tone, f"{tone}-soft", TEXT) for tone in ("river", "palm", "ruby", "clay")],
    ("gold-ink", "gold-soft", TEXT),
    ("on-river", "river", TEXT),
    ("on-river", "river-deep", TEXT),
    ("on-clay", "clay", TEXT),
    ("on-clay", "clay-deep", TEXT),
    ("night-ink", "plate", TEXT),
    ("night-quiet", "plate", TEXT),
    ("night-river", "plate", TEXT),
    ("night-clay", "plate", TEXT),
    ("night-edge", "plate", SHAPE),
]


def block(start: str) -> dict[str, str]:
    body = TOKENS[TOKENS.index(start) :]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));", body[: body.index("}")]))


LIGHT = block(":root {")
SCHEMES = {"light": LIGHT, "dark": LIGHT | block("@media screen and (prefers-color-scheme: dark)")}


def colour(name: str, tokens: dict[str, str]) -> str:
    value = tokens[name]
    return colour(value[6:-1], tokens) if value.startswith("var") else value


def luminance(colour: str) -> float:
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_of_colours_can_be_read(scheme, ink, ground, least):
    tokens = SCHEMES[scheme]

    assert contrast(colour(ink, tokens), colour(ground, tokens)) >= least


def test_places_that_are_always_dark_wear_the_colours_of_the_dark_scheme():
    dark_scheme = block("@media screen and (prefers-color-scheme: dark)")

    assert block(".night {") == {name: value for name, value in dark_scheme.items() if name != "plate"}
