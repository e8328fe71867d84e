def test_the_worker_may_serve_every_edition_and_is_never_an_old_one(client):
    answer = client.get("/offline.js")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer.headers["Content-Security-Policy"]


def test_each_language_of_an_edition_is_an_app_of_its_own(client, released):
    app = client.get("/ckb/eiraq-4/agenda.webmanifest").json()

    own = {name: app[name] for name in ("id", "lang", "dir", "start_url", "scope", "name")}
    assert own == {
        "id": "/ckb/eiraq-4/",
        "lang": "ckb",
        "dir": "rtl",
        "start_url": "/ckb/eiraq-4/agenda/",
        "scope": "/ckb/eiraq-4/",
        "name": "کۆنفرانسی عێراقی ئەلیکترۆنی",
    }
    assert app["icons"]


def test_the_agenda_names_the_app_it_can_be_installed_as(released, text):
    assert '<link rel="manifest" href="/ar/eiraq-4/agenda.webmanifest">' in text("/ar/eiraq-4/agenda/")


def test_an_edition_in_preparation_is_no_app(client, released):
    released.state = "draft"
    released.save()

    assert client.get("/ar/eiraq-4/agenda.webmanifest").status_code == 404
