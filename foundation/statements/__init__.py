"""Questions asked on every request of some kind: Django writes their SQL once, each asking only fills it in."""

from foundation.statements.blanks import Blank
from foundation.statements.statement import Statement

__all__ = ["Blank", "Statement"]
