"""What people type when they look for somebody."""

from typing import Final

from foundation.text import show_phone

_IRAQ: Final = "+964"


def phone_spellings(e164: str) -> list[str]:
    """The number whole, in groups, and as it is dialled inside Iraq."""
    if not e164:
        return []
    abroad = [e164, f"00{e164[1:]}", show_phone(e164)]
    inside = e164.removeprefix(_IRAQ)
    return abroad if inside == e164 else [*abroad, inside, f"0{inside}"]
