import pytest

from config.demo.refusals import Refused, refuse_danger


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"BIND": "127.0.0.1", "ALLOWED_HOSTS": "localhost, 127.0.0.1", "PUBLIC_URL": "http://127.0.0.1:8000"},
        {"PUBLIC_URL": "http://[::1]:8000"},
        {"STRIPE_SECRET_KEY": "sk_test_1"},
    ],
)
def test_a_demo_starts_on_this_machine_with_test_money(environment):
    refuse_danger(environment)


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"BIND": "0.0.0.0"}, "BIND"),
        ({"ALLOWED_HOSTS": "localhost,e-iraq.example"}, "ALLOWED_HOSTS"),
        ({"PUBLIC_URL": "https://e-iraq.example"}, "PUBLIC_URL"),
        ({"STRIPE_SECRET_KEY": "sk_live_1"}, "STRIPE_SECRET_KEY"),
        ({"STRIPE_SECRET_KEY": "rk_live_1"}, "STRIPE_SECRET_KEY"),
    ],
)
def test_a_demo_refuses_strangers_and_real_money(environment, named):
    with pytest.raises(Refused, match=named):
        refuse_danger(environment)
