"""Where the doorbell rings: files under the data folder, or the broker named by BROKER_URL."""

from pathlib import Path
from typing import Any


def broker(url: str, data_dir: Path) -> dict[str, Any]:
    if url:
        return {"url": url, "options": restoring(url)}
    folder = data_dir / "broker"
    return {
        "url": "filesystem://",
        "options": {
            "data_folder_in": str(folder / "queue"),
            "data_folder_out": str(folder / "queue"),
            "control_folder": str(folder / "control"),
            "polling_interval": 0.15,
            "store_processed": False,
        },
    }


def restoring(url: str) -> dict[str, Any]:
    """Redis gives back what a dead worker held quickly only when told to look often."""
    if not url.startswith("redis"):
        return {}
    return {"unacked_restore_throttle": 1, "visibility_timeout": 60}
