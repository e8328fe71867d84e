QUICK = 2.0


def test_people_register_while_the_broker_is_away_and_get_their_badges_when_it_is_back(conference):
    conference.start()
    conference.request_badges(1)
    conference.wait_for_done(1)
    conference.broker.go_away()

    slowest = conference.request_badges(100, first=1)
    assert (slowest < QUICK, conference.count("new")) == (True, 100)
    conference.broker.come_back()

    conference.wait_for_done(101)
    assert conference.good_badges() == list(range(101))
    assert conference.breaches() == ""


def test_without_the_sweeper_nobody_remembers_them(conference):
    conference.broker.go_away()
    conference.request_badges(10)
    conference.broker.come_back()

    conference.worker.start()
    conference.wait_for_worker()

    assert conference.count("new") == 10
