"""The served way of running: refuses to start without its secrets."""

from django.core.exceptions import ImproperlyConfigured

from config.environment import is_on, required
from config.settings.base import *

if is_on("DEBUG"):
    raise ImproperlyConfigured("DEBUG cannot be on in production: it shows secrets to strangers.")

SECRET_KEY = required("SECRET_KEY")
required("DATABASE_URL")
required("BROKER_URL")
required("CACHE_URL")
required("ALLOWED_HOSTS")
required("EMAIL_URL")
PUBLIC_URL = required("PUBLIC_URL")

CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
