"""The code on a badge: `EIQ1` and base32 of key number (1 byte), badge number (4), serial (1), HMAC-SHA256 cut to 9.

28 upper-case characters fill a QR code of version 2 at level Q; they hold no personal data.
"""

import base64
import binascii
import hashlib
import hmac
import struct
from dataclasses import dataclass

PREFIX = "EIQ1"
LENGTH = 28
SIGNATURE_BYTES = 9
FIELDS = struct.Struct(">BIB")


class NotACode(ValueError):
    """The text is not a badge code of ours; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class CodeFields:
    key_number: int
    badge_number: int
    serial: int
    signature: bytes

    def is_signed_by(self, secret: bytes) -> bool:
        return hmac.compare_digest(self.signature, sign(self.body, secret))

    @property
    def body(self) -> bytes:
        return FIELDS.pack(self.key_number, self.badge_number, self.serial)


def sign(body: bytes, secret: bytes) -> bytes:
    return hmac.new(secret, PREFIX.encode() + body, hashlib.sha256).digest()[:SIGNATURE_BYTES]


def write_code(key_number: int, badge_number: int, serial: int, *, secret: bytes) -> str:
    body = FIELDS.pack(key_number, badge_number, serial)
    return PREFIX + base64.b32encode(body + sign(body, secret)).decode()


def read_code(text: str) -> CodeFields:
    """Raise NotACode; the signature is not checked here, since its key is found by `key_number`."""
    if not text.startswith(PREFIX):
        raise NotACode("foreign")
    if len(text) != LENGTH:
        raise NotACode("length")
    data = decoded(text.removeprefix(PREFIX))
    key_number, badge_number, serial = FIELDS.unpack(data[: FIELDS.size])
    return CodeFields(key_number, badge_number, serial, data[FIELDS.size :])


def decoded(letters: str) -> bytes:
    try:
        data = base64.b32decode(letters)
    except (binascii.Error, ValueError) as problem:
        raise NotACode("letters") from problem
    if base64.b32encode(data).decode() != letters:
        raise NotACode("letters")
    return data


def hash_code(code: str) -> str:
    """What may be stored and sent to a door phone in place of a code."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()
