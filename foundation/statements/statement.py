import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import get_related_populators  # type: ignore[attr-defined]  # the stubs lack it
from django.db.transaction import TransactionManagementError

from foundation.statements.blanks import Blank

M = TypeVar("M", bound=Model)


class Statement(Generic[M]):
    """A queryset with blanks, turned into SQL at its first asking; most of what a small question costs is that turning.

    A thread keeps its own: what comes out of the database is read by its own connection's rules.
    """

    def __init__(self, write: Callable[[], QuerySet[M]]) -> None:
        self.write = write
        self.here = threading.local()

    def all(self, **values: object) -> list[M]:
        return self.written.ask(values)

    def one(self, **values: object) -> M | None:
        """The only row, or the first by the queryset's order."""
        return next(iter(self.all(**values)), None)

    def get(self, **values: object) -> M:
        """For a row that must be there."""
        found = self.one(**values)
        if found is None:
            raise self.written.model.DoesNotExist  # type: ignore[attr-defined]  # every model has it
        return found

    @property
    def written(self) -> "Written[M]":
        if not hasattr(self.here, "written"):
            self.here.written = Written(self.write())
        return cast("Written[M]", self.here.written)


class Written(Generic[M]):
    """The SQL of a queryset, and the way from its rows to objects that the queryset itself would take."""

    def __init__(self, queryset: QuerySet[M]) -> None:
        compiler: Any = queryset.query.get_compiler(queryset.db)
        self.sql, self.parameters = compiler.as_sql()
        self.model, self.database = queryset.model, queryset.db
        own = compiler.klass_info["select_fields"]
        self.columns = slice(own[0], own[-1] + 1)
        self.names = [column.target.attname for column, *_ in compiler.select[self.columns]]
        self.relations = get_related_populators(compiler.klass_info, compiler.select, queryset.db)
        self.annotations = compiler.annotation_col_map or {}
        self.converters = compiler.get_converters([column for column, *_ in compiler.select])
        self.convert = compiler.apply_converters
        self.locks = queryset.query.select_for_update

    def ask(self, values: Mapping[str, object]) -> list[M]:
        if self.locks and not connection.in_atomic_block:
            raise TransactionManagementError("A lock outside of a transaction would be gone at once.")
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [filled(parameter, values) for parameter in self.parameters])
            rows = cursor.fetchall()
        return [self.object_of(row) for row in self.convert(rows, self.converters)]

    def object_of(self, row: Sequence[Any]) -> M:
        found = self.model.from_db(self.database, self.names, row[self.columns])
        for relation in self.relations:
            relation.populate(row, found)
        for name, position in self.annotations.items():
            setattr(found, name, row[position])
        return found


def filled(parameter: object, values: Mapping[str, object]) -> Any:
    return parameter.filled(values, connection) if isinstance(parameter, Blank) else parameter
