"""The groups behind the roles and what they may do in Wagtail's admin, written anew after every migration."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from foundation.access.roles import EDITORS, Role

Rights = Callable[[Role], set[str]]

ON_PAGES: Final = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
ON_UPLOADS: Final = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}
RIGHTS: dict[str, Rights] = {}


def grant(app_label: str, rights: Rights) -> None:
    """The codenames of the app's permissions that each role has; apps say so in AppConfig.ready()."""
    RIGHTS[app_label] = rights


@transaction.atomic
def write_grants(**_: Any) -> None:
    for label in (*RIGHTS, *ON_UPLOADS, "wagtailcore"):
        create_permissions(apps.get_app_config(label), verbosity=0)
    for role in Role:
        group, _created = Group.objects.get_or_create(name=role.value)
        group.permissions.set(permissions_of(role))
        if role in EDITORS:
            open_pages(group)
            open_uploads(group)


def permissions_of(role: Role) -> Iterator[Permission]:
    if role in EDITORS:
        yield admission()
    for label, rights in RIGHTS.items():
        yield from Permission.objects.filter(content_type__app_label=label, codename__in=rights(role))


def admission() -> Permission:
    """Wagtail's own permission to enter its admin."""
    admin, _ = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
    known = {"content_type": admin, "codename": "access_admin"}
    return Permission.objects.get_or_create(**known, defaults={"name": "Can access Wagtail admin"})[0]


def open_pages(group: Group) -> None:
    root = Page.objects.filter(depth=1).first()
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=ON_PAGES):
        if root:
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def open_uploads(group: Group) -> None:
    root = Collection.objects.filter(depth=1).first()
    for label, codenames in ON_UPLOADS.items():
        for permission in Permission.objects.filter(content_type__app_label=label, codename__in=codenames):
            if root:
                GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
