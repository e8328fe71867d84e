"""Hashes that tell two values apart but not what they were, and nothing at all once the salt is gone."""

import hmac
import secrets

from django.db.models import Model

from foundation.audit.models import Salt


def hashed(value: str, *, subject: Model) -> str:
    """For a fact about the subject; equal values of one subject give equal hashes."""
    salt, _ = Salt.objects.get_or_create(
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        defaults={"secret": secrets.token_bytes(32)},
    )
    return "h:" + hmac.digest(bytes(salt.secret), value.encode(), "sha256").hex()[:32]


def forget_hashes(subject: Model) -> None:
    """Make every hash about the subject unreadable for ever; the chain of seals still holds."""
    Salt.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).delete()
