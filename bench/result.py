"""What a measurement answers."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Result:
    name: str
    value: float
    unit: str
    settings: dict[str, Any] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)

    def as_line(self) -> str:
        return json.dumps(rounded(asdict(self)), ensure_ascii=False)


def rounded(value: Any) -> Any:
    """Four digits that mean something, everywhere."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(item) for item in value]
    return value
