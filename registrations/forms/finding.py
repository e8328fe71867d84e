from django import forms
from django.utils.translation import gettext_lazy as _

from registrations.forms.lines import MailAddressField


class FindOrderForm(forms.Form):
    email = MailAddressField(
        label=_("E-mail"),
        help_text=_("The one you registered with."),
        error_messages={"required": _("Write the e-mail address you registered with.")},
    )
