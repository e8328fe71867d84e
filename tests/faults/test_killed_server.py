PEOPLE = 60


def register_through_kills(registration, *shown_before):
    with registration.crowd(PEOPLE):
        for count in shown_before:
            registration.wait_for_shown(count)
            registration.server.restart()


def test_every_order_that_people_were_shown_is_there_whole_although_the_server_is_killed(open_form):
    registration = open_form()

    register_through_kills(registration, PEOPLE // 3)

    assert registration.cut_count > 0
    assert sorted(registration.shown) == registration.kept()
    assert registration.conference.breaches() == ""


def test_without_the_transaction_a_killed_server_leaves_half_an_order(open_form):
    """A kill may fall between two registrations, so there are several."""
    registration = open_form(WITHOUT_TRANSACTION="1")

    register_through_kills(registration, *range(10, PEOPLE, 10))

    breaches = registration.conference.breaches()
    assert any(rule in breaches for rule in ("I1", "I3", "I6"))
