"""Lighthouse's scores of a page, the median of several visits by a slow phone."""

import json
import os
import shutil
import statistics
import subprocess
from contextlib import suppress
from pathlib import Path

LIGHTHOUSE = Path(__file__).parent / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)


class VisitFailed(RuntimeError):
    """Lighthouse has no scores to give."""


def median_scores(url: str, *, visits: int = 5) -> dict[str, int]:
    scores = [visit(url) for _ in range(visits)]
    return {category: round(statistics.median(score[category] for score in scores)) for category in CATEGORIES}


def visit(url: str, *, tries: int = 4) -> dict[str, float]:
    """Each category's score out of 100; Lighthouse now and then loses the beginning of its own record."""
    for _ in range(tries - 1):
        with suppress(VisitFailed):
            return visit_once(url)
    return visit_once(url)


def visit_once(url: str) -> dict[str, float]:
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={CHROMIUM}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    chromium = {"CHROME_PATH": shutil.which("chromium") or ""}
    done = subprocess.run(command, env=os.environ | chromium, check=False, capture_output=True, text=True)
    if done.returncode:
        raise VisitFailed(f"Lighthouse could not visit {url}: {done.stderr[-2000:]}")
    categories = json.loads(done.stdout)["categories"]
    return {category: 100 * (categories[category]["score"] or 0) for category in CATEGORIES}
