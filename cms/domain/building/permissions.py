"""What organisers and programme editors may do in the site's admin."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from foundation.access.roles import Role

EDITING_ROLES = (Role.ORGANISER, Role.PROGRAMME_EDITOR)
_ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
_ON_FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
_APPS_OF_FILES = ("wagtailimages", "wagtaildocs")


def let_staff_edit() -> None:
    for role in EDITING_ROLES:
        group, _ = Group.objects.get_or_create(name=role.value)
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
        )
        _let_edit_pages(group)
        _let_keep_files(group)


def _let_edit_pages(group: Group) -> None:
    root = Page.get_first_root_node()
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=_ON_PAGES):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _let_keep_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    for permission in Permission.objects.filter(content_type__app_label__in=_APPS_OF_FILES, codename__in=_ON_FILES):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
