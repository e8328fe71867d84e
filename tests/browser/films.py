"""What a camera at the door sees, as a film that Chromium plays in place of a camera."""

from pathlib import Path

from PIL import Image

WIDTH, HEIGHT = SIZE = (640, 480)
WALL = (120, 128, 110)
TILTS = (0, 4, 8, 4, 0, -4, -8, -4)


def badge_held_up(badge: Image.Image, path: Path) -> Path:
    """Half a second of an empty hall, then two seconds of a badge in a hand that is not quite still."""
    seen = [Image.new("RGB", SIZE, WALL)] * 5 + [held_up(badge, tilt) for tilt in TILTS] * 3
    path.write_bytes(b"".join([header(), *map(frame, seen)]))
    return path


def held_up(badge: Image.Image, tilt: float) -> Image.Image:
    """The half with the code, as near as a person holds it."""
    scene = Image.new("RGB", SIZE, WALL)
    near = badge.convert("RGB").crop((0, badge.height // 2, badge.width, badge.height))
    near.thumbnail((WIDTH - 40, HEIGHT))
    turned = near.rotate(tilt, expand=True, fillcolor=WALL, resample=Image.Resampling.BICUBIC)
    scene.paste(turned, ((WIDTH - turned.width) // 2, (HEIGHT - turned.height) // 2))
    return scene


def header() -> bytes:
    return b"YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n" % SIZE


def frame(picture: Image.Image) -> bytes:
    light, blue, red = picture.convert("YCbCr").split()
    half = (WIDTH // 2, HEIGHT // 2)
    return b"FRAME\n" + light.tobytes() + blue.resize(half).tobytes() + red.resize(half).tobytes()
