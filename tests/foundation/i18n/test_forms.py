import pytest
from django import forms

from foundation.i18n.forms import LatinNameField, PersonNameField, PhoneField


class RegistrationForm(forms.Form):
    name = PersonNameField()
    latin_name = LatinNameField(required=False)
    phone = PhoneField(required=False)


def test_a_person_is_kept_as_the_badge_and_the_telephone_need_it():
    form = RegistrationForm({"name": " حســن  كاظم ", "latin_name": "Hassan", "phone": "٠٧٧٠ ١٢٣ ٤٥٦٧"})

    assert form.is_valid()
    assert form.cleaned_data == {"name": "حسن كاظم", "latin_name": "Hassan", "phone": "+9647701234567"}


def test_latin_name_and_phone_may_be_left_out():
    form = RegistrationForm({"name": "سەرکەوت"})

    assert form.is_valid()
    assert form.cleaned_data == {"name": "سەرکەوت", "latin_name": "", "phone": ""}


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("name", "", "required"),
        ("name", "123", "no_letter"),
        ("name", "م" * 81, "too_long"),
        ("name", "م" * 10_000, "too_long"),
        ("name", "Ali\x00", "unprintable"),
        ("name", "Ali\ud800", "unprintable"),
        ("name", "\u200f", "empty"),
        ("latin_name", "Hassan الراشد", "not_latin"),
        ("phone", "call me", "not_a_phone"),
        ("phone", "0770123", "no_such_number"),
        ("phone", "\u200f", "empty"),
    ],
)
def test_what_cannot_be_kept_is_explained_beside_its_field(field, typed, code):
    form = RegistrationForm({"name": "حسن", field: typed})

    assert {name: [error["code"] for error in errors] for name, errors in form.errors.get_json_data().items()} == {
        field: [code]
    }


def test_a_kept_phone_is_offered_again_in_groups():
    form = RegistrationForm(initial={"phone": "+9647701234567"})

    assert 'value="+964 770 123 4567"' in str(form["phone"])
