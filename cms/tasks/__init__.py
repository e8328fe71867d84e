from cms.tasks.counting import flush_news_views

__all__ = ["flush_news_views"]
