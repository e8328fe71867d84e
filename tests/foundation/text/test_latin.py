import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.text import latin_name, slugify_name, transliterate


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("حسن كاظم الراشد", "Hassan Kadhim Al-Rashid"),
        ("سركوت نامق", "Sarkawt Namiq"),
        ("سەرکەوت نامیق", "Sarkawt Namiq"),
        ("سه\u200cرکه\u200cوت", "Sarkawt"),
        ("قاسم محمد الحساني", "Qasim Mohammed Al-Hasani"),
        ("إسراء عبدالأمير", "Israa Abdul-Amir"),
        ("مُحَمَّد", "Mohammed"),
        ("محـمد", "Mohammed"),
        ("بهاء", "Bahaa"),
        ("ئەحمەد گوڵاڵە ڕێبوار", "Ahmad Gulala Rebwar"),
        ("Şêrko Bêkes", "Serko Bekes"),
        ("José", "Jose"),
        ("جلسة ٣", "Jalsa 3"),
    ],
)
def test_a_name_is_offered_in_latin_letters(written, suggested):
    assert latin_name(written) == suggested


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("كلمة وزير الاتصالات", "kalma-wazir-al-atsalat"),
        ("العروض الفنية، LTE والحوكمة!", "al-arudh-al-faniya-lte-wal-hukma"),
        ("وتاری کردنەوەی وەزیری گەیاندن", "wtari-krdnaway-waziri-gayandn"),
        ("حوکمڕانیی ئەلیکترۆنی", "hukmrani-aliktroni"),
        ("Seminar: E-Government & its applications", "seminar-e-government-its-applications"),
        ("٢٠١٧ – ۲۰۱۸", "2017-2018"),
        ("Straße “Ł”", "strasse-l"),
        ("会議 😀", ""),
        ("", ""),
    ],
)
def test_a_title_becomes_an_address(title, address):
    assert slugify_name(title) == address


@pytest.mark.parametrize(
    ("longest", "address"), [(80, "al-hukma-al-jadida"), (17, "al-hukma-al"), (8, "al-hukma"), (1, "a")]
)
def test_a_long_address_ends_with_a_whole_word(longest, address):
    assert slugify_name("الحوكمة الجديدة", longest) == address


@given(st.text())
def test_transliterated_text_is_ascii_and_stays_as_it_is(text):
    latin = transliterate(text)

    assert latin.isascii()
    assert transliterate(latin) == latin


@given(st.text(alphabet="اأإآبتجحخدرزسشصضطظعغفقكلمنهويىةؤئءپچژگڤەێۆڕڵ ", max_size=40), st.integers(1, 80))
def test_any_title_makes_a_clean_address(title, longest):
    address = slugify_name(title, longest)

    assert len(address) <= longest
    assert address == "-".join(word for word in address.split("-") if word)
