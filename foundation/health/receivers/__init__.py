"""The processes tell that they live."""

from django.db import close_old_connections

from foundation.health.domain.heartbeats import record_heartbeat


def beat_heart(name: str) -> None:
    """No request comes by here to drop a connection that the database has closed."""
    close_old_connections()
    record_heartbeat(name)
