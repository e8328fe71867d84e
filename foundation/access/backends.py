"""Whose session it is; asked on every request of the staff."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db.models import F

from foundation.access.models import User
from foundation.statements import Blank, Statement

WITH_ROLES = Statement(lambda: User.objects.filter(pk=Blank("pk")).annotate(group_name=F("groups__name")))


class StaffBackend(ModelBackend):
    def get_user(self, user_id: int) -> User | None:
        """With the roles, in one question: one row for each role."""
        rows: list[Any] = WITH_ROLES.all(pk=user_id)
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        user: User = rows[0]
        user.remember_roles(row.group_name for row in rows if row.group_name)
        return user
