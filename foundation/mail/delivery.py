"""Hands a stored mail to the mail server."""

from hashlib import sha256
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from foundation.jobs.troubles import GiveUp, TryLater
from foundation.mail.models import Message, MessageState

PERMANENT = range(500, 600)


def deliver(message: Message) -> None:
    """A worker that dies between sending and saying so sends the same mail again, under the same id."""
    if message.is_sent:
        return
    try:
        compose(message).send()
    except SMTPException as problem:
        refuse_or_wait(message, problem)
    mark(message, MessageState.SENT)


def compose(message: Message) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[message.to],
        headers={"Message-ID": message_id(message), "Content-Language": message.language},
    )
    mail.attach_alternative(message.html, "text/html")
    for attachment in message.attachments.all():
        mail.attach(attachment.name, bytes(attachment.content), attachment.content_type)
    return mail


def message_id(message: Message) -> str:
    name = sha256(message.key.encode()).hexdigest()[:32]
    return f"<{name}@{urlsplit(settings.PUBLIC_URL).hostname}>"


def refuse_or_wait(message: Message, problem: SMTPException) -> None:
    """The server's 5xx is its last word on this mail; everything else may pass."""
    code = code_of(problem)
    if code not in PERMANENT:
        raise TryLater(f"The mail server did not take it ({code or type(problem).__name__}).")
    mark(message, MessageState.FAILED)
    raise GiveUp(f"The mail server refused it ({code}).")


def code_of(problem: SMTPException) -> int:
    if isinstance(problem, SMTPRecipientsRefused):
        return max((code for code, _ in problem.recipients.values()), default=0)
    if isinstance(problem, SMTPResponseException):
        return problem.smtp_code
    return 0


def mark(message: Message, state: MessageState) -> None:
    sent_at = timezone.now() if state == MessageState.SENT else None
    Message.objects.filter(pk=message.pk).update(state=state, sent_at=sent_at)
