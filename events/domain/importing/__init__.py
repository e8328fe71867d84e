"""Bringing a programme that others wrote into an edition: looked at first, then whole or not at all."""

from events.domain.importing.bringing import check_import, import_programme
from events.domain.importing.orders import ImportOrder, ImportRefused
from events.domain.importing.reports import Outcome, OutcomeKind, Report

__all__ = ["ImportOrder", "ImportRefused", "Outcome", "OutcomeKind", "Report", "check_import", "import_programme"]
