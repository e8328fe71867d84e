import json
from collections import Counter

import pytest

from tests.faults.doors import Door, WebServer, reading, send_at_once

PAIRS = 25
ONE_OF_EACH = {"admitted": PAIRS, "already_admitted": PAIRS}
ADMISSIONS = "SELECT count(*) FROM badges_scan WHERE verdict = 'admitted'"


@pytest.fixture
def opened(build):
    """Opens gates for so many badges and a web server behind them; switches make a control."""
    servers = []

    def open_gates(badges, **switches):
        conference = build(**switches)
        conference.venue = json.loads(conference.manage("open_gates", str(badges)).stdout)
        conference.web = WebServer(conference)
        servers.append(conference.web)
        conference.web.start()
        return conference

    yield open_gates
    for server in servers:
        server.kill()


def doors(conference, count):
    return [Door(conference.web.port, conference.venue["session"]) for _ in range(count)]


def scan_pairs(conference, codes):
    pairs = [[reading(gate, code) for gate in conference.venue["gates"]] for code in codes]
    return send_at_once(doors(conference, 2), pairs)


def verdicts(answers):
    return Counter(answer.scan["verdict"] for pair in answers for answer in pair if answer.status == 200)


def admissions(conference):
    return conference.database.rows(ADMISSIONS)[0][0]


def test_a_badge_shown_at_two_gates_in_one_moment_is_admitted_at_one(opened):
    conference = opened(PAIRS)

    answers = scan_pairs(conference, conference.venue["codes"])

    assert [sorted(answer.scan["verdict"] for answer in pair) for pair in answers] == [list(ONE_OF_EACH)] * PAIRS
    assert admissions(conference) == PAIRS
    assert conference.breaches() == ""


def test_a_reading_sent_ten_times_at_once_is_one_scan_with_one_answer(opened):
    conference = opened(PAIRS)
    gate = conference.venue["gates"][0]

    copies = [[reading(gate, code)] * 10 for code in conference.venue["codes"]]
    answers = send_at_once(doors(conference, 10), copies)

    assert [len({json.dumps(answer.scan) for answer in each}) for each in answers] == [1] * PAIRS
    assert verdicts(answers) == {"admitted": PAIRS * 10}
    assert conference.database.rows("SELECT count(*) FROM badges_scan") == [(PAIRS,)]


def test_without_the_lock_the_constraint_holds_and_without_both_people_come_in_twice(opened):
    conference = opened(2 * PAIRS, WITHOUT_LOCK="1")
    codes = conference.venue["codes"]

    with_constraint = scan_pairs(conference, codes[:PAIRS])
    conference.database.execute("DROP INDEX one_admission_per_badge_zone_and_day")
    scan_pairs(conference, codes[PAIRS:])

    assert verdicts(with_constraint) == ONE_OF_EACH
    assert admissions(conference) > 2 * PAIRS
    assert "I4" in conference.breaches()
