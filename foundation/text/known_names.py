"""How Iraqis spell in Latin letters the names whose vowels Arabic does not write."""

from typing import Final

from foundation.text.folding import fold

_SPELLINGS: Final = """
    محمد mohammed, محمود mahmoud, أحمد ahmed, حسن hassan, حسين hussein, علي ali, عمر omar, عثمان othman,
    عبد abd, عبدالله abdullah, الله allah, إبراهيم ibrahim, إسماعيل ismail, إسحاق ishaq, إدريس idris,
    إلياس ilyas, إلهام ilham, إسراء israa, إيمان iman, إيناس inas, آلاء alaa, علاء alaa, بهاء bahaa,
    ضياء dhiaa, رجاء rajaa, صفاء safaa, هناء hanaa, ليث laith, زيد zaid, سيد sayyid, حيدر haider, زينب zainab,
    مريم maryam, فاطمة fatima, خديجة khadija, عائشة aisha, سارة sarah, نور noor, هدى huda, منى muna, سهى suha,
    نهى nuha, ندى nada, شذى shatha, مصطفى mustafa, مرتضى murtadha, مجتبى mujtaba, موسى musa, عيسى isa,
    يحيى yahya, يوسف yousif, يونس younis, يعقوب yaqoub, داود dawood, سليمان sulaiman, هارون haroon, نوح nooh,
    لؤي luay, قصي qusay, عدي uday, أسامة usama, حمزة hamza, طلحة talha, طه taha, ياسين yaseen, كرار karrar,
    عباس abbas, عمار ammar, بشار bashar, نجاح najah, سجاد sajjad, جواد jawad, رضا ridha, مهدي mahdi, هادي hadi,
    مؤيد muayad, مهند muhannad, منتظر muntadher, مقتدى muqtada, منذر munther, محسن muhsin, مسلم muslim,
    منير munir, بلال bilal, جمال jamal, كمال kamal, هشام hisham, حسام husam, عصام isam, وسام wisam, عماد imad,
    إياد iyad, زياد ziyad, رياض riyadh, فؤاد fuad, سعاد suad, نجلاء najlaa, شيماء shaimaa, زهراء zahraa,
    سهير suhair, زهير zuhair, عمير umair, حنين haneen, رغد raghad, ورود wurood, سندس sundus, بنين baneen,
    تبارك tabarak, رقية ruqaya, سكينة sukaina, أمينة amina, مثنى muthanna, معتز mutaz, منتصر muntasir,
    مظفر mudhaffar, مزهر muzhir, عذراء athraa, ذنون thanoon, عزيز aziz, عز izz, سركوت sarkawt, محەمەد mohammed,
    حسێن hussein, بەرهەم barham, نێچیرڤان nechirvan, کوردستان kurdistan, هەولێر erbil, سلێمانی sulaymaniyah,
    دهۆک duhok, عراق iraq, عێراق iraq, بغداد baghdad, البصرة basra, الموصل mosul, أربيل erbil, كربلاء karbala,
    النجف najaf, كركوك kirkuk, بابل babil, ديالى diyala, نينوى nineveh, الأنبار anbar, واسط wasit, ذي dhi,
    قار qar, المثنى muthanna, ميسان maysan, الناصرية nasiriyah, الفلوجة fallujah, الكوت kut,
    كوردستان kurdistan, کازم kazim, نازم nazim, موسوي musawi, علوي alawi, هاشمي hashimi, مالكي maliki,
    طالباني talabani, زين zain
"""


def known_spelling(word: str) -> str | None:
    return _KNOWN.get(_key(word))


def _key(word: str) -> str:
    """Folded, yet بهاء, a man, is not بها, with it."""
    return f"{fold(word)}ء" if word.endswith("ء") else fold(word)


_KNOWN: Final = {
    _key(written): latin for written, latin in (pair.split() for pair in _SPELLINGS.replace("\n", " ").split(","))
}
