"""What a new password must be, in words that all three languages have."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """Django's own sentence is missing from its Arabic and Kurdish catalogues."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short. It needs at least %(count)s character.",
            "This password is too short. It needs at least %(count)s characters.",
            self.min_length,
        ) % {"count": self.min_length}
