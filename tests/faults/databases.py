import shutil
import sqlite3
from contextlib import closing

import psycopg


class EmbeddedDatabase:
    url = ""

    def __init__(self, data_dir):
        self.path = data_dir / "db.sqlite3"

    def rows(self, query):
        with closing(sqlite3.connect(self.path, timeout=20)) as connection:
            return connection.execute(query).fetchall()

    def execute(self, statement):
        with closing(sqlite3.connect(self.path, timeout=20)) as connection:
            connection.execute(statement)

    def copy_from(self, template):
        shutil.copy(template.path, self.path)

    def drop(self):
        self.path.unlink(missing_ok=True)


class ServedDatabase:
    def __init__(self, server, name):
        self.server, self.name, self.url = server, name, f"{server}/{name}"

    def rows(self, query):
        with psycopg.connect(self.url) as connection:
            return connection.execute(query).fetchall()

    def execute(self, statement):
        with psycopg.connect(self.url) as connection:
            connection.execute(statement)

    def create(self):
        self.administer(f'CREATE DATABASE "{self.name}"')

    def copy_from(self, template):
        self.administer(f'CREATE DATABASE "{self.name}" TEMPLATE "{template.name}"')

    def drop(self):
        self.administer(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def administer(self, statement):
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(statement)
