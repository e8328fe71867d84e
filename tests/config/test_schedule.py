from config.schedule import SCHEDULE


def test_no_ring_is_so_rare_that_beat_would_have_to_remember_it():
    assert max(entry["schedule"] for entry in SCHEDULE.values()) <= 60
