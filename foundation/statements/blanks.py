from collections.abc import Mapping
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigIntegerField, Expression, Field
from django.db.models.sql.compiler import SQLCompiler


class Blank(Expression):
    """A place in a statement that each asking fills by name: a whole number such as a key, or what the field holds."""

    def __init__(self, name: str, field: "Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=field or BigIntegerField())
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:  # noqa: ARG002
        return "%s", [self]

    def filled(self, values: Mapping[str, object], connection: BaseDatabaseWrapper) -> Any:
        return self.output_field.get_db_prep_value(values[self.name], connection)
