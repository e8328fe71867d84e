"""`python -m config.demo`: prepare what is missing, then run until Ctrl-C."""

import gc
import os
import socket
import sys
import time
from pathlib import Path

import django

from config.demo.refusals import Refused, refuse_danger
from config.demo.state import claim, make_folders, make_secret_key
from config.environment import Environment


def main() -> int:
    environment = Environment()
    try:
        refuse_danger()
        refuse_taken_port(environment.port)
        make_folders(environment.data_dir)
        with claim(environment.data_dir):
            return run(environment)
    except Refused as reason:
        sys.stderr.write(f"{reason}\n")
        return 1


def run(environment: Environment) -> int:
    started_at = time.monotonic()
    make_secret_key(environment.data_dir)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.demo",
        "DATA_DIR": str(environment.data_dir),
        "TMPDIR": str(environment.data_dir / "tmp"),
    }
    django.setup()
    prepare_and_load()

    from config.demo.processes import processes
    from config.demo.supervisor import Supervisor

    address = f"http://127.0.0.1:{environment.port}/"
    Supervisor(
        processes(environment.data_dir),
        when_ready=lambda: announce(address, environment.data_dir, time.monotonic() - started_at),
        port=environment.port,
    ).run()
    return 0


def prepare_and_load() -> None:
    """Leaves everything loaded and no connection open, ready to be forked."""
    from django.core.cache import caches
    from django.db import connections

    from config.demo.preparation import prepare

    for news in prepare():
        print(news, flush=True)

    from config import wsgi  # only now: it looks through the static files, which were just collected

    wsgi.load_addresses()
    connections.close_all()
    caches.close_all()
    gc.freeze()


def announce(address: str, data_dir: Path, seconds: float) -> None:
    print(
        f"\n  Ready after {seconds:.1f} s: {address}"
        f"\n  The administrator's password is in {data_dir / 'administrator.txt'}"
        "\n  Ctrl-C ends everything.\n",
        flush=True,
    )


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Refused(f"Port {port} is taken. Name another: PORT={port + 1} make demo") from None


if __name__ == "__main__":
    sys.exit(main())
