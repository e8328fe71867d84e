from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar

from django.db import models

from events.search import matching, search_key
from foundation.i18n import translated_fields
from foundation.text import fold

Row = TypeVar("Row", bound=models.Model)


class FindableQuerySet(models.QuerySet[Row]):
    def matching(self, query: str) -> Self:
        """Those whose names begin with the words of the query, in whatever spelling."""
        return self.filter(matching("folded_names", query))


class Findable(models.Model):
    """A row that is found by its text in any of the three languages."""

    findable_by: ClassVar[str] = "name"

    folded_names = models.TextField(editable=False, default="", blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        self.fold_names()
        if update_fields is not None:
            update_fields = {*update_fields, "folded_names"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def folded_forms(self) -> set[str]:
        """Its text in each language, in the one spelling; the same for rows that are one thing."""
        written = (getattr(self, column) for column in translated_fields(self.findable_by))
        return {folded for text in written if (folded := fold(text))}

    def fold_names(self) -> None:
        """For rows written in bulk; saving does it by itself."""
        self.folded_names = search_key(*(getattr(self, column) for column in translated_fields(self.findable_by)))
