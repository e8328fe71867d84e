import gc

import pytest

from config.memory import settle_memory


@pytest.fixture
def collector():
    thresholds = gc.get_threshold()
    yield gc
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_what_a_process_has_loaded_is_not_looked_at_again(collector):
    settle_memory()

    assert collector.get_freeze_count() > 100_000
    assert len(collector.get_objects()) < 1_000


def test_what_a_page_leaves_behind_is_still_collected(collector):
    settle_memory()
    ring = []
    ring.append(ring)
    del ring

    assert collector.isenabled()
    assert collector.collect() > 0
