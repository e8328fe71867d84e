"""Made-up people in the shares and the variety in which Iraq would send them."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

ARABIC = """أحمد محمد علي حسين حسن عباس كاظم جاسم عبد الله عبد الرحمن مصطفى مرتضى حيدر زيد عمر خالد وليد ياسر سعد
فاطمة زينب مريم نور هدى سارة رنا دعاء آية إسراء شيماء رغد تبارك ميس سجاد منتظر طارق فراس قيس ليث مهدي صادق رضا جعفر"""
KURDISH = """ئازاد ڕێبوار سەرکەوت هێمن شوان دڵشاد کاروان ئارام بەختیار هەڵۆ نەوزاد ڕزگار ژیار دانا سۆران هاوڕێ گۆران
شیلان گوڵاڵە ژیان هێڤی ڕووناک شنۆ تریفە نیشتمان بێریڤان سروە چنار هەڵاڵە پەیمان ئاڤان هانا لانە دڵنیا فرمێسک شەونم"""
LATIN = """Ahmed Sarah Rebwar Noor Michael Anna-Maria Jürgen François Zoë Łukasz Søren María José O'Brien Özgür
Priya Wei Tanaka Müller Dupont García Novák Jensen Smith Brown Kowalski Rossi Silva Haddad Khoury Nasser Aziz"""
ORGANISATIONS = (
    "وزارة الاتصالات",
    "جامعة بغداد",
    "حکومەتی هەرێمی کوردستان",
    "زانکۆی سەڵاحەددین – هەولێر",
    "هيئة الإعلام والاتصالات",
    "الشركة العامة للاتصالات والمعلوماتية",
    "International Telecommunication Union",
    "",
)
POSITIONS = ("مدير عام", "مهندس أقدم", "مامۆستای زانکۆ", "ئەندازیار", "Head of Delegation", "")


@dataclass(frozen=True)
class Somebody:
    name: str
    latin_name: str
    organisation_name: str
    position: str
    language: str


def people(count: int, *, seed: int = 1) -> Iterator[Somebody]:
    """Six in ten write Arabic, three Kurdish, one in Latin letters."""
    random = Random(seed)
    for _ in range(count):
        language, words = random.choices([("ar", ARABIC), ("ckb", KURDISH), ("en", LATIN)], (6, 3, 1))[0]
        yield Somebody(
            name=full_name(random, words),
            latin_name=full_name(random, LATIN) if random.choice((True, False)) else "",
            organisation_name=random.choice(ORGANISATIONS),
            position=random.choice(POSITIONS),
            language=language,
        )


def full_name(random: Random, words: str) -> str:
    return " ".join(random.sample(words.split(), random.randint(2, 4)))
