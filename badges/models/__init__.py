from badges.models.badge import Badge, EditionKey, Revocation
from badges.models.gate import Gate, Zone
from badges.models.scan import Reason, Scan, Verdict

__all__ = ["Badge", "EditionKey", "Gate", "Reason", "Revocation", "Scan", "Verdict", "Zone"]
