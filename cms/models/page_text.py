from django.db import models
from wagtail.models import Page


class PageText(models.Model):
    """What a published page lets people find, folded for search."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="folded")
    translation_key = models.UUIDField(db_index=True)
    folded_title = models.TextField()
    folded_text = models.TextField()

    def __str__(self) -> str:
        return str(self.page_id)
