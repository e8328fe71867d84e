"""When a code was really read, whatever the phone's clock says."""

from datetime import UTC, datetime, timedelta

TOLERANCE = timedelta(minutes=2)


def moment_of_reading(scanned_at: datetime, sent_at: datetime, received_at: datetime) -> datetime:
    """A phone's clock is believed when it agrees with ours at the sending; else only how long ago it says it was."""
    if abs(received_at - sent_at) <= TOLERANCE:
        return min(scanned_at.astimezone(UTC), received_at)
    return received_at - max(sent_at - scanned_at, timedelta(0))
