from math import hypot

import pytest

from cms.formats.lattice import eight_pointed_star, lattice_tile
from cms.formats.look_files import look_files
from cms.management.commands.draw_look import STATIC_DIR

SIZE = 96


def ends_on(edge: str) -> set[float]:
    """Where lines of one tile touch an edge, along it."""
    across, along, at = {"start": (0, 1, 0), "end": (0, 1, SIZE), "top": (1, 0, 0), "bottom": (1, 0, SIZE)}[edge]
    points = [point for line in lattice_tile(SIZE) for point in line]
    return {round(point[along], 6) for point in points if abs(point[across] - at) < 1e-6}


@pytest.mark.parametrize(("one", "other"), [("start", "end"), ("top", "bottom")])
def test_tiles_of_the_lattice_meet_without_a_seam(one, other):
    assert ends_on(one) == ends_on(other) != set()


@pytest.mark.parametrize("step", [2, 3])
def test_the_star_has_eight_points_at_one_distance(step):
    distances = [round(hypot(*point), 6) for point in eight_pointed_star((0, 0), 10, step)]

    assert distances[::2] == [10] * 8
    assert len(set(distances[1::2])) == 1
    assert distances[1] < 10


def test_the_drawn_files_are_those_in_the_tree():
    drawn = {name: content for name, content in look_files().items() if name.endswith(".svg")}

    assert drawn == {name: (STATIC_DIR / name).read_bytes() for name in drawn}
