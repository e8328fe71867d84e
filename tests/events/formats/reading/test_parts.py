"""The people, links and attachments of a schedule's sessions."""

import pytest

from tests.events.schedules import codes, event_json, only_session, read, schedule_json, session_of

GUID = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"


@pytest.mark.parametrize(
    ("persons", "names"),
    [
        ("<person>Ada</person><person>Ada</person>", [("Ada", "")]),
        ('<person id="1">Ada</person><person id="2">Ada</person>', [("Ada", "id:1"), ("Ada", "id:2")]),
        (f'<person guid="{GUID}" id="1">Ada</person>', [("Ada", "")]),
        ('<person code="ABC" name="Ada"/>', [("Ada", "code:ABC")]),
        ("<person><public_name>Ada</public_name></person>", [("Ada", "")]),
        ("<person/>", []),
    ],
)
def test_people_are_read_from_texts_and_attributes(persons, names):
    people = session_of(persons=f"<persons>{persons}</persons>").people

    assert [(row.first_name, row.identity.kept if row.identity else "") for row in people] == names


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("Ada", "Ada"),
        ({"public_name": "Ada", "id": 5}, "Ada"),
        ({"name": "Ada", "public_name": "Other", "code": "ABC"}, "Ada"),
        ({"name": {"en": "Ada"}}, "Ada"),
    ],
)
def test_people_are_read_from_objects_and_texts_of_json(person, name):
    session = only_session(schedule_json({"Hall": [event_json(persons=[person])]}))

    assert [row.first_name for row in session.people] == [name]


@pytest.mark.parametrize(
    "persons",
    [
        {"name": "Ada"},
        {"1": {"full_name": "Ada"}},
        [{"display_name": "Ada"}],
        [{"first_name": "Ada", "last_name": ""}],
        "Ada",
    ],
)
def test_people_may_be_named_in_other_fields_and_stand_in_objects(persons):
    session = only_session(schedule_json({"Hall": [event_json(persons=persons)]}))

    assert [row.first_name for row in session.people] == ["Ada"]


@pytest.mark.parametrize(
    "persons",
    [{"id": 12, "name": None, "biography": "Long text"}, {"count": 1}, {"items": ["Ada"]}, [{"id": 12}], 5],
)
def test_what_names_nobody_is_nobody(persons):
    assert only_session(schedule_json({"Hall": [event_json(persons=persons)]})).people == ()


@pytest.mark.parametrize(
    "names", [("Ada Lovelace", "Dr. Ada Lovelace"), ("Ada Lovelace", "آدا لوفليس"), ("ADA", "Ada")]
)
def test_one_person_may_be_spelled_in_two_ways(names):
    events = [
        event_json(id=n, title=f"Session {n}", persons=[{"id": 7, "name": name}]) for n, name in enumerate(names, 1)
    ]

    file = read(schedule_json({"Hall": events}))

    assert {row.identity.kept for one in file.sessions for row in one.people} == {"id:7"}


def test_a_number_of_several_people_names_none_of_them():
    events = [
        event_json(id=number, title=f"Session {number}", persons=[{"id": person, "name": name}])
        for number, (person, name) in enumerate([(1, "Ada"), (1, "Grace"), (1, "ada"), (2, "Alan")], start=1)
    ]

    file = read(schedule_json({"Hall": events}))

    kept = [(row.first_name, row.identity.kept if row.identity else "") for one in file.sessions for row in one.people]
    assert kept == [("Ada", ""), ("Grace", ""), ("ada", ""), ("Alan", "id:2")]
    assert (0, "shared_number") in codes(file.remarks)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ('<link href="https://example.org/a b">A</link>', [("link", "A", "https://example.org/a%20b")]),
        ("<link>https://example.org/</link>", [("link", "", "https://example.org/")]),
        (
            '<link href="https://example.org/v">Video recording (mp4)</link>',
            [("recording", "Video recording (mp4)", "https://example.org/v")],
        ),
        ('<link href="javascript:alert(1)">A</link>', []),
        ('<link href="ftp://example.org/">A</link>', []),
        ('<link href="https://">A</link>', []),
        ('<link href="data:text/html,x">A</link>', []),
    ],
)
def test_only_addresses_on_the_web_are_kept(link, kept):
    links = session_of(links=f"<links>{link}</links>").links

    assert [(row.kind, row.title, row.url) for row in links] == kept


@pytest.mark.parametrize(
    ("told", "kind"),
    [("slides", "slides"), ("paper", "paper"), ("video", "recording"), ("", "slides"), ("other", "link")],
)
def test_attachments_are_materials_of_their_kind(told, kind):
    attachment = f'<attachments><attachment type="{told}" href="https://example.org/x">X</attachment></attachments>'

    assert [link.kind for link in session_of(attachments=attachment).links] == [kind]


@pytest.mark.parametrize(
    ("path", "facts", "address"),
    [
        ("/files/a b.pdf", {"url": "https://example.org/talks/1/"}, ["https://example.org/files/a%20b.pdf"]),
        ("/files/a.pdf", {}, ["https://files.example.org/files/a.pdf"]),
        ("//cdn.example.org/a.pdf", {}, ["https://cdn.example.org/a.pdf"]),
        ("/files/a.pdf", {"url": "/no-page/"}, ["https://files.example.org/files/a.pdf"]),
        ("//[", {}, []),
        ("a.pdf", {}, []),
    ],
)
def test_a_path_is_one_of_the_site_that_the_schedule_is_from(path, facts, address):
    event = event_json(attachments=[{"url": path, "title": "Slides"}], **facts)
    raw = schedule_json({"Hall": [event]}, base_url="https://files.example.org/agenda/")

    assert [row.url for row in only_session(raw).links] == address


@pytest.mark.parametrize("links", [5, "https://example.org/", {"url": "https://example.org/"}])
def test_what_is_no_list_of_links_is_not_read(links):
    assert only_session(schedule_json({"Hall": [event_json(links=links)]})).links == ()
