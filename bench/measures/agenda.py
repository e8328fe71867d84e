"""Warm requests per second of a day page with 1,000 sessions, and its ratio to a bare view in the same run."""

from typing import Any

from bench.reading import BARE, ratio_to_bare, read_often
from bench.result import Result
from bench.server import serving

SECONDS = 5.0
ROUNDS = 3
SESSIONS = 1000
PAGE = "/ar/eiraq-large/agenda/"


def measure(*databases: str) -> Result:
    """The value is that of the slower database, with as many clients as suit it best."""
    details = {database: on_database(database) for database in databases or ("sqlite", "postgresql")}
    value = min(max(page["per_second"] for page in found["page"].values()) for found in details.values())
    settings = {"page": PAGE, "sessions": SESSIONS, "web_workers": 2, "seconds": SECONDS, "rounds": ROUNDS}
    return Result("agenda", value, "requests/s", settings, details)


def on_database(database: str) -> dict[str, Any]:
    with serving(database=database, WEB_WORKERS="2") as server:
        server.manage("seed_demo", "--sessions", str(SESSIONS))
        server.rest()
        bare = read_often(server, BARE, seconds=SECONDS, rounds=ROUNDS)
        page = read_often(server, PAGE, seconds=SECONDS, rounds=ROUNDS)
    return {"page": page, "bare": bare, "ratio_to_bare": ratio_to_bare(page, bare)}
