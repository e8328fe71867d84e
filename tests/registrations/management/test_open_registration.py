import pytest
from django.core.management import CommandError, call_command

from foundation.audit.models import Entry
from registrations.models import RegistrationType
from tests.factories.events import EditionFactory


@pytest.mark.django_db
def test_an_edition_opens_with_the_usual_types_and_keeps_what_was_changed():
    edition = EditionFactory()
    call_command("open_registration", edition.slug)
    edition.registration_types.filter(key="press").update(capacity=7)

    call_command("open_registration", edition.slug)

    assert dict(edition.registration_types.values_list("key", "capacity")) == {
        "participant": 400,
        "delegation": 120,
        "press": 7,
    }
    assert Entry.objects.filter(action="registration_type.made").count() == RegistrationType.objects.count()


@pytest.mark.django_db
def test_an_edition_that_does_not_exist_is_named():
    with pytest.raises(CommandError, match="eiraq-0"):
        call_command("open_registration", "eiraq-0")
