"""What the board's scripts say, in the reader's language."""

from django.utils.translation import gettext


def board_words() -> dict[str, str]:
    """Words in braces are filled in by the scripts."""
    return {**_labels(), **_announcements()}


def _labels() -> dict[str, str]:
    return {
        "all_rooms": gettext("all rooms"),
        "warnings": gettext("Warnings"),
        "no_warnings": gettext("Nothing to warn of."),
        "none_waiting": gettext("Every session has its place."),
        "none_found": gettext("Nothing found."),
        "undo": gettext("Undo: {what}"),
        "redo": gettext("Do again: {what}"),
        "nothing": gettext("nothing yet"),
        "moved_by": gettext("{who} moved this"),
        "seats": gettext("{count} seats"),
    }


def _announcements() -> dict[str, str]:
    return {
        "at": gettext("{title}: {room}, {day}, {from}–{to}"),
        "saved": gettext("Saved. {what}"),
        "taken_out": gettext("“{title}” waits for a new place."),
        "cancelled": gettext("Nothing was changed."),
        "undone": gettext("Undone."),
        "redone": gettext("Done again."),
        "offline": gettext("The server cannot be reached; “{title}” is back in its place. Try again."),
        "failed": gettext("This did not work; “{title}” is back in its place. Load the page again."),
        "away": gettext("No connection: changes of others are not shown."),
        "edge": gettext("There is no room further that way."),
        "outside": gettext("The day ends here."),
        "new_warnings": gettext("New warning: {what}"),
    }
