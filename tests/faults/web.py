import sys
from http.client import HTTPConnection

from tests.faults.processes import Process, free_port, wait_until

PATIENCE = 120
GUNICORN = [sys.executable, "-m", "gunicorn", "--config", "python:config.gunicorn", "config.wsgi"]


class WebServer(Process):
    def __init__(self, conference):
        self.port = free_port()
        env = conference.environment | {"PORT": str(self.port), "WEB_WORKERS": "2"}
        super().__init__(GUNICORN, log=conference.data_dir / "web.log", env=env)

    def start(self):
        super().start()
        wait_until(self.answers)

    def answers(self):
        try:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except OSError:
            return False
