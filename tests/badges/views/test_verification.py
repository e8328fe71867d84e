import pytest


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["EIQ1AAAA", "EIQ1" + "A" * 24, "nonsense"])
def test_a_forged_code_is_called_so_in_the_language_of_the_asker(client, code):
    response = client.get(f"/v/{code}", headers={"accept-language": "en"})

    assert response.status_code == 200
    assert "This code does not belong to a badge of ours" in response.text
