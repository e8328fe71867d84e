import pytest

from foundation.access.roles import Role

pytestmark = pytest.mark.django_db
PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    for name in ("images/hall.png", "images/page.html", "original_images/hall.png", "documents/list.pdf"):
        path = settings.MEDIA_ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PICTURE)
    (tmp_path / "secret_key").write_text("secret")


def test_everybody_sees_the_pictures_made_for_pages(client):
    answer = client.get("/media/images/hall.png")

    assert (answer.status_code, answer.getvalue()) == (200, PICTURE)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Disposition"] == "inline"
    assert answer.headers["Cache-Control"] == "public, max-age=86400"


def test_what_is_not_a_picture_is_handed_over_as_a_file(client):
    assert client.get("/media/images/page.html").headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "name",
    ["original_images/hall.png", "documents/list.pdf", "../secret_key", "images/../../secret_key", "images/", "images"],
)
def test_nothing_else_in_the_folder_is_given_away(client, name):
    assert client.get(f"/media/{name}", follow=True).status_code in {400, 404}


@pytest.mark.parametrize(("role", "status"), [(Role.ORGANISER, 200), (Role.DESK, 404)])
def test_editors_alone_see_pictures_as_they_were_uploaded(client_of, role, status):
    answer = client_of(role).get("/media/original_images/hall.png", follow=True)

    assert answer.status_code == status
    assert "public" not in answer.headers.get("Cache-Control", "")


def test_a_picture_the_browser_has_is_not_sent_again(client):
    sent_at = client.get("/media/images/hall.png").headers["Last-Modified"]

    assert client.get("/media/images/hall.png", headers={"if-modified-since": sent_at}).status_code == 304
