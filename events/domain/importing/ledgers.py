"""Rows of one kind that an import will make or change, written in two statements at the end."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from django.db.models import Manager, Model

from events.domain.importing.reports import OutcomeKind, counted
from events.models.findable import Findable

Row = TypeVar("Row", bound=Model)

_BATCH = 400


class Ledger(Generic[Row]):
    """Nothing touches the database before `write`."""

    def __init__(self, model: type[Row]) -> None:
        self.model = model
        self.rows: Manager[Row] = model._default_manager
        self.new: list[Row] = []
        self.changed: dict[int, tuple[Row, set[str]]] = {}
        self.met: dict[int, str] = {}

    def make(self, **columns: Any) -> Row:
        row = self.model(**columns)
        self.new.append(row)
        self.met[id(row)] = OutcomeKind.CREATED.value
        return row

    def bring(self, row: Row, columns: Mapping[str, Any]) -> tuple[str, ...]:
        """Sets what differs, and tells which columns did."""
        differing = {name: value for name, value in columns.items() if getattr(row, name) != value}
        for name, value in differing.items():
            setattr(row, name, value)
        if differing:
            self._remember(row, differing)
        self.met.setdefault(id(row), OutcomeKind.UNCHANGED.value)
        return tuple(differing)

    def _remember(self, row: Row, differing: Mapping[str, Any]) -> None:
        if self.met.get(id(row)) == OutcomeKind.CREATED:
            return
        self.met[id(row)] = OutcomeKind.CHANGED.value
        _, columns = self.changed.setdefault(id(row), (row, set()))
        columns.update(differing)

    def counts(self) -> dict[str, int]:
        return counted(list(self.met.values()))

    def write(self) -> None:
        rows = [row for row, _ in self.changed.values()]
        for row in [*self.new, *rows]:
            if isinstance(row, Findable):
                row.fold_names()
        self.rows.bulk_create(self.new, batch_size=_BATCH)
        columns = {name for _, names in self.changed.values() for name in names}
        if rows:
            folded = {"folded_names"} if issubclass(self.model, Findable) else set()
            self.rows.bulk_update(rows, sorted(columns | folded), batch_size=_BATCH)
