from tests.faults.processes import RedisServer


class EmbeddedBroker:
    url = ""

    def __init__(self, data_dir):
        self.folder = data_dir / "broker" / "queue"
        self.elsewhere = data_dir / "broker" / "away"

    def start(self):
        pass

    def go_away(self):
        self.folder.rename(self.elsewhere)

    def come_back(self):
        self.elsewhere.rename(self.folder)

    def end(self):
        pass


class ServedBroker:
    def __init__(self, data_dir):
        self.server = RedisServer(data_dir)
        self.url = f"redis://127.0.0.1:{self.server.port}/0"

    def start(self):
        self.server.start()

    def go_away(self):
        self.server.kill()

    def come_back(self):
        self.server.start()

    def end(self):
        self.server.kill()
