"""Badges, a gate and door staff on duty; runs inside the product and prints what phones must know."""

import json

from django.contrib.auth.models import Group
from django.test import Client

from badges.domain.cards import code_of
from badges.domain.doors import open_doors
from bench.crowd import gather, open_edition
from foundation.access.models import User
from foundation.access.roles import Role


def open_venue(count: int) -> None:
    badges = gather(count)
    venue = {
        "gate": open_doors(open_edition())[0].pk,
        "session": session_of(door_staff()),
        "codes": [code_of(badge) for badge in badges],
    }
    print(json.dumps(venue))


def door_staff() -> User:
    user = User.objects.create_user("door@example.org", name="Door")
    user.groups.add(Group.objects.get(name=Role.DOOR))
    return user


def session_of(user: User) -> str:
    browser = Client()
    browser.force_login(user)
    return str(browser.cookies["sessionid"].value)
