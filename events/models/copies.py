from typing import Any, TypeVar

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def copy_of(row: Row, **changed: Any) -> Row:
    """A new row, not yet written, that says the same in its own columns but for what is changed."""
    columns = [field.attname for field in row._meta.concrete_fields if not field.primary_key]
    fresh = type(row)(**{column: getattr(row, column) for column in columns})
    for name, value in changed.items():
        setattr(fresh, name, value)
    return fresh
