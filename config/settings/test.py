"""Settings of the test suite: state in a folder that ends with the process, the real services when named."""

import os
import tempfile

FOLDER = tempfile.TemporaryDirectory(prefix="conference-test-")
os.environ["DATA_DIR"] = FOLDER.name

from config.caches import caches  # noqa: E402 - the folder must be named first
from config.settings.base import *  # noqa: E402

SECRET_KEY = "test-only-" * 6
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PUBLIC_URL = "http://testserver"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if not ENVIRONMENT.cache_url:
    MEMORY: dict[str, object] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    CACHES |= {"default": MEMORY, "limits": MEMORY | {"LOCATION": "limits"}}
else:
    # Emptying the cache of one test runner must not empty another's.
    RUNNER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    SERVER, _, NUMBER = ENVIRONMENT.cache_url.rpartition("/")
    CACHES |= caches(f"{SERVER}/{int(NUMBER) + RUNNER}", DATA_DIR)
if not ENVIRONMENT.broker_url:
    CELERY_BROKER_URL = "memory://"
    CELERY_BROKER_TRANSPORT_OPTIONS = {}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WAGTAIL_SITE_NAME = "e-Iraq"
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
