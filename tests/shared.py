"""The folder of real files that lies beside the checkout."""

from pathlib import Path

FOLDER = next(
    (parent / "shared" for parent in Path(__file__).resolve().parents if (parent / "shared" / "data").is_dir()),
    Path("shared"),
)
FOSDEM = FOLDER / "data" / "fosdem-2023.xml"
