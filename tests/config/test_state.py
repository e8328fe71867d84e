import pytest

from config.demo.refusals import Refused
from config.demo.state import claim, make_folders, make_secret_key


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    make_secret_key(tmp_path)
    first = (tmp_path / "secret_key").read_text()
    make_secret_key(tmp_path)

    assert (tmp_path / "secret_key").read_text() == first
    assert len(first) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_two_demos_never_share_one_folder(tmp_path):
    make_folders(tmp_path)

    with claim(tmp_path), pytest.raises(Refused, match="already runs"):
        claim(tmp_path)

    claim(tmp_path).close()
