"""Writes one mail to each of many people, in as few statements as one mail takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.validators import validate_email
from django.db import transaction

from foundation.jobs.requesting import request_jobs
from foundation.mail.models import Attachment, Message
from foundation.mail.sending import KIND, Enclosure, enclosed, rendered

_BATCH: Final = 500


@dataclass(frozen=True)
class Letter:
    """What `send_message` is told of one mail."""

    key: str
    to: str
    language: str
    template: str
    context: Mapping[str, Any]
    attachments: Sequence[Enclosure] = ()

    def message(self) -> Message:
        validate_email(self.to)
        words = rendered(self.template, self.language, self.context)
        return Message(key=self.key, to=self.to, language=self.language, **words)


@transaction.atomic
def send_round(letters: Iterable[Letter]) -> None:
    """As `send_message` does with each; the caller's lock keeps others from writing the same keys meanwhile."""
    asked = {letter.key: letter for letter in letters}
    known = set(Message.objects.filter(key__in=asked).values_list("key", flat=True))
    new = [letter for key, letter in asked.items() if key not in known]
    messages = Message.objects.bulk_create([letter.message() for letter in new], batch_size=_BATCH)
    pairs = zip(messages, new, strict=True)
    attachments = [row for message, letter in pairs for row in enclosed(message, letter.attachments)]
    Attachment.objects.bulk_create(attachments, batch_size=_BATCH)
    request_jobs(KIND, [str(message.pk) for message in messages])
