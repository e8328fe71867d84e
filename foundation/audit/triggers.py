"""Holds the audit's rows still in the database itself: only their seal may be set, once."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

KEPT = ("id", "at", "actor", "action", "subject_type", "subject_id", "facts")

POSTGRESQL = """
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.seal_id IS NULL
       AND to_jsonb(OLD) - 'seal_id' = to_jsonb(NEW) - 'seal_id' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'audit entries stay as they were written';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
"""

# A test suite empties tables with DELETE on SQLite, so what no seal covers yet may go there.
SQLITE = [
    f"""
    CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
    WHEN OLD.seal_id IS NOT NULL OR ({", ".join(f"OLD.{name}" for name in KEPT)})
        IS NOT ({", ".join(f"NEW.{name}" for name in KEPT)})
    BEGIN SELECT RAISE(ABORT, 'audit entries stay as they were written'); END
    """,
    """
    CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
    WHEN OLD.seal_id IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'audit entries stay as they were written'); END
    """,
]

UNDO = {
    "postgresql": ["DROP TRIGGER audit_entry_stays ON audit_entry; DROP FUNCTION audit_entry_stays();"],
    "sqlite": ["DROP TRIGGER audit_entry_is_not_changed", "DROP TRIGGER audit_entry_is_not_deleted"],
}

STANDING = {
    "postgresql": "SELECT count(*) = 1 FROM pg_trigger WHERE tgname = 'audit_entry_stays' AND tgenabled <> 'D'",
    "sqlite": "SELECT count(*) = 2 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entry'",
}


def entries_are_guarded(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor])
        row = cursor.fetchone()
    return bool(row and row[0])


def guard_entries(_apps: Any, schema_editor: Any) -> None:
    vendor = schema_editor.connection.vendor
    for statement in [POSTGRESQL] if vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def unguard_entries(_apps: Any, schema_editor: Any) -> None:
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)
