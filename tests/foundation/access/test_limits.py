from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import caches
from django.http import Http404, HttpResponse
from django.utils import timezone

from config.caches import in_files, on_redis
from foundation.access.counting import add_to_count
from foundation.access.limits import Limit, TooManyTries, guess_limited

THREE_A_MINUTE = Limit("knocks", most=3, within=timedelta(minutes=1))
NOON = datetime(2030, 5, 11, 12, 0, 10, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch):
    def show(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    show(NOON)
    return show


def knock(who="visitor", times=1):
    for _ in range(times):
        THREE_A_MINUTE.take(who)


def test_the_fourth_try_in_a_minute_is_refused_until_the_minute_ends(clock):
    knock(times=3)

    with pytest.raises(TooManyTries) as refusal:
        knock()

    assert refusal.value.seconds == 50


def test_after_the_wait_a_person_may_try_again(clock):
    knock(times=3)
    clock(NOON + timedelta(seconds=50))

    knock(times=3)


def test_one_persons_tries_do_not_count_for_another(clock):
    knock("first", times=3)

    knock("second")


def test_a_try_that_was_right_is_given_back(clock):
    knock(times=3)
    THREE_A_MINUTE.give_back("visitor")

    knock()


def counts_at_once(threads):
    def add(_):
        count = add_to_count("knocks", 1, seconds=60)
        caches.close_all()
        return count

    with ThreadPoolExecutor(threads) as pool:
        return sorted(pool.map(add, range(200)))


def test_tries_at_the_same_moment_are_all_counted_in_files(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.CACHES = settings.CACHES | in_files(tmp_path)

    assert counts_at_once(8) == list(range(1, 201))


@pytest.mark.redis
def test_tries_at_the_same_moment_are_all_counted_on_redis():
    assert counts_at_once(8) == list(range(1, 201))


def test_tries_are_counted_when_the_shared_cache_is_down(settings):
    settings.CACHES = settings.CACHES | on_redis("redis://127.0.0.1:9/0")
    caches["limits_here"].clear()

    assert [add_to_count("knocks", 1, seconds=60) for _ in range(2)] == [1, 2]


@guess_limited("order")
def order_page(request, secret):
    if secret != "right":
        raise Http404
    return HttpResponse(secret)


@guess_limited("badge")
def badge_page(request, code):
    return HttpResponse(status=200 if code == "right" else 404)


def guess(rf, secret, address="203.0.113.5"):
    try:
        return order_page(rf.get("/", REMOTE_ADDR=address), secret).status_code
    except Http404:
        return 404
    except TooManyTries:
        return 429


def test_whoever_guesses_order_codes_must_soon_wait(rf, clock):
    answers = [guess(rf, "wrong") for _ in range(100)]

    assert answers == [404] * 9 + [429] * 91


def test_a_page_that_says_itself_that_a_code_is_unknown_counts_as_a_wrong_guess(rf, clock):
    for _ in range(9):
        badge_page(rf.get("/"), "wrong")

    with pytest.raises(TooManyTries):
        badge_page(rf.get("/"), "right")


def test_a_guesser_does_not_learn_that_a_code_was_right(rf, clock):
    for _ in range(9):
        guess(rf, "wrong")

    assert guess(rf, "right") == 429


def test_a_right_code_from_another_address_still_works_while_someone_guesses(rf, clock):
    for _ in range(100):
        guess(rf, "wrong")

    assert guess(rf, "right", address="203.0.113.6") == 200


def test_opening_an_order_often_is_no_guessing(rf, clock):
    assert {guess(rf, "right") for _ in range(100)} == {200}
