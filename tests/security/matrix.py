"""tests/role_matrix.csv: who meets which answer at which address."""

import csv
from itertools import count
from pathlib import Path

from django.db import transaction
from django.test import Client

from foundation.access.models import User
from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.security.samples import sample_arguments
from tests.security.walking import all_addresses

FILE = Path(__file__).parent.parent / "role_matrix.csv"
METHODS = ("GET", "POST")
NETWORKS = map("2001:db8:0:{:x}::1".format, count(1))
VISITORS = ("anonymous", *Role.values)


def written_matrix():
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_matrix(rows):
    rows = list(rows)
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["address", "method", *VISITORS], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def paths():
    samples = sample_arguments()
    return {address.name: address.path(samples.get(address.name)) for address in all_addresses()}


def answers(visitor, paths):
    """Each request is undone, for some change the world, and comes from elsewhere, or some would be too many."""
    user = StaffFactory(roles=[visitor]) if visitor in Role.values else None
    return {(name, method): answer(user, path, method) for name, path in paths.items() for method in METHODS}


def answer(user, path, method):
    with transaction.atomic():
        response = browser_of(user).generic(method, path, REMOTE_ADDR=next(NETWORKS))
        transaction.set_rollback(True)
    if response.status_code == 302 and "/office/login/" in response.headers["Location"]:
        return "login"
    return str(response.status_code)


def browser_of(user):
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(User.objects.get(pk=user.pk))
    return client
