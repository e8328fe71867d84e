"""Words for made-up programmes; everybody's family name says that nobody real is meant."""

Words = tuple[str, str, str]

SUBJECTS: tuple[Words, ...] = (
    ("الهوية الرقمية", "ناسنامەی دیجیتاڵی", "Digital identity"),
    ("الدفع الإلكتروني", "پارەدانی ئەلیکترۆنی", "Electronic payment"),
    ("مراكز البيانات", "ناوەندەکانی داتا", "Data centres"),
    ("الأمن السيبراني", "ئاسایشی سایبەری", "Cyber security"),
    ("البيانات المفتوحة", "داتای کراوە", "Open data"),
    ("الصحة الإلكترونية", "تەندروستیی ئەلیکترۆنی", "Electronic health"),
    ("التعليم عن بُعد", "خوێندن لە دوورەوە", "Distance learning"),
    ("الذكاء الاصطناعي", "زیرەکیی دەستکرد", "Artificial intelligence"),
    ("الألياف الضوئية", "فایبەری ڕووناکی", "Optical fibre"),
    ("المدن الذكية", "شارە زیرەکەکان", "Smart cities"),
)
PLACES: tuple[Words, ...] = (
    ("في بغداد", "لە بەغدا", "in Baghdad"),
    ("في أربيل", "لە هەولێر", "in Erbil"),
    ("في البصرة", "لە بەسرە", "in Basra"),
    ("في نينوى", "لە نەینەوا", "in Nineveh"),
    ("في السليمانية", "لە سلێمانی", "in Sulaymaniyah"),
    ("في كركوك", "لە کەرکووک", "in Kirkuk"),
    ("في النجف", "لە نەجەف", "in Najaf"),
    ("في دهوك", "لە دهۆک", "in Duhok"),
)
GIVEN_NAMES: tuple[Words, ...] = (
    ("زينب", "زەینەب", "Zainab"),
    ("ريبوار", "ڕێبوار", "Rebwar"),
    ("مصطفى", "مستەفا", "Mustafa"),
    ("كولالة", "گوڵاڵە", "Gulala"),
    ("مريم", "مەریەم", "Maryam"),
    ("حيدر", "حەیدەر", "Haider"),
    ("شيلان", "شیلان", "Shilan"),
    ("عمر", "عومەر", "Omar"),
    ("نور", "نوور", "Noor"),
    ("آسو", "ئاسۆ", "Aso"),
)
SAMPLE_NAME: Words = ("النموذجي", "نموونەیی", "Sample")
ABSTRACT: Words = (
    "نص نموذجي يبيّن كيف يبدو ملخص الجلسة في صفحة البرنامج.",
    "دەقێکی نموونەییە بۆ پیشاندانی کورتەی دانیشتن لە لاپەڕەی کارنامەدا.",
    "A sample text that shows what a session’s abstract looks like on the programme’s page.",
)
ORGANISATION: Words = ("جهة نموذجية", "لایەنی نموونەیی", "Sample organisation")
ROOM: Words = ("القاعة", "هۆڵی", "Hall")
EDITION: Words = ("دورة كبيرة للقياس", "خولێکی گەورە بۆ پێوانە", "A large edition to measure with")


def columns(stem: str, *parts: Words | str) -> dict[str, str]:
    """The parts joined in each language, by column."""
    return {
        f"{stem}_{language}": " ".join(part if isinstance(part, str) else part[number] for part in parts)
        for number, language in enumerate(("ar", "ckb", "en"))
    }
