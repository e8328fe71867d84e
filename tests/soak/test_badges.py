from time import monotonic

import pytest

from tests.faults.paper import codes_on_paper, register_people, wait_for_drawn
from tests.faults.processes import wait_until

pytestmark = pytest.mark.soak

BADGES = 1000
BOUND = 60.0


def test_f11_a_thousand_real_badges_while_the_worker_is_killed_three_times(conference, report):
    codes = register_people(conference, BADGES)
    conference.start()

    for done in (250, 500, 750):
        wait_for_drawn(conference, done)
        conference.power_cut()
    started_at = monotonic()
    wait_for_drawn(conference, BADGES, within=10 * BOUND)
    seconds = round(monotonic() - started_at, 1)
    wait_until(lambda: not conference.drafts(), within=BOUND)

    report(seconds_after_last_kill=seconds)
    assert codes_on_paper(conference) == codes
    assert conference.breaches() == ""
    assert seconds <= BOUND
