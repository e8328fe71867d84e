"""Writes a mail in the transaction that causes it; a job sends it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.template import Context, Template
from django.template.loader import get_template, render_to_string
from django.utils import translation

from foundation.jobs.requesting import request_job
from foundation.mail.models import Attachment, Message

KIND = "mail.send"
JOINERS = "\u200c\u200d"  # Sorani is spelled with them


@dataclass(frozen=True)
class Enclosure:
    """A file that travels with a mail."""

    name: str
    content_type: str
    content: bytes


@transaction.atomic
def send_message(
    *,
    key: str,
    to: str,
    language: str,
    template: str,
    context: Mapping[str, Any],
    attachments: Sequence[Enclosure] = (),
) -> Message:
    """Render `emails/<template>/` in the person's language into the outbox; the same key again is quiet."""
    validate_email(to)
    known = Message.objects.filter(key=key).first()
    if known:
        return known
    message = Message(key=key, to=to, language=language, **rendered(template, language, context))
    try:
        write(message, attachments)
    except IntegrityError:
        return Message.objects.get(key=key)
    return message


@transaction.atomic
def write(message: Message, attachments: Sequence[Enclosure]) -> None:
    message.save(force_insert=True)
    enclose(message, attachments)
    request_job(KIND, key=str(message.pk))


def rendered(template: str, language: str, context: Mapping[str, Any]) -> dict[str, str]:
    folder = f"emails/{template}"
    with translation.override(language):
        values = dict(context) | {"language": language}
        return {
            "subject": one_line(plain(f"{folder}/subject.txt", values)),
            "text": storable(plain(f"{folder}/body.txt", values).strip() + "\n"),
            "html": storable(render_to_string(f"{folder}/body.html", values)),
        }


def plain(name: str, values: Mapping[str, Any]) -> str:
    """Text is not HTML: an ampersand in a name stays one."""
    template: Template = get_template(name).template  # type: ignore[attr-defined]  # of Django's own engine
    return template.render(Context(dict(values), autoescape=False))


def storable(text: str) -> str:
    """PostgreSQL keeps no NUL in a text."""
    return text.replace("\x00", "")


def one_line(subject: str) -> str:
    """White space and control characters become single spaces, so that a name cannot add a header."""
    printable = "".join(letter if letter.isprintable() or letter in JOINERS else " " for letter in subject)
    return " ".join(printable.split())[:255]


def enclose(message: Message, attachments: Sequence[Enclosure]) -> None:
    Attachment.objects.bulk_create(enclosed(message, attachments))


def enclosed(message: Message, attachments: Sequence[Enclosure]) -> list[Attachment]:
    return [
        Attachment(
            message=message,
            name=one_line(enclosure.name)[:120],
            content_type=one_line(enclosure.content_type)[:80],
            content=enclosure.content,
        )
        for enclosure in attachments
    ]
