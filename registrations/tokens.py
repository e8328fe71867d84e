"""Codes people read aloud and secrets nobody can guess."""

import secrets
from typing import Final
from uuid import UUID, uuid5

from foundation.text import fold, to_latin_digits

CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH: Final = 8
_SECRET_BYTES: Final = 32


def new_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def new_secret() -> str:
    return secrets.token_urlsafe(_SECRET_BYTES)


def read_code(typed: str) -> str:
    """The code a person meant: any case, Arabic digits, spaces and hyphens."""
    plain = to_latin_digits(typed).upper()
    return "".join(letter for letter in plain if letter.isalnum())


def shown_code(code: str) -> str:
    """Two groups are easier to read aloud than one."""
    return f"{code[:4]}-{code[4:]}"


def token_of_person(form_token: UUID, name: str, email: str) -> UUID:
    """The same form sent again is the same person; the form gone back to and changed is another."""
    return uuid5(form_token, f"{fold(name)}|{email.casefold()}")
