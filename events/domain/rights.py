"""What organisers and programme editors may do with the programme in the admin."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from foundation.access.roles import Role

_WORKED_ON = ("session", "slot", "appearance", "speaker", "theme", "room", "organisation", "venue", "newsitem")
_EVERYTHING = ("add", "change", "delete", "view")


def rights_of(role: Role) -> set[str]:
    """Codenames of permissions; an edition with people and orders is never deleted by hand."""
    rights = {f"{action}_{model}" for model in _WORKED_ON for action in _EVERYTHING}
    rights |= {"view_edition", "change_edition", "add_participation", "change_participation", "delete_participation"}
    rights |= {"add_agendarelease", "view_agendarelease"}
    return rights | {"add_edition"} if role == Role.ORGANISER else rights


def grant_programme_rights() -> None:
    for role in (Role.ORGANISER, Role.PROGRAMME_EDITOR):
        group, _ = Group.objects.get_or_create(name=role.value)
        of_programme = Q(content_type__app_label="events", codename__in=rights_of(role))
        rights = Permission.objects.filter(of_programme | Q(codename="access_admin"))
        group.permissions.add(*rights)
