import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.app.tasks import drawing
from tests.faults.processes import BEAT, PATIENCE, ROOT, WORKER, Process, celery, wait_until

FOLDERS = ("broker/queue", "cache", "documents", "mail", "media")


@dataclass
class Conference:
    """A whole conference on real processes, in a folder, a database and a broker of its own."""

    data_dir: Path
    database: Any
    broker: Any
    switches: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        self.worker: Process = celery(WORKER, self.environment, self.data_dir / "worker.log")
        self.beat: Process = celery(BEAT, self.environment, self.data_dir / "beat.log")

    @property
    def environment(self):
        own = {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": self.database.url,
            "BROKER_URL": self.broker.url,
            "CACHE_URL": "",
        }
        return os.environ | own | self.switches

    def make_folders(self):
        for folder in FOLDERS:
            (self.data_dir / folder).mkdir(parents=True, exist_ok=True)

    def start(self):
        self.worker.start()
        self.beat.start()

    def power_cut(self):
        self.worker.restart()
        self.beat.restart()

    def end(self):
        self.worker.kill()
        self.beat.kill()

    def manage(self, *arguments, check=True):
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=check)

    def request_badges(self, count, *, first=0, poisoned=-1):
        """Gives the seconds that the slowest of the requests took."""
        done = self.manage("request_work", str(first), str(first + count), "--poisoned", str(poisoned))
        return float(done.stdout)

    def count(self, state):
        return self.database.rows(f"SELECT count(*) FROM jobs_job WHERE state = '{state}'")[0][0]

    def wait_for_done(self, count, *, within=PATIENCE):
        wait_until(lambda: self.count("done") >= count, within=within)

    def runs(self):
        log = self.data_dir / "runs"
        return log.read_text().split() if log.exists() else []

    def good_badges(self):
        badges = (self.data_dir / "documents").rglob("*.pdf")
        return sorted(int(badge.stem) for badge in badges if badge.read_bytes() == drawing(badge.stem))

    def drafts(self):
        return list(self.data_dir.rglob("*.tmp"))

    def wait_for_worker(self):
        """Until it has told twice more that it lives."""
        for _ in range(2):
            seen = self.heartbeat()
            wait_until(lambda seen=seen: self.heartbeat() != seen)

    def heartbeat(self):
        return self.database.rows("SELECT beat_at FROM health_heartbeat WHERE name = 'worker'")

    def breaches(self):
        checked = self.manage("check_invariants", check=False)
        return "" if checked.returncode == 0 else checked.stdout + checked.stderr
