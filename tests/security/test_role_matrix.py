"""F19: every address, every role; what is not written down in tests/role_matrix.csv is not allowed to be there."""

import pytest

from tests.security.matrix import METHODS, VISITORS, answers, paths, write_matrix, written_matrix
from tests.security.walking import all_addresses

pytestmark = pytest.mark.django_db
WITHOUT_A_WORKER = {("health:readyz", "503")}


def test_every_address_is_written_in_the_role_matrix_and_no_other(pytestconfig):
    if pytestconfig.getoption("write_matrix"):
        write_matrix(met_by_everyone())

    written = [(row["address"], row["method"]) for row in written_matrix()]

    assert written == [(address.name, method) for address in all_addresses() for method in METHODS]


def met_by_everyone():
    everywhere = paths()
    met = {visitor: answers(visitor, everywhere) for visitor in VISITORS}
    for name, method in met["anonymous"]:
        yield {"address": name, "method": method} | {visitor: met[visitor][name, method] for visitor in VISITORS}


@pytest.mark.parametrize("visitor", VISITORS)
def test_everybody_meets_the_answers_of_the_role_matrix(visitor):
    expected = {(row["address"], row["method"]): row[visitor] for row in written_matrix()}

    assert answers(visitor, paths()) == expected


def test_no_address_fails_for_anybody():
    met = {(row["address"], row[visitor]) for row in written_matrix() for visitor in VISITORS}

    assert {(address, answer) for address, answer in met if answer >= "500" and answer != "login"} == WITHOUT_A_WORKER
