from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, BeforeValidator, Field

from badges.models import Scan
from foundation.i18n import LANGUAGES

LONGEST_CODE = 8192
LARGEST_BATCH = 100
EPOCH = datetime.fromtimestamp(0, UTC)
FAR_FUTURE = EPOCH.replace(year=9000)
HIGHEST_KEY = 2**63 - 1


def without_surrogates(code: object) -> object:
    """Half a character is a misread code, not a malformed message."""
    return code.encode("utf-8", "replace").decode() if isinstance(code, str) else code


Code = Annotated[str, BeforeValidator(without_surrogates), Field(max_length=LONGEST_CODE)]
Moment = Annotated[AwareDatetime, Field(ge=EPOCH, le=FAR_FUTURE)]


class ScanIn(Schema):
    """One reading: `id` is made by the phone and stays the same however often it is sent."""

    id: UUID
    gate: Annotated[int, Field(ge=1, le=HIGHEST_KEY)]
    code: Code
    scanned_at: Moment


class BatchIn(Schema):
    """`sent_at` is the phone's clock at this sending: it tells how wrong that clock is."""

    sent_at: Moment
    scans: Annotated[list[ScanIn], Field(max_length=LARGEST_BATCH)]


class FirstOut(Schema):
    scanned_at: datetime
    gate: dict[str, str]


class ScanOut(Schema):
    """The verdict on one reading; words come in three languages because the phone chooses."""

    id: UUID
    verdict: str
    reason: str
    name: str
    category: dict[str, str]
    colour: str
    scanned_at: datetime
    first: FirstOut | None


class BatchOut(Schema):
    scans: list[ScanOut]


def names_of(row: object) -> dict[str, str]:
    return {language: getattr(row, f"name_{language}") for language in LANGUAGES}


def told(scan: Scan) -> ScanOut:
    attendee = scan.badge.attendee if scan.badge else None
    kind = attendee.registration_type if attendee else None
    first = scan.first_scan
    return ScanOut(
        id=scan.id,
        verdict=scan.verdict,
        reason=scan.reason,
        name=attendee.name if attendee else "",
        category=names_of(kind) if kind else {},
        colour=kind.colour if kind else "",
        scanned_at=scan.scanned_at,
        first=FirstOut(scanned_at=first.scanned_at, gate=names_of(first.gate)) if first else None,
    )
