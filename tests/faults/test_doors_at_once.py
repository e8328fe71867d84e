import json
from collections import Counter

from tests.faults.doors import reading, send_at_once

PAIRS = 25
ONE_OF_EACH = {"admitted": PAIRS, "already_admitted": PAIRS}


def verdicts(rounds):
    return Counter(answer.scan["verdict"] for answers in rounds for answer in answers)


def test_a_badge_shown_at_two_gates_in_one_moment_is_admitted_at_one(open_venue):
    venue = open_venue(PAIRS)

    pairs = venue.scan_in_pairs(venue.codes)

    assert [sorted(answer.scan["verdict"] for answer in pair) for pair in pairs] == [list(ONE_OF_EACH)] * PAIRS
    assert venue.admission_count() == PAIRS
    assert venue.conference.breaches() == ""


def test_a_reading_sent_ten_times_at_once_is_one_scan_with_one_answer(open_venue):
    venue = open_venue(PAIRS)

    rounds = send_at_once(venue.doors(10), [[reading(venue.gates[0], code)] * 10 for code in venue.codes])

    assert [len({json.dumps(answer.scan) for answer in answers}) for answers in rounds] == [1] * PAIRS
    assert verdicts(rounds) == {"admitted": PAIRS * 10}
    assert venue.conference.database.rows("SELECT count(*) FROM badges_scan") == [(PAIRS,)]


def test_without_the_lock_the_constraint_holds_and_without_both_people_come_in_twice(open_venue):
    venue = open_venue(2 * PAIRS, WITHOUT_LOCK="1")

    with_constraint = venue.scan_in_pairs(venue.codes[:PAIRS])
    venue.conference.database.execute("DROP INDEX one_admission_per_badge_zone_and_day")
    venue.scan_in_pairs(venue.codes[PAIRS:])

    assert verdicts(with_constraint) == ONE_OF_EACH
    assert venue.admission_count() > 2 * PAIRS
    assert "I4" in venue.conference.breaches()
