"""What goes to the log: ids and addresses, but never the secret part of an address."""

import logging
import re

SECRET_ADDRESS = re.compile(r"(/(?:orders|password|invitations?|v)/)[^/\s]+")


class HideSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = SECRET_ADDRESS.sub(r"\1…", record.getMessage())
        record.args = None
        return True


LOG = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"hide_secrets": {"()": "config.logs.HideSecrets"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["hide_secrets"]},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
