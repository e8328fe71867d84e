from tests.faults.paper import codes_on_paper, register_people, wait_for_drawn
from tests.faults.processes import wait_until

BADGES = 150


def test_each_person_gets_one_whole_badge_although_the_worker_is_killed_twice(conference):
    codes = register_people(conference, BADGES)
    conference.start()

    for done in (30, 90):
        wait_for_drawn(conference, done)
        conference.power_cut()

    wait_for_drawn(conference, BADGES)
    wait_until(lambda: not conference.drafts())
    assert codes_on_paper(conference) == codes
    assert conference.breaches() == ""
