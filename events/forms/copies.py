from typing import Any

from django.forms.models import modelform_factory
from wagtail.admin.forms import WagtailAdminModelForm

from events.models import Edition
from foundation.i18n import direction, translated_fields


class CopyForm(WagtailAdminModelForm):
    """What tells the new edition from the old one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in translated_fields("title"):
            language = column.rpartition("_")[2]
            self.fields[column].widget.attrs.update(lang=language, dir=direction(language))


EditionCopyForm = modelform_factory(
    Edition, form=CopyForm, fields=[*translated_fields("title"), "slug", "number", "starts_on"]
)
