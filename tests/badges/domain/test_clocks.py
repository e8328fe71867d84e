from datetime import UTC, datetime, timedelta

import pytest

from badges.domain.clocks import moment_of_reading

NOON = datetime(2026, 5, 11, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("phone_is_ahead_by", "read_before_sending", "expected"),
    [
        (0 * MINUTE, 0 * MINUTE, NOON),
        (MINUTE, 0 * MINUTE, NOON),
        (-MINUTE, 0 * MINUTE, NOON - MINUTE),
        (0 * MINUTE, 3 * HOUR, NOON - 3 * HOUR),
        (DAY, 0 * MINUTE, NOON),
        (-DAY, 0 * MINUTE, NOON),
        (-DAY, 3 * HOUR, NOON - 3 * HOUR),
        (20_000 * DAY, HOUR, NOON - HOUR),
        (-DAY, -HOUR, NOON),
    ],
)
def test_a_wrong_clock_does_not_move_a_reading_to_another_day(phone_is_ahead_by, read_before_sending, expected):
    sent_at = NOON + phone_is_ahead_by

    assert moment_of_reading(sent_at - read_before_sending, sent_at, NOON) == expected
