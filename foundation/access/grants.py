"""The groups behind the roles and what they may do in Wagtail's admin, written anew after every migration."""

from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from foundation.access.roles import Role

EDITORS: Final = (Role.ORGANISER, Role.PROGRAMME_EDITOR)
ON_PAGES: Final = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
ON_UPLOADS: Final = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}
EDITORIAL_APPS: set[str] = {"wagtailredirects"}


def let_editors_keep(app_label: str) -> None:
    """Organisers and programme editors may add, change and delete everything in the app."""
    EDITORIAL_APPS.add(app_label)


@transaction.atomic
def write_grants(**_: Any) -> None:
    for label in (*EDITORIAL_APPS, *ON_UPLOADS, "wagtailcore"):
        create_permissions(apps.get_app_config(label), verbosity=0)
    for role in Role:
        group, _created = Group.objects.get_or_create(name=role.value)
        group.permissions.set(permissions_of(role))
        if role in EDITORS:
            open_pages(group)
            open_uploads(group)


def permissions_of(role: Role) -> Iterator[Permission]:
    if role in EDITORS:
        admin, _ = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
        yield Permission.objects.get_or_create(
            content_type=admin, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
        )[0]
        yield from Permission.objects.filter(content_type__app_label__in=EDITORIAL_APPS)


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
