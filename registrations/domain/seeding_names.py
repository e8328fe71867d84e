"""Names as they are heard in Iraq, put together at random; nobody real is meant."""

from random import Random
from typing import Final

from foundation.text import latin_name

_ARABIC_GIVEN: Final = (
    "زينب علي حسن فاطمة محمد أحمد مصطفى نور حيدر مريم عمر سارة كاظم رقية عباس هدى ياسر آمنة مهدي رنا سجاد إسراء "
    "عبدالله شهد باسم ضحى قاسم أسماء جعفر بان وليد سرى رياض لمى ستار غفران صادق إيمان ثائر وسن"
)
_ARABIC_FAMILY: Final = (
    "الموسوي العبيدي الجبوري الساعدي التميمي الكعبي الشمري الدليمي الخفاجي الحسيني الراوي العاني البياتي الزبيدي "
    "المالكي الطائي الربيعي الحلي النجفي البصري الكرخي الأنباري"
)
_SORANI_GIVEN: Final = (
    "ڕێبوار گوڵاڵە ئاسۆ شیلان سەرکەوت ژیان هێمن ڕۆژین کاروان ئەڤین دڵشاد نەسرین هەڵۆ شنە بەختیار ڕەوا زانا هێرۆ ئارام "
    "پەیام کۆسار سۆران تارا هۆشیار چنار ڕزگار لەنجە بێستوون"
)
_SORANI_FAMILY: Final = "بەرزنجی جاف هەورامی قەرەداغی هەولێری زەنگەنە شارەزووری کۆیی ڕواندزی پێنجوێنی خۆشناو"

_KURDISH_SHARE: Final = 0.3
_ONE_WORD_SHARE: Final = 0.01


def random_name(random: Random) -> tuple[str, str, str]:
    """The name, its Latin spelling and the person's language."""
    is_kurdish = random.random() < _KURDISH_SHARE
    given, families = (_SORANI_GIVEN, _SORANI_FAMILY) if is_kurdish else (_ARABIC_GIVEN, _ARABIC_FAMILY)
    parts = [random.choice(words.split()) for words in (given, given, families)]
    name = parts[0] if random.random() < _ONE_WORD_SHARE else " ".join(parts)
    return name, latin_name(name), "ckb" if is_kurdish else "ar"
