"""What is kept for a search and what is asked of it; both sides are folded."""

import re
from functools import lru_cache

from django.db.models import Q

from foundation.text import fold_terms, searchable

_ARTICLE = re.compile(r"^(?:[وبكف]?ال|لل)(?=\w{2})")


def search_key(*texts: str) -> str:
    """Every word behind one space, and the other ways in which it is typed."""
    words = list(dict.fromkeys(" ".join(_folded(text) for text in texts).split()))
    return "".join(f" {word}" for word in dict.fromkeys([*words, *map(_without_article, words)]))


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """A release names the same people and themes again and again."""
    return searchable(text)


def matching(column: str, query: str) -> Q:
    """Rows in whose column every word of the query begins a word; none for a query without words."""
    found = Q()
    for term in fold_terms(query):
        found &= _begins_a_word(column, term) | _begins_a_word(column, _without_article(term))
    return found or Q(pk__in=[])


def _begins_a_word(column: str, term: str) -> Q:
    return Q(**{f"{column}__contains": f" {term}"})


@lru_cache(maxsize=16384)
def _without_article(word: str) -> str:
    return _ARTICLE.sub("", word)
