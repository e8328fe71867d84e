from celery import shared_task

from cms.domain.news_views import flush_views


@shared_task(name="cms.tasks.flush_news_views")
def flush_news_views() -> None:
    flush_views()
