"""What registrations add to the office's home."""

from django.utils.translation import gettext_lazy as _

from foundation.access.office import register_office_entry
from foundation.access.roles import Role

register_office_entry(
    title=_("Registrations"),
    description=_("Find a person, see an order, cancel it, take out the list."),
    url_name="registrations:office",
    roles=[Role.ORGANISER, Role.DESK],
    icon="list",
    order=20,
)
register_office_entry(
    title=_("Registration types"),
    description=_("Open and close registration, set how many places there are."),
    url_name="registrations:types",
    roles=[Role.ORGANISER],
    icon="badge",
    order=25,
)
