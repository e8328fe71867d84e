"""The conference's motif from its geometry: an eight-fold star lattice and the star that is its mark."""

from math import cos, hypot, pi, sin

Point = tuple[float, float]
CONTACT_ANGLE = 3 * pi / 8


def regular_polygon(centre: Point, corners: int, radius: float, turn: float = 0.0) -> list[Point]:
    x, y = centre
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def eight_pointed_star(centre: Point, radius: float, step: int = 2) -> list[Point]:
    """The outline of the star that joins every `step`-th of eight points; 2 is two squares."""
    inner = radius * cos(pi * step / 8) / cos(pi * (step - 1) / 8)
    outer_points = regular_polygon(centre, 8, radius)
    inner_points = regular_polygon(centre, 8, inner, pi / 8)
    return [point for pair in zip(outer_points, inner_points, strict=True) for point in pair]


def ray(start: Point, end: Point, side: int) -> tuple[Point, Point]:
    """From the middle of an edge into its polygon, leaning to the edge's end (1) or its start (-1)."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    lean, rise = side * cos(CONTACT_ANGLE), sin(CONTACT_ANGLE)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return middle, (lean * along[0] - rise * along[1], lean * along[1] + rise * along[0])


def meeting(first: tuple[Point, Point], second: tuple[Point, Point]) -> Point:
    (x, y), (dx, dy) = first
    (other_x, other_y), (ex, ey) = second
    distance = (ex * (other_y - y) - ey * (other_x - x)) / (ex * dy - ey * dx)
    return x + distance * dx, y + distance * dy


def polygons_in_contact(polygon: list[Point]) -> list[list[Point]]:
    """Hankin's lines: from the middle of each edge to the middle of the next, meeting inside."""
    corners = len(polygon)
    lines = []
    for corner in range(corners):
        start, shared, end = (polygon[(corner + offset) % corners] for offset in range(3))
        leaving, arriving = ray(start, shared, 1), ray(shared, end, -1)
        lines.append([leaving[0], meeting(leaving, arriving), arriving[0]])
    return lines


def lattice_tile(size: float, *, seeded: bool = True) -> list[list[Point]]:
    """The lines of one square tile: an octagon in its middle, a quarter square at each corner; a seed in the star."""
    half = size / 2
    octagon = half / cos(pi / 8)
    square = octagon * sin(pi / 8) * 2 / 2**0.5
    lines = polygons_in_contact(regular_polygon((half, half), 8, octagon, pi / 8))
    for corner in ((0.0, 0.0), (size, 0.0), (0.0, size), (size, size)):
        lines += polygons_in_contact(regular_polygon(corner, 4, square))
    if not seeded:
        return lines
    seed = eight_pointed_star((half, half), size * 0.15)
    return [*lines, [*seed, seed[0]]]


def path_data(line: list[Point], *, closed: bool = False) -> str:
    points = " ".join(f"{x:.2f} {y:.2f}" for x, y in line)
    return f"M{points}{'Z' if closed else ''}"
