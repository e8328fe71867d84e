"""What organisers and programme editors may do with the programme in the admin."""

from foundation.access.roles import EDITORS, Role

_WORKED_ON = ("session", "slot", "appearance", "speaker", "theme", "room", "organisation", "venue", "newsitem")
_EVERYTHING = ("add", "change", "delete", "view")


def rights_of(role: Role) -> set[str]:
    """Codenames of permissions; an edition with people and orders is never deleted by hand."""
    if role not in EDITORS:
        return set()
    rights = {f"{action}_{model}" for model in _WORKED_ON for action in _EVERYTHING}
    rights |= {"view_edition", "change_edition", "add_participation", "change_participation", "delete_participation"}
    rights |= {"add_agendarelease", "view_agendarelease", "add_programmeimport"}
    return rights | {"add_edition"} if role == Role.ORGANISER else rights
