from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """A mail server that answers every mail as the test says."""

    def send_messages(self, email_messages):
        raise settings.REFUSAL
