from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from foundation.access.roles import Role


class UserManager(BaseUserManager["User"]):
    def with_roles(self) -> models.QuerySet["User"]:
        return self.prefetch_related("groups")

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser, PermissionsMixin):
    """A member of staff; attendees and sponsors hold secret links, not accounts of this kind."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=5, default="ar")
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(default=timezone.now)
    session_generation = models.PositiveIntegerField(default=0, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        verbose_name = _("member of staff")
        verbose_name_plural = _("staff")
        constraints: ClassVar = [models.UniqueConstraint(Lower("email"), name="one_account_per_email")]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def end_sessions(self) -> None:
        """Every browser that is signed in as this person must sign in again."""
        User.objects.filter(pk=self.pk).update(session_generation=F("session_generation") + 1)
        self.refresh_from_db(fields=["session_generation"])

    def _get_session_auth_hash(self, secret: str | bytes | None = None) -> str:
        """A session lives as long as the password, the roles and the generation it began with."""
        state = "|".join([self.password, str(self.session_generation), *sorted(self.role_names)])
        return salted_hmac("foundation.access.session", state, secret=secret, algorithm="sha256").hexdigest()

    def has_role(self, *roles: Role) -> bool:
        """An active superuser has every role."""
        if not self.is_active:
            return False
        return self.is_superuser or bool(self.role_names & set(roles))

    @property
    def role_names(self) -> set[str]:
        if "_role_names" not in self.__dict__:
            self.remember_roles(group.name for group in self.groups.all())
        names: set[str] = self.__dict__["_role_names"]
        return names

    def remember_roles(self, names: Iterable[str]) -> None:
        """What the database has just said."""
        self.__dict__["_role_names"] = set(names)

    def forget_roles(self) -> None:
        """After the groups have changed under this object."""
        self.__dict__.pop("_role_names", None)

    @property
    def roles(self) -> list[Role]:
        return [role for role in Role if role in self.role_names]

    @property
    def is_invited(self) -> bool:
        """The invitation has not been accepted yet."""
        return self.is_active and not self.has_usable_password()
