from cms.models.edition import EditionPage
from cms.models.home import HomePage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.news_views import NewsViews
from cms.models.page_text import PageText
from cms.models.public import PublicPage
from cms.models.site_version import SiteVersion
from cms.models.standard import StandardPage
from cms.models.star_list import StarList
from cms.models.venue import VenuePage

__all__ = [
    "EditionPage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "NewsViews",
    "PageText",
    "PublicPage",
    "SiteVersion",
    "StandardPage",
    "StarList",
    "VenuePage",
]
