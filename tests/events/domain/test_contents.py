import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from events.domain.agenda import (
    Agenda,
    AgendaOrganisation,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
    Text,
)
from events.domain.comparing import same_programme
from events.domain.contents import freeze, thaw

ZONE = ZoneInfo("Asia/Baghdad")
WORDS = st.text(alphabet="كلمةوتارSpeech \n\"'<&", max_size=8)
TEXTS = st.builds(Text, WORDS, WORDS, WORDS)
ROOM = AgendaRoom("main-hall", Text("القاعة"), 400, 1)
THEME = AgendaTheme("services", Text("خدمات"), "palm")
MINISTRY = AgendaOrganisation("ministry", Text("وزارة"), "ministry", "local", ("patron",), "https://example.org", 7)
MINISTER = AgendaPerson("minister", Text("حسن"), Text("معالي"), organisation=MINISTRY, photo_id=3)
STARTS = st.integers(0, 3000).map(lambda minutes: datetime(2030, 5, 11, tzinfo=ZONE) + timedelta(minutes=minutes))
SLOTS = st.builds(
    lambda room, start, minutes: AgendaSlot(room, start, start + timedelta(minutes=minutes)),
    st.sampled_from([ROOM, None]),
    STARTS,
    st.integers(1, 1440),
)
SESSIONS = st.builds(
    AgendaSession,
    st.text("abc-1", min_size=1, max_size=5),
    st.sampled_from(["panel", "break"]),
    st.sampled_from(["confirmed", "cancelled"]),
    TEXTS,
    TEXTS,
    st.sampled_from(["ar", "ckb", "en"]),
    st.sampled_from([(), (THEME,)]),
    st.sampled_from([(), (AgendaPart(MINISTER, "chair"),)]),
    st.lists(SLOTS, max_size=2).map(tuple),
    st.sampled_from(["public", "invitation", "press"]),
    st.sampled_from([(), ("en", "fr")]),
    st.sampled_from(["", "7f3b1c9e-0000-4000-8000-000000000000"]),
    st.integers(0, 9),
)


@given(sessions=st.lists(SESSIONS, max_size=3))
def test_an_agenda_comes_back_from_a_release_as_it_went_in(sessions):
    agenda = Agenda(
        "eiraq-4",
        ZONE,
        "ar",
        rooms=(ROOM,),
        themes=(THEME,),
        organisations=(MINISTRY,),
        people=(MINISTER,),
        sessions=tuple(sessions),
    )

    assert thaw(json.loads(json.dumps(freeze(agenda)))) == agenda


def test_a_release_of_the_first_form_is_read_for_ever():
    agenda = Agenda("eiraq-4", ZONE, "ar", rooms=(ROOM,), people=(MINISTER,), organisations=(MINISTRY,))
    content = json.loads(json.dumps(freeze(agenda)))
    del content["day_changes_at"]
    for row, later in (("rooms", ["accessibility"]), ("people", ["guid", "number"])):
        for field in later:
            del content[row][0][field]

    assert thaw(content) == agenda


def test_what_an_older_form_did_not_hold_has_not_changed():
    agenda = Agenda("eiraq-4", ZONE, "ar", rooms=(ROOM,))
    new = json.loads(json.dumps(freeze(agenda)))
    old = json.loads(json.dumps(freeze(agenda)))
    del old["day_changes_at"], old["rooms"][0]["accessibility"]

    assert same_programme(old, new)
    assert not same_programme(old | {"language": "en"}, new)
