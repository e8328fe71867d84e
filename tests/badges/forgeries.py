"""What may be held before a scanner that is no badge of ours, made from a good code."""

import pytest

from badges.models import EditionKey, Reason
from badges.tokens import write_code


def changed(code, at):
    """One bit of the letter's five."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    return code[:at] + letters[letters.index(code[at]) ^ 1] + code[at + 1 :]


def never_issued(_code):
    key = EditionKey.objects.get()
    return write_code(key.number, 999_999, 0, secret=bytes(key.secret))


FORGERIES = [
    pytest.param(change, reason, id=name)
    for name, change, reason in [
        ("empty", lambda code: "", Reason.NOT_A_BADGE),
        ("a web address", lambda code: "https://example.org/?q=1", Reason.NOT_A_BADGE),
        ("truncated", lambda code: code[:-1], Reason.NOT_A_BADGE),
        ("too long", lambda code: code + "A", Reason.NOT_A_BADGE),
        ("four kilobytes", lambda code: "x" * 4096, Reason.NOT_A_BADGE),
        ("four kilobytes of ours", lambda code: code + "A" * 4068, Reason.NOT_A_BADGE),
        ("random characters", lambda code: "".join(map(chr, range(1, 256))), Reason.NOT_A_BADGE),
        ("null and half a character", lambda code: "\0\ud800" + code, Reason.NOT_A_BADGE),
        ("letters of another alphabet", lambda code: "EIQ1" + "ع" * 24, Reason.NOT_A_BADGE),
        ("digits base32 has not", lambda code: "EIQ1" + "1" * 24, Reason.NOT_A_BADGE),
        ("another prefix", lambda code: "EIQ2" + code[4:], Reason.NOT_A_BADGE),
        ("one bit of the signature", lambda code: changed(code, 27), Reason.FORGED),
        ("one bit of the number", lambda code: changed(code, 11), Reason.FORGED),
        ("an unknown key", lambda code: write_code(255, 1, 0, secret=b"x" * 32), Reason.UNKNOWN_KEY),
        ("never issued", never_issued, Reason.UNKNOWN_BADGE),
    ]
]
