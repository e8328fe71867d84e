"""Chains the audit: each seal covers the digest before it and a run of entries, so nothing can change unseen."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, timedelta

from django.db import transaction
from django.utils import timezone

from foundation.audit.models import Entry, Seal

SETTLING = timedelta(seconds=5)
BATCH = 2000
FIRST_DIGEST = "0" * 64


def seal_entries() -> int:
    """Seal what has settled; gives the number of entries sealed."""
    count = 0
    while sealed := seal_batch():
        count += sealed
    return count


@transaction.atomic
def seal_batch() -> int:
    """`previous_digest` is unique, so of two sealers at once only one can win."""
    last = Seal.objects.select_for_update().order_by("-pk").first()
    entries = list(Entry.objects.settled(timezone.now() - SETTLING)[:BATCH])
    if not entries:
        return 0
    previous = last.digest if last else FIRST_DIGEST
    seal = Seal.objects.create(
        digest=digest_of(previous, entries),
        previous_digest=previous,
        entry_count=len(entries),
        sealed_at=timezone.now(),
    )
    Entry.objects.filter(pk__in=[entry.pk for entry in entries]).update(seal=seal)
    return len(entries)


def digest_of(previous: str, entries: Iterable[Entry]) -> str:
    digest = hashlib.sha256(previous.encode())
    for entry in entries:
        digest.update(canonical(entry))
    return digest.hexdigest()


def canonical(entry: Entry) -> bytes:
    told = [
        entry.pk,
        entry.at.astimezone(UTC).isoformat(),
        entry.actor,
        entry.action,
        entry.subject_type,
        entry.subject_id,
        entry.facts,
    ]
    return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"


def verify_chain() -> list[str]:
    """What is broken, in words; empty when every seal still fits its entries and the seal before it."""
    broken: list[str] = []
    previous = FIRST_DIGEST
    for seal in Seal.objects.order_by("pk").iterator():
        broken += faults_of(seal, previous)
        previous = seal.digest
    return broken


def faults_of(seal: Seal, previous: str) -> list[str]:
    entries = list(seal.entries.order_by("pk"))
    faults = []
    if seal.previous_digest != previous:
        faults.append(f"Seal {seal.pk} does not follow the seal before it.")
    if len(entries) != seal.entry_count:
        faults.append(f"Seal {seal.pk} covers {seal.entry_count} entries, {len(entries)} are there.")
    elif digest_of(seal.previous_digest, entries) != seal.digest:
        faults.append(f"Seal {seal.pk} does not fit its entries {entries[0].pk} to {entries[-1].pk}.")
    return faults
