"""How the web processes are started; production and demo differ only in the environment."""

from typing import Any

from config.demo.lifeline import die_with_parent
from config.environment import text

bind = f"{text('BIND', '127.0.0.1')}:{text('PORT', '8000')}"
worker_class = "gthread"
workers = int(text("WEB_WORKERS", "2"))
threads = int(text("WEB_THREADS", "4"))
preload_app = True
keepalive = 15
timeout = 60
graceful_timeout = 5
control_socket_disable = True
loglevel = "warning"


def post_fork(_server: Any, worker: Any) -> None:
    die_with_parent(worker.ppid)
