"""PostgreSQL as Django knows it, without a round trip before every request only to learn that the line still stands."""

import select
from typing import Any

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    def is_usable(self) -> bool:
        """A server that ended the connection has said so; only when something was said is it asked."""
        return self.is_silent() or super().is_usable()

    def is_silent(self) -> bool:
        line: Any = self.connection
        if line is None or line.closed:
            return False
        waiting = select.poll()
        waiting.register(line.fileno(), select.POLLIN)
        return not waiting.poll(0)
