from time import monotonic

import pytest

from tests.faults.processes import wait_until

pytestmark = pytest.mark.soak

BOUND = 60.0
BADGES = 1000


def seconds_until_done(conference, count):
    started_at = monotonic()
    conference.wait_for_done(count, within=10 * BOUND)
    return round(monotonic() - started_at, 1)


@pytest.mark.parametrize("kills", [3, 50])
def test_f11_a_thousand_badges_while_the_worker_is_killed(conference, report, kills):
    conference.start()
    conference.request_badges(BADGES)

    for kill in range(kills):
        conference.wait_for_done(BADGES * (kill + 1) // (kills + 1))
        conference.power_cut()
    seconds = seconds_until_done(conference, BADGES)
    wait_until(lambda: not conference.drafts(), within=BOUND)

    report(seconds_after_last_kill=seconds, runs=len(conference.runs()))
    assert conference.good_badges() == list(range(BADGES))
    assert conference.breaches() == ""
    assert seconds <= BOUND


def test_f12_a_hundred_people_register_while_the_broker_is_away_for_a_minute(conference, report):
    conference.start()
    conference.request_badges(1)
    conference.wait_for_done(1)
    conference.broker.go_away()
    back_at = monotonic() + 60

    slowest = conference.request_badges(100, first=1)
    wait_until(lambda: monotonic() > back_at)
    conference.broker.come_back()
    seconds = seconds_until_done(conference, 101)

    report(seconds_after_return=seconds, slowest_registration=round(slowest, 3))
    assert conference.good_badges() == list(range(101))
    assert seconds <= BOUND


def test_f13_one_poisoned_badge_in_a_thousand(conference, report):
    conference.start()
    conference.request_badges(BADGES, poisoned=BADGES // 2)

    seconds = seconds_until_done(conference, BADGES - 1)
    wait_until(lambda: conference.count("dead") == 1)

    report(seconds_for_the_others=seconds, tries=conference.runs().count(str(BADGES // 2)))
    assert conference.good_badges() == [key for key in range(BADGES) if key != BADGES // 2]
    assert conference.runs().count(str(BADGES // 2)) == 5
