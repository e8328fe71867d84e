"""Two rows that are one organisation or one person become one; whatever pointed at either points at the kept one."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar, cast

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext
from wagtail.log_actions import log

from events.domain.former_keys import remember_key
from events.models import Edition, Organisation, Speaker
from events.models.findable import Findable
from foundation.audit.recording import record

Row = TypeVar("Row", Organisation, Speaker)

_OWN = frozenset({"id", "key", "guid", "edition", "folded_names"})


class NotTheSame(Exception):
    """A row is not merged with itself, nor a person with one of another edition."""

    def __str__(self) -> str:
        return gettext("These two cannot be merged. Choose two different rows of one edition.")


@transaction.atomic
def merge_organisations(kept: Organisation, merged: Organisation) -> Organisation:
    """Raises NotTheSame."""
    if kept.pk == merged.pk:
        raise NotTheSame
    return _merge(kept, merged)


@transaction.atomic
def merge_speakers(kept: Speaker, merged: Speaker) -> Speaker:
    """Raises NotTheSame; visitors of the merged person's page are led to the kept one's."""
    if kept.pk == merged.pk or kept.edition_id != merged.edition_id:
        raise NotTheSame
    former = merged.key
    _merge(kept, merged)
    remember_key(kept, former)
    return kept


def organisations_alike() -> list[list[Organisation]]:
    """Groups that share a name in whatever spelling, in any language."""
    return _alike(Organisation.objects.order_by("pk"))


def speakers_alike(edition: Edition) -> list[list[Speaker]]:
    return _alike(edition.speakers.order_by("pk"))


def _alike(rows: Iterable[Row]) -> list[list[Row]]:
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for name in row.folded_forms():
            by_name[name].append(row)
    groups = {frozenset(row.pk for row in group): group for group in by_name.values() if len(group) > 1}
    return list(groups.values())


def _merge(kept: Row, merged: Row) -> Row:
    rows = type(kept).objects.select_for_update().order_by("pk").in_bulk([kept.pk, merged.pk])
    facts = _facts_to_take(rows[kept.pk], rows[merged.pk])
    for relation in merged._meta.related_objects:
        if relation.one_to_many:
            _point_elsewhere(relation, merged, kept)
    record(action=f"{kept._meta.model_name}.merged", subject=kept, merged=merged.pk)
    merged.delete()
    for column, value in facts.items():
        setattr(kept, column, value)
    kept.save()
    log(kept, "wagtail.edit")
    return kept


def _facts_to_take(kept: Findable, merged: Findable) -> dict[str, object]:
    """What the kept row does not say."""
    columns = [field.name for field in kept._meta.concrete_fields if field.name not in _OWN]
    return {column: getattr(merged, column) for column in columns if not getattr(kept, column)}


def _point_elsewhere(relation: models.ForeignObjectRel, merged: models.Model, kept: models.Model) -> None:
    """A row that would say the same twice goes with the merged one."""
    column, model = relation.field.name, cast("type[models.Model]", relation.related_model)
    for row in model._default_manager.filter(**{column: merged}):
        setattr(row, column, kept)
        try:
            with transaction.atomic():
                row.save(update_fields=[column])
        except IntegrityError:
            row.delete()
