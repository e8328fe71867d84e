from tests.faults.processes import wait_until


def test_an_export_that_outlasts_its_lease_is_made_once(conference):
    conference.start()

    conference.manage("request_work", "0", "1", "--kind", "fault.export")

    conference.wait_for_done(1)
    assert conference.runs() == ["0"]


def test_without_its_heartbeat_it_is_made_again(build):
    conference = build(WITHOUT_HEARTBEAT="1")
    conference.start()

    conference.manage("request_work", "0", "1", "--kind", "fault.export")

    wait_until(lambda: len(conference.runs()) > 1)
