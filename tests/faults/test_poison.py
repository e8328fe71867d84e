from tests.faults.processes import wait_until


def test_one_poisoned_badge_does_not_hold_up_the_others(conference):
    conference.start()

    conference.request_badges(100, poisoned=50)

    conference.wait_for_done(99)
    wait_until(lambda: conference.count("dead") == 1)
    assert conference.runs().count("50") == 5
    [(reason,)] = conference.database.rows("SELECT error FROM jobs_job WHERE state = 'dead'")
    assert reason.startswith("Poison at tasks.py:")
