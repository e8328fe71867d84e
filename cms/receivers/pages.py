from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.domain.page_texts import drop_text_of, keep_text_of
from cms.domain.site_version import bump_site_version
from cms.models import PublicPage
from events.models import Edition, Material, NewsItem, Recommendation, Venue
from events.signals import agenda_released

ROWS = (Edition, Venue, NewsItem, Material, Recommendation)
SHOWN_AS_THEY_ARE = (*ROWS, Site, PageViewRestriction, get_image_model(), get_document_model())


@receiver(page_published)
def find_published_page(instance: Page, **_: Any) -> None:
    if isinstance(instance, PublicPage):
        keep_text_of(instance)


@receiver(page_unpublished)
def lose_unpublished_page(instance: Page, **_: Any) -> None:
    drop_text_of(instance)


@receiver([page_published, page_unpublished, post_page_move, agenda_released])
def show_anew(**_: Any) -> None:
    bump_site_version()


for shown in SHOWN_AS_THEY_ARE:
    post_save.connect(show_anew, sender=shown)
for shown in (*SHOWN_AS_THEY_ARE, Page):
    post_delete.connect(show_anew, sender=shown)
