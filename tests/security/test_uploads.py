"""F26: what is uploaded is refused or drawn anew, kept under a name of ours, and handed over as nothing but a file."""

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageCms
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from foundation.access.roles import Role

pytestmark = pytest.mark.django_db
MIB = 1024 * 1024
BY_ITS_NAME = None  # the code that Wagtail gives to a document of a kind it does not take
SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
SECRET = b"secret place 33.3152N 44.3661E"
OUR_PICTURE = re.compile(r"original_images/[0-9a-f]{16}\.(jpg|png|webp)")


def picture(size=(40, 30), mode="RGB", kind="PNG", color=0, **options):
    written = io.BytesIO()
    Image.new(mode, size, color).save(written, kind, **options)
    return written.getvalue()


def with_a_place():
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = 6  # the camera was held upright
    return picture(kind="JPEG", exif=exif)


def with_an_archive():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("secret.html", SECRET)
    return picture() + archive.getvalue()


@pytest.fixture(autouse=True)
def library(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def editor(client_of):
    return client_of(Role.PROGRAMME_EDITOR)


def upload_picture(editor, name, data):
    file = SimpleUploadedFile(name, data)
    return editor.post(reverse("wagtailimages:add"), {"title": "Hall", "file": file, "collection": "1"})


def upload_document(editor, name, data):
    file = SimpleUploadedFile(name, data)
    return editor.post(reverse("wagtaildocs:add"), {"title": "Slides", "file": file, "collection": "1"})


def reasons(answer):
    return {error.code for error in answer.context["form"].errors.as_data()["file"]}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("logo.svg", SCRIPT, "invalid_image_extension"),
        ("logo.png", SCRIPT, "invalid_image_known_format"),
        ("page.png", b"<!doctype html><script>alert(1)</script>", "invalid_image"),
        ("half.png", picture(size=(400, 400), mode="RGB")[:200], "invalid_image"),
        ("photo.jpg", picture(), "invalid_image_known_format"),
        ("large.png", picture() + bytes(50 * MIB), "file_too_large"),
        ("wide.png", picture(size=(12_000, 12_000), mode="1"), "file_too_many_pixels"),
        ("wider.png", picture(size=(20_000, 20_000), mode="1"), "invalid_image"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_picture_we_can_show_is_refused_with_the_reason(editor, name, data, reason):
    answer = upload_picture(editor, name, data)

    assert reason in reasons(answer)
    assert not get_image_model().objects.exists()


def with_a_comment():
    return picture(kind="JPEG", comment=SECRET)


def profile_of(space):
    """Of a screen, said to be of another kind of colours."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:16] + space + profile[20:]


@pytest.mark.parametrize(
    "data", [with_a_place(), with_a_comment(), with_an_archive()], ids=["a place", "a comment", "an archive"]
)
def test_nothing_hidden_in_a_picture_is_kept(editor, data):
    upload_picture(editor, "photo.jpg" if data.startswith(b"\xff\xd8") else "photo.png", data)

    kept = Path(get_image_model().objects.get().file.path).read_bytes()
    assert SECRET not in kept
    assert b"PK\x03\x04" not in kept


def test_a_picture_taken_upright_stands_upright(editor):
    upload_picture(editor, "photo.jpg", with_a_place())

    assert (get_image_model().objects.get().width, get_image_model().objects.get().height) == (30, 40)


@pytest.mark.parametrize(
    ("size", "mode", "kind", "kept"),
    [
        ((40, 30), "RGB", "WEBP", (40, 30, "webp", "RGB")),
        ((40, 30), "P", "GIF", (40, 30, "png", "RGB")),
        ((40, 30), "CMYK", "JPEG", (40, 30, "jpg", "RGB")),
        ((40, 30), "RGBA", "PNG", (40, 30, "png", "RGBA")),
        ((6_000, 3_000), "1", "PNG", (3_000, 1_500, "png", "RGB")),
        ((5_000, 2_500), "RGB", "JPEG", (3_000, 1_500, "jpg", "RGB")),
    ],
)
def test_every_kind_of_picture_is_drawn_anew_no_larger_than_it_is_shown(editor, size, mode, kind, kept):
    upload_picture(editor, f"photo.{kind.lower()}", picture(size, mode, kind))

    file = get_image_model().objects.get().file
    with Image.open(file.path) as drawn:
        assert (*drawn.size, file.name.rpartition(".")[2], drawn.mode) == kept


@pytest.mark.parametrize(
    ("mode", "kind", "space", "is_kept"),
    [
        ("RGB", "JPEG", b"RGB ", True),
        ("CMYK", "JPEG", b"CMYK", False),
        ("P", "PNG", b"RGB ", True),
        ("L", "PNG", b"GRAY", True),
        ("1", "PNG", b"GRAY", False),
    ],
)
def test_a_picture_keeps_the_profile_of_its_colours_while_it_has_those_colours(editor, mode, kind, space, is_kept):
    profile = profile_of(space)

    upload_picture(editor, f"photo.{kind.lower()}", picture(mode=mode, kind=kind, icc_profile=profile))

    with Image.open(get_image_model().objects.get().file.path) as drawn:
        assert drawn.info.get("icc_profile") == (profile if is_kept else None)


@pytest.mark.parametrize(("fine", "kept"), [(0, 0), (0x4000, 0x40), (0x8000, 0x80), (0xFFFF, 0xFF)])
def test_a_scan_in_fine_greys_keeps_its_greys(editor, fine, kept):
    upload_picture(editor, "scan.png", picture(mode="I;16", color=fine))

    with Image.open(get_image_model().objects.get().file.path) as drawn:
        assert (drawn.mode, drawn.getpixel((0, 0))) == ("L", kept)


def test_the_one_clear_grey_of_a_scan_leaves_its_white_to_be_seen(editor):
    upload_picture(editor, "scan.png", picture(mode="I;16", color=0xFFFF, transparency=0x8000))

    with Image.open(get_image_model().objects.get().file.path) as drawn:
        assert drawn.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 255)


@pytest.mark.parametrize("name", ["../../x.png", "photo\u202egpj.png", "صورة الوزير.png", "x" * 150 + ".png"])
def test_a_picture_is_kept_under_a_name_that_nobody_can_guess(editor, name):
    upload_picture(editor, name, picture())

    assert OUR_PICTURE.fullmatch(get_image_model().objects.get().file.name)


def test_the_reason_is_said_in_the_editors_language(editor):
    answer = upload_picture(editor, "half.png", picture(size=(400, 400))[:200])

    assert "لا يمكن قراءة هذا الملف كصورة" in answer.content.decode()


def test_several_pictures_at_once_meet_the_same_rules(editor):
    file = SimpleUploadedFile("photo\u202egpj.jpg", with_a_place())
    address = reverse("wagtailimages:add_multiple")

    good = editor.post(address, {"files[]": file, "title": "photo\u202egpj", "collection": "1"})
    bad = editor.post(address, {"files[]": SimpleUploadedFile("page.png", SCRIPT), "collection": "1"})

    assert (good.json()["success"], bad.json()["success"]) == (True, False)
    assert get_image_model().objects.get().title == "photogpj"
    assert SECRET not in Path(get_image_model().objects.get().file.path).read_bytes()


def test_the_title_of_a_picture_is_changed_without_drawing_it_again(editor):
    upload_picture(editor, "hall.png", picture())
    kept = get_image_model().objects.get()

    editor.post(reverse("wagtailimages:edit", args=[kept.pk]), {"title": "Great hall", "collection": "1"})

    assert [(row.title, row.file.name) for row in get_image_model().objects.all()] == [("Great hall", kept.file.name)]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("slides.pdf", b"<!doctype html><script>alert(1)</script>", "disguised"),
        ("slides.pptx", b"MZ\x90\x00", "disguised"),
        ("page.html", b"<!doctype html>", BY_ITS_NAME),
        ("logo.svg", SCRIPT, BY_ITS_NAME),
        ("slides.pdf", b"%PDF-1.7" + bytes(51 * MIB), "file_too_large"),
    ],
)
def test_a_document_in_disguise_is_refused(editor, name, data, reason):
    answer = upload_document(editor, name, data)

    assert reason in reasons(answer)
    assert not get_document_model().objects.exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("عرض الوزير.pdf", "aradh-al-wazir"),
        ("../../slides\u202e.pdf", "slides"),
        ("؟.pdf", "document"),
    ],
)
def test_a_document_keeps_a_readable_name_that_cannot_be_guessed(editor, name, kept):
    upload_document(editor, name, b"%PDF-1.7\n")

    assert re.fullmatch(rf"documents/{kept}-[0-9a-f]{{16}}\.pdf", get_document_model().objects.get().file.name)


@pytest.mark.parametrize(
    ("name", "data", "disposition"), [("slides.pdf", b"%PDF-1.7\n", "inline"), ("list.csv", b"a,b\n", "attachment")]
)
def test_a_document_is_handed_over_as_nothing_but_a_file(editor, client, name, data, disposition):
    upload_document(editor, name, data)

    answer = client.get(get_document_model().objects.get().url)

    assert answer.getvalue() == data
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith(disposition)


MEASURED = """
import re
import django
django.setup()
from PIL import Image
from cms.domain.uploads import redraw_picture
size, mode, kind = {what!r}
redraw_picture(open({path!r}, "rb"))
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.parametrize(
    ("size", "mode", "kind"),
    [
        ((5_000, 5_000), "RGBA", "PNG"),
        ((5_000, 5_000), "P", "PNG"),
        ((5_000, 5_000), "I;16", "PNG"),
        ((6_000, 4_100), "RGB", "JPEG"),
    ],
)
def test_the_largest_picture_we_take_is_drawn_in_400_mb(tmp_path, size, mode, kind):
    path = tmp_path / "picture"
    path.write_bytes(picture(size, mode, kind))
    program = MEASURED.format(path=str(path), what=(size, mode, kind))

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 400 * 1024
