"""From the text a camera, a scanner or a person gives to the badge it names."""

import re

from django.db.models import QuerySet

from badges.models import Badge, EditionKey, Reason
from badges.tokens import CodeFields, NotACode, read_code
from foundation.statements import Blank, Statement

STORED_LENGTH = 64


class Unreadable(Exception):
    """The code names no badge of ours; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.label)
        self.reason = reason


def normal_code(text: str) -> str:
    """People type small letters, blanks and dashes."""
    return re.sub(r"[\s-]", "", text).upper()


def storable_code(text: str) -> str:
    """What may be kept of a code that names no badge: short, and free of what a database refuses."""
    return text[:STORED_LENGTH].encode("utf-8", "replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")


def badge_named(among: QuerySet[Badge]) -> QuerySet[Badge]:
    """The badge that a code's fields name, yet to be filled in."""
    key, number, serial = (Blank(name) for name in ("key_number", "badge_number", "serial"))
    return among.select_related("key").filter(key__number=key, number=number, serial=serial)


def find_badge(code: str, *, among: Statement[Badge]) -> Badge:
    """Raise Unreadable."""
    fields = fields_of(code)
    badge = among.one(key_number=fields.key_number, badge_number=fields.badge_number, serial=fields.serial)
    key = badge.key if badge else EditionKey.objects.filter(number=fields.key_number).first()
    if key is None:
        raise Unreadable(Reason.UNKNOWN_KEY)
    if not fields.is_signed_by(bytes(key.secret)):
        raise Unreadable(Reason.FORGED)
    if badge is None:
        raise Unreadable(Reason.UNKNOWN_BADGE)
    return badge


def fields_of(code: str) -> CodeFields:
    try:
        return read_code(code)
    except NotACode as problem:
        raise Unreadable(Reason.NOT_A_BADGE) from problem
