PEOPLE = 60


def register_through_a_kill(registration):
    with registration.crowd(PEOPLE):
        registration.wait_for_shown(PEOPLE // 3)
        registration.server.restart()


def test_every_order_that_people_were_shown_is_there_whole_although_the_server_is_killed(open_form):
    registration = open_form()

    register_through_a_kill(registration)

    assert registration.cut_count > 0
    assert sorted(registration.shown) == registration.kept()
    assert registration.conference.breaches() == ""


def test_without_the_transaction_a_killed_server_leaves_half_an_order(open_form):
    registration = open_form(WITHOUT_TRANSACTION="1")

    register_through_a_kill(registration)

    breaches = registration.conference.breaches()
    assert any(rule in breaches for rule in ("I1", "I3", "I6"))
