from badges.models.badge import Badge, EditionKey
from badges.models.gate import Gate, Zone
from badges.models.scan import Scan, Verdict

__all__ = ["Badge", "EditionKey", "Gate", "Scan", "Verdict", "Zone"]
