import re
from uuid import UUID

import pytest

from registrations.tokens import new_code, new_secret, read_code, shown_code, token_of_person

FORM = UUID("6f6d5b4e-6a5e-4b0a-8f5e-0e5b0d1f9a11")


def test_a_code_has_eight_letters_that_nobody_confuses():
    assert all(re.fullmatch(r"[2-9A-HJKMNP-TV-Z]{8}", new_code()) for _ in range(200))


def test_a_secret_is_as_long_as_a_link_can_need():
    assert re.fullmatch(r"[\w-]{43}", new_secret())


@pytest.mark.parametrize("typed", ["K7MW2QXD", "k7mw-2qxd", " K7MW 2QXD ", "K٧MW٢QXD", "k7mw\u2013۲qxd"])
def test_a_code_is_understood_however_it_is_typed(typed):
    assert read_code(typed) == "K7MW2QXD"


def test_a_code_is_shown_in_two_groups():
    assert shown_code("K7MW2QXD") == "K7MW-2QXD"


def test_spelling_and_case_do_not_make_another_person_of_the_same_form():
    first = token_of_person(FORM, "سه\u200cرکه\u200cوت", "Sarkawt@example.org")

    assert first == token_of_person(FORM, "سەرکەوت", "sarkawt@EXAMPLE.org")
    assert first != token_of_person(FORM, "سەرکەوت", "other@example.org")
