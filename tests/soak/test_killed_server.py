import pytest

from tests.faults.paper import wait_for_drawn

pytestmark = pytest.mark.soak

PEOPLE = 500
KILLS = (100, 200, 300, 400)


def test_f14_five_hundred_people_register_while_the_server_is_killed_four_times(open_form, report):
    registration = open_form()
    registration.conference.start()

    with registration.crowd(PEOPLE):
        for shown in KILLS:
            registration.wait_for_shown(shown)
            registration.server.restart()

    report(shown=len(registration.shown), cut=registration.cut_count)
    assert registration.cut_count >= len(KILLS)
    assert sorted(registration.shown) == registration.kept()
    wait_for_drawn(registration.conference, PEOPLE)
    assert registration.conference.breaches() == ""
