import pytest

pytestmark = pytest.mark.soak

PAIRS = 500
MOMENT = 0.010


def verdicts(pair):
    return sorted(answer.scan["verdict"] for answer in pair)


def apart(pair):
    """Seconds between the two sendings."""
    return abs(pair[0].sent_at - pair[1].sent_at)


def test_f28_five_hundred_badges_shown_at_two_gates_within_ten_milliseconds(open_venue, report):
    venue = open_venue(2 * PAIRS)

    pairs = venue.scan_in_pairs(venue.codes)
    close = [pair for pair in pairs if apart(pair) <= MOMENT]

    report(pairs=len(pairs), within_ten_milliseconds=len(close), slowest_sending=max(map(apart, pairs)))
    assert [verdicts(pair) for pair in pairs] == [["admitted", "already_admitted"]] * len(pairs)
    assert len(close) >= PAIRS
    assert venue.admission_count() == len(pairs)
    assert venue.conference.breaches() == ""
