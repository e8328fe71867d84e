"""What badges add to the office's home."""

from django.utils.translation import gettext_lazy as _

from foundation.access.office import register_office_entry
from foundation.access.roles import DOOR_ROLES

register_office_entry(
    title=_("Door"),
    description=_("Let people in with their badges: camera, scanner or typed code."),
    url_name="door:page",
    roles=DOOR_ROLES,
    icon="door",
    order=5,
)
