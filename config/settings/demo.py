"""The embedded way of running: one machine, SQLite, files as broker, loopback only."""

from config.settings.base import *

IS_DEMO = True
SECRET_KEY_FILE = DATA_DIR / "secret_key"
SECRET_KEY = SECRET_KEY_FILE.read_text() if SECRET_KEY_FILE.exists() else "demo-not-started-" * 4
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
