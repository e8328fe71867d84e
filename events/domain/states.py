"""Every change of a session's or an edition's state is told to the audit."""

from events.models import Edition, Session
from foundation.audit.recording import record


def record_state(row: Edition | Session, *, was: str | None) -> None:
    """To be called in the transaction that saves the row."""
    if row.state != was:
        record(action=f"{row._meta.model_name}.{row.state}", subject=row, was=was)
