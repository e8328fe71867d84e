"""Why an account is not changed; `str()` is the sentence for the person who asked."""

from django.utils.translation import gettext as _


class StaffRefusal(Exception):
    """Nothing was changed."""


class AlreadyStaff(StaffRefusal):
    def __str__(self) -> str:
        return _("There is already an account with this e-mail. Find it in the list and change its roles.")


class OwnAccount(StaffRefusal):
    def __str__(self) -> str:
        return _("You cannot change your own roles or close your own account. Ask another organiser.")


class AdministratorsOnly(StaffRefusal):
    def __str__(self) -> str:
        return _("This is an administrator’s account. Only an administrator can change it.")
