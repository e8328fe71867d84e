import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.formats.reading.markup import plain_text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<br/>Two</p>", "One\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "• One\n• Two"),
        ("<p>Q&amp;A &eacute; &#1575;</p>", "Q&A é ا"),
        ('<a href="https://example.org/">site</a>', "site (https://example.org/)"),
        ('<a href="https://example.org/">https://example.org/</a>', "https://example.org/"),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ("<p>a</p><script>alert(1)</script><p>b</p>", "a\n\nb"),
        ("<style>p{}</style><p>a</p>", "a"),
        ("<p>one\n  line</p>", "one line"),
        ("a < b and c > d", "a < b and c > d"),
        ("see <https://example.org>", "see <https://example.org>"),
        ("plain\r\nlines\r\n\r\nstay", "plain\nlines\n\nstay"),
        ("<p>keep <unknown> tags</p>", "keep <unknown> tags"),
        ("<p>never closed", "never closed"),
        (
            "How <template> and <script> changed <b>much</b>. And more.",
            "How <template> and <script> changed much. And more.",
        ),
        ("<iframe src='x'/></iframe><p>a</p>", "a"),
        ("<svg/><p>a</p></script>", "a"),
        ("<object><script>1</script>x</object><p>a</p>", "a"),
        ("<p>a <!-- cut --> b <!-- kept</p>", "a b <!-- kept"),
        ("<!DOCTYPE html><p>a <![x[b]]></p>", "a <![x[b]]>"),
        ("<p><![if !supportLists]><span>·</span><![endif]>a</ p></p>", "·a"),
        ('<p title="a > b">c</p>', "c"),
        (
            '<a href="https://example.org/">one <a href="https://example.net/">two</a> three</a>',
            "one two (https://example.net/) three",
        ),
        ("One\r\n\r\nTwo <em>lines</em>\n\n\n\nThree", "One\n\nTwo lines\n\nThree"),
        ("Qu&#39;est-ce &quot;R&amp;D&quot; AT&T &para", 'Qu\'est-ce "R&D" AT&T &para'),
    ],
)
def test_html_becomes_plain_text(written, plain):
    assert plain_text(written) == plain


@pytest.mark.parametrize(
    "piece", ["<b ", "<b a='", "<!--", "<script>", "<a href='>", '<a href="x>"', "<a href='http://x/'>y", "<![", "<p"]
)
def test_pieces_of_tags_are_no_markup_however_many(piece):
    """Read as tags that never end, so many would take hours."""
    assert plain_text(f"<p>a</p>{piece * 100_000}").startswith("a")


@given(st.text(alphabet="<>/ apbr\"'=&;!-x"))
def test_no_markup_stops_the_reading(written):
    assert "<script" not in plain_text(f"<p>{written}</p><script>x</script>").replace(written, "")
