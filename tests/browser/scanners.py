"""A scanner plugged in as a keyboard, at a computer whose keyboard is set to another language."""

import time
from string import ascii_uppercase

from playwright.sync_api import Page

ARABIC = dict(zip(ascii_uppercase, "شﻻؤيثبلاهتنمةىخحضقسفعرصءغئ", strict=True))
ARABIC_WITH_SHIFT = ARABIC | dict(
    zip("ACDEFHIJKLMNOPQRSUVWXYZ", "\u0650}]\u064f[أ÷\u0640،/'آ×؛\u064e\u064c\u064d`{\u064b\u0652إ~", strict=True),
    B="ﻵ",
    G="ﻷ",
    T="ﻹ",
)
KURDISH = dict(zip(ascii_uppercase, "ابجدەفگهحژکلمنۆپقرستئڤوخیز", strict=True))
EASTERN_DIGITS = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
APART = 0.01


def typed(code: str, keyboard: dict[str, str]) -> str:
    return "".join(keyboard.get(letter, letter) for letter in code)


def scan_on(page: Page, code: str, keyboard: dict[str, str]) -> None:
    """Presses the keys of the code and Enter, as fast as a scanner does however busy this machine is."""
    session = page.context.new_cdp_session(page)
    keys = [(letter, keyboard.get(letter, letter), name_of(letter)) for letter in code] + [("\r", "\r", "Enter")]
    start = time.time()
    for place, (letter, text, name) in enumerate(keys):
        key = {"key": "Enter" if name == "Enter" else text, "code": name, "windowsVirtualKeyCode": ord(letter)}
        at = start + APART * place
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": text, "timestamp": at, **key})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", "timestamp": at, **key})


def name_of(letter: str) -> str:
    return f"Digit{letter}" if letter.isdigit() else f"Key{letter}"
