from tests.faults.processes import wait_until


def test_each_badge_is_drawn_once_although_the_worker_is_killed_twice(conference):
    conference.start()
    conference.request_badges(100)

    for done in (20, 60):
        conference.wait_for_done(done)
        conference.power_cut()

    conference.wait_for_done(100)
    assert conference.good_badges() == list(range(100))
    assert len(conference.runs()) <= 100 + 2 * 2
    wait_until(lambda: not conference.drafts())
    assert conference.breaches() == ""


def test_without_its_guard_a_claim_draws_badges_twice(build):
    conference = build(WITHOUT_GUARD="1")
    conference.start()

    conference.request_badges(200)

    conference.wait_for_done(200)
    assert len(conference.runs()) > 200
