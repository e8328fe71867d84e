from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions
from django.db.models.signals import post_migrate
from django.dispatch import receiver

from events.domain.rights import grant_programme_rights


@receiver(post_migrate)
def give_roles_their_rights(sender: AppConfig, **kwargs: Any) -> None:
    """Django makes permissions after its own migrations, so they cannot be granted in one of ours."""
    if sender.label == "events":
        create_permissions(**kwargs)
        grant_programme_rights()
