from django.utils.translation import gettext as _

from badges.models import Reason, Scan, Verdict
from foundation.text import format_time


def door_words(time_zone: str) -> dict[str, object]:
    """Every sentence the door's script may say, in the door's language."""
    return {
        "zone": time_zone,
        "verdicts": {verdict.value: title_of(verdict) for verdict in Verdict},
        "reasons": {reason.value: str(reason.label) for reason in Reason},
        "first": _("Admitted at {time} at {gate}."),
        "unknown": _("Unknown code"),
        "next": _("Next"),
        "again": _("Send again"),
        "later": _("Keep it and go on"),
        "leave": _("Leave it"),
        "waiting": _("Waiting to be sent: {count}"),
        "unsent": {
            "title": _("Not checked"),
            "offline": _("There is no connection to the server. The reading is kept and sent when it is back."),
            "server": _("The server could not answer. The reading is kept and sent again in a moment."),
            "signed_out": _("You are signed out. The reading is kept; load this page again and sign in."),
            "gate": _("This gate is no longer there. Load this page again."),
        },
        "camera": {
            "NotAllowedError": _("The camera is not allowed. Allow it in the browser's settings for this page."),
            "NotFoundError": _("This device has no camera. Type the code or use a scanner."),
            "NotReadableError": _("Another program uses the camera. Close it and try again."),
            "other": _("The camera could not be started. Type the code or use a scanner."),
        },
    }


def title_of(verdict: Verdict) -> str:
    titles = {
        Verdict.ADMITTED: _("Welcome, come in"),
        Verdict.ALREADY_ADMITTED: _("Already admitted"),
        Verdict.REFUSED: _("Do not admit"),
    }
    return titles[verdict]


def reason_of(scan: Scan) -> str:
    if scan.reason:
        return str(Reason(scan.reason).label)
    if scan.first_scan is None:
        return ""
    time = format_time(scan.first_scan.scanned_at, scan.zone.edition.zone)
    return _("Admitted at {time} at {gate}.").format(time=time, gate=scan.first_scan.gate.name)
