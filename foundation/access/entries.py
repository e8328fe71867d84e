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
