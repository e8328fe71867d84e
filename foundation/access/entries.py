"""What the office's home offers by itself."""

from django.utils.translation import gettext_lazy as _

from foundation.access.office import register_office_entry
from foundation.access.roles import Role

register_office_entry(
    title=_("Website and programme"),
    description=_("Write pages and news, keep speakers, sessions and the agenda."),
    url_name="wagtailadmin_home",
    roles=[Role.ORGANISER, Role.PROGRAMME_EDITOR],
    icon="edit",
    order=10,
)
register_office_entry(
    title=_("Staff"),
    description=_("Invite people, give them roles, close their accounts."),
    url_name="access:staff",
    roles=[Role.ORGANISER],
    icon="people",
    order=80,
)
register_office_entry(
    title=_("My password"),
    description=_("Change it here; all other browsers are signed out."),
    url_name="access:password",
    roles=Role,
    icon="key",
    order=90,
)
