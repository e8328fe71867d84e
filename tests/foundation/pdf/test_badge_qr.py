from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

from foundation.pdf.badge_qr import badge_modules, is_badge_code

CODES = st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=28, max_size=28)


@settings(max_examples=50, deadline=None)
@given(CODES)
def test_a_badge_code_has_the_modules_that_the_library_gives_it(code):
    whole = QRCode(version=2, error_correction=ERROR_CORRECT_Q, mask_pattern=2)
    whole.add_data(QRData(code, mode=MODE_ALPHA_NUM))
    whole.make(fit=False)

    assert badge_modules(code) == bytes(bool(module) for row in whole.modules for module in row)


def test_only_codes_of_twenty_eight_capitals_and_digits_are_badge_codes():
    assert is_badge_code("EIQ1ABCDEFGHIJKLMNOPQRSTUV23")
    assert not is_badge_code("eiq1abcdefghijklmnopqrstuv23")
    assert not is_badge_code("EIQ1ABCDEFGHIJKLMNOPQRSTUV2")
