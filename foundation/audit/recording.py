"""Writes one audit entry per change of state, in the transaction that makes the change."""

import re
from typing import Any

from django.db.models import Model
from django.utils import timezone

from foundation.audit.actors import current_actor
from foundation.audit.models import Entry

PLAIN_TEXT = re.compile(r"[A-Za-z0-9_.:+/-]{0,80}")


class NotPlain(ValueError):
    """An audit fact may be a number, a truth value or a short code; hash everything else."""


def record(*, action: str, subject: Model, actor: Model | str | None = None, **facts: Any) -> Entry:
    """Tell what happened to the subject; facts are ids, numbers, codes and `hashed()` values only."""
    for name, value in facts.items():
        refuse_unless_plain(name, value)
    return Entry.objects.create(
        at=timezone.now(),
        actor=name_of(actor),
        action=action,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        facts=facts,
    )


def name_of(actor: Model | str | None) -> str:
    if actor is None:
        return current_actor()
    if isinstance(actor, Model):
        return f"{actor._meta.model_name}:{actor.pk}"
    return actor


def refuse_unless_plain(name: str, value: object) -> None:
    if value is None or isinstance(value, (bool, int)):
        return
    if isinstance(value, str) and PLAIN_TEXT.fullmatch(value):
        return
    if isinstance(value, (list, tuple)):
        for item in value:
            refuse_unless_plain(name, item)
        return
    raise NotPlain(name)
