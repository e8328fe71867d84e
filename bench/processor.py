"""The processor time that a process and all below it have used."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    return sum(own_cpu_seconds(member) for member in family(pid))


def family(pid: int) -> list[int]:
    return [pid, *(member for child in children(pid) for member in family(child))]


def children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def own_cpu_seconds(pid: int) -> float:
    """Of the process and of its ended children."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(number) for number in fields[11:15]) / TICKS
