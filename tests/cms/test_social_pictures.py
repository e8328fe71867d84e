from io import BytesIO

import pytest
from PIL import Image

from events.domain.releases import release_agenda
from events.models import SessionKind


@pytest.fixture
def key(released):
    return released.sessions.get().key


def size_of(content):
    picture = Image.open(BytesIO(content))
    return picture.format, picture.size


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_shared_link_has_a_picture_in_its_language(client, key, text, settings, language):
    path = f"/{language}/eiraq-4/social/{key}.png"

    answer = client.get(path)

    assert answer.headers["Content-Type"] == "image/png"
    assert size_of(answer.content) == ("PNG", (1200, 630))
    assert len(answer.content) < 100_000
    assert f'<meta property="og:image" content="{settings.PUBLIC_URL}{path}">' in text(
        f"/{language}/eiraq-4/agenda/{key}/"
    )


def test_languages_have_different_pictures(client, released, key):
    pictures = {client.get(f"/{language}/eiraq-4/social/{key}.png").content for language in ("ar", "ckb", "en")}

    assert len(pictures) == 3


def test_a_picture_changes_with_the_release_that_renames_its_session(client, released, key, committed):
    before = client.get(f"/en/eiraq-4/social/{key}.png").content
    released.sessions.update(title_en="Renamed")
    draft = client.get(f"/en/eiraq-4/social/{key}.png").content

    with committed():
        release_agenda(released)

    assert draft == before
    assert client.get(f"/en/eiraq-4/social/{key}.png").content != before


def test_an_edition_has_a_picture(client, released):
    assert size_of(client.get("/ar/eiraq-4/social.png").content) == ("PNG", (1200, 630))


def test_breaks_and_unknown_sessions_have_none(client, released, key):
    released.sessions.update(kind=SessionKind.BREAK)
    release_agenda(released)

    statuses = [client.get(f"/ar/eiraq-4/social/{name}.png").status_code for name in (key, "nothing")]
    assert statuses == [404, 404]
