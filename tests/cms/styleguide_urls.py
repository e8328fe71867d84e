from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from cms.views.styleguide import styleguide
from config.urls import urlpatterns as product_urls

urlpatterns = [*i18n_patterns(path("demo/styleguide/", styleguide)), *product_urls]
