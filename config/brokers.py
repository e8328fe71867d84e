"""Where the doorbell rings: files under the data folder, or the broker named by BROKER_URL."""

from pathlib import Path
from typing import Any

from kombu.transport import TRANSPORT_ALIASES

TRANSPORT_ALIASES["filesystem"] = "config.spool:Transport"

# A publisher asks once and goes on: the sweeper rings again for what nobody heard.
IMPATIENT = {"max_retries": 0, "connect_retries_timeout": 1}


def broker(url: str, data_dir: Path) -> dict[str, Any]:
    if not url:
        return {"url": "filesystem://", "options": spool(data_dir / "broker" / "queue")}
    if url.startswith("redis"):
        return {"url": url, "options": IMPATIENT | REDIS}
    return {"url": url, "options": IMPATIENT}


def spool(folder: Path) -> dict[str, Any]:
    return {"data_folder_in": str(folder), "data_folder_out": str(folder), "polling_interval": 0.15}


# What a dead worker had taken comes back after a minute and is looked for every ten seconds; without the
# throttle kombu looks every hundred. The sweeper is quicker; this only keeps Redis clean.
REDIS = {
    "visibility_timeout": 60,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 1,
    "socket_timeout": 2,
    "socket_keepalive": True,
    "health_check_interval": 10,
}
