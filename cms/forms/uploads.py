"""The forms by which pictures and documents come into the library, wherever in the admin they are uploaded."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.domain.uploads import (
    FAULTS,
    UnreadablePicture,
    is_what_its_name_says,
    name_of_document,
    redraw_picture,
    shown_title,
)

UNREADABLE = _(
    "This file cannot be read as a picture: it is broken, of another kind than its name says, or has far too many "
    "points. Save it as JPEG or PNG, at most 5,000 points wide and high, and upload it again."
)
DISGUISED = _("“%(name)s” is not a file of the kind its name says. Save it anew in its own kind and upload it again.")


class PictureField(WagtailImageField):
    """What it gives is drawn by us; Wagtail's field looks first, and is itself surprised by some broken pictures."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.error_messages |= dict.fromkeys(("invalid_image", "file_too_many_pixels"), UNREADABLE)

    def to_python(self, data: Any) -> Any:
        try:
            found = super().to_python(data)
            return redraw_picture(data) if isinstance(data, UploadedFile) else found
        except (UnreadablePicture, *FAULTS) as problem:
            raise ValidationError(UNREADABLE, code="invalid_image") from problem


class PictureForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if found := self.fields.get("file"):
            self.fields["file"] = PictureField(label=found.label, widget=found.widget, required=found.required)

    def clean_title(self) -> str:
        return shown_title(self.cleaned_data["title"])


class DocumentForm(BaseDocumentForm):
    def clean_title(self) -> str:
        return shown_title(self.cleaned_data["title"])

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        if not is_what_its_name_says(file):
            raise ValidationError(DISGUISED, code="disguised", params={"name": get_valid_filename(str(file.name))})
        file.name = name_of_document(file)
        return file
