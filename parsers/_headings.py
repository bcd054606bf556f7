"""What a heading or a lead-in announces: its topic, read from its words alone."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from parsers import words
from parsers._patterns import Pattern

# Of two topics named in one heading the first here counts: "Required documents" are documents, "Desirable
# qualifications" desirable.
ORDER = (
    *("documents", "sections", "desirable", "competencies", "essential", "duties", "other", "applying", "benefits"),
    *("criteria", "aspect"),
)
# A lead-in to one of these is that list wherever it stands; "you must:" may stand under "Documents" as well.
FIRM = frozenset(("sections", "documents", "desirable", "competencies", "benefits"))
NUMBER = Pattern(r"(?:[\d.]{1,6}|[ivx]{1,4}[.)]|[a-h][.)])[\s.):–-]+(?=\D)")
# "WHO competencies": whose they are.
ACRONYM = Pattern(r"\b[A-Z]{2,}(?:['’]s)?\s(?=.*[a-z])")
KEYS = ("documents", "desirable", "competencies", "essential", "duties", "benefits", "applying")
AGAINST = ("essential", "desirable", "duties", "benefits")  # the topics whose words stand in other headings too
REMEMBERED = 2048  # headings: a site's pages have most of theirs in common
LONGEST = 14  # words of a heading whose topic is told by a word in it
ASIDE = Pattern(r"\s*\([^()]{0,80}\)\s*:?\Z")
INCLUSIVE = Pattern(r"\((?:e|s|es|ne|trice)\)|(?<=\w)[·.]e(?:[·.]?s)?(?!\w)")  # chargé(e), étudiant·e·s
NO_WORD = Pattern(r"[^\w']+")
CLAUSE = Pattern(r"[.!?;]\s")


@lru_cache(maxsize=REMEMBERED)
def heading_topic(said: str) -> str | None:
    """The topic of a heading: nothing stands in it but known headings and the words between them.

    >>> heading_topic("2. QUALIFICATIONS AND EXPERIENCE"), heading_topic("Requirements – desirable:")
    ('essential', 'desirable')
    >>> heading_topic("Qualifications of the building")
    """
    title = ASIDE.sub("", said)
    aside = _title_topic(said[len(title) :]) if title and len(title) < len(said) else None
    if aside in ("essential", "desirable") and _title_topic(title) in (aside, "essential", "aspect", "criteria"):
        return aside  # "Skills (required)"
    return _title_topic(title) or _title_topic(ACRONYM.sub("", title))


def _title_topic(title: str) -> str | None:
    bare = _bare(_part().sub("", NUMBER.sub("", title.lower(), count=1), count=1))
    if bare in _headings():
        return _headings()[bare]
    if not bare or not _composed().fullmatch(bare):
        return None
    found = {_headings()[phrase] for phrase in _phrase().findall(bare)}
    topic = min(found, key=ORDER.index, default=None)
    of_unit = topic == "duties" and _any("not_duties").search(bare) and not _any("holder").search(bare)
    return None if of_unit else topic  # "Functions of the Agency"


def aspects(said: str) -> int:
    """How many aspects of the criteria a heading names.

    >>> aspects("Education, Experience and Language Skills")
    3
    """
    return len({phrase for phrase in _phrase().findall(_bare(said)) if _headings()[phrase] == "aspect"})


@lru_cache(maxsize=REMEMBERED)
def lead_topic(said: str) -> str | None:
    """The topic that a lead-in announces: the last known phrase of its last clause, a firm topic's first.

    >>> lead_topic("To be eligible, attach the following documents:"), lead_topic("The intern will")
    ('documents', 'duties')
    """
    clause = CLAUSE.split(said[-200:].lower())[-1]
    bare = _bare(ASIDE.sub("", clause))
    if _any("refusal").search(bare):
        return None
    topics = _announced(bare) or _announced(_adverb().sub("", bare)) or _announced(_aside().sub("", bare))
    topic = next((topic for topic in reversed(topics) if topic in FIRM), topics[-1] if topics else None)
    return None if topic == "duties" and _of_unit(bare) else topic


def _announced(bare: str) -> list[str]:
    return [_leads()[match[0]] for match in _lead().finditer(bare + ":")]


def _of_unit(bare: str) -> bool:
    """Does it tell what a unit does, and not what its intern does: `the agency is responsible for`?"""
    subject = " ".join(bare.split()[:3])
    return bool(_any("not_duties").search(subject)) and not _any("holder").search(bare)


@lru_cache(maxsize=REMEMBERED)
def key_topic(said: str) -> str | None:
    """The topic that a word of the heading tells, of any heading that says what it does and not what it does not.

    >>> key_topic("To be uploaded with the form"), key_topic("What a good candidate brings: must have")
    ('documents', 'essential')
    >>> key_topic("What we do not offer"), key_topic("Tasks of the Office")
    (None, None)
    """
    bare = _bare(NUMBER.sub("", ASIDE.sub("", said).lower(), count=1))
    topic = min({_keys()[match[0]] for match in _key().finditer(bare)}, key=KEYS.index, default=None)
    # "Useful, but not required" refuses nothing
    if len(bare.split()) > LONGEST or (topic != "desirable" and _any("refusal").search(bare)):
        return None
    if topic == "applying" or (topic != "desirable" and _any("not_key").search(bare)):
        return None
    against = "not_criteria" if topic in ("essential", "desirable") else "not_duties"
    return None if topic in AGAINST and _any(against).search(bare) else topic


@cache
def _keys() -> dict[str, str]:
    return {_bare(phrase): topic for phrase, topic in reversed(words.keys().items())}


@cache
def _key() -> Pattern:
    return Pattern(rf"(?<![\w']){words.any_of(_keys())}(?![\w'])")


@cache
def _any(name: str) -> Pattern:
    return Pattern(rf"(?<![\w']){words.any_of(map(_bare, words.cues(name)))}(?!\w)")


def _bare(said: str) -> str:
    """Words alone: small, without accents and signs.

    >>> _bare("Compétences – requises :")
    'competences requises'
    """
    letters = unicodedata.normalize("NFKD", INCLUSIVE.sub("", said.lower().replace("’", "'")))
    return NO_WORD.sub(" ", "".join(char for char in letters if not unicodedata.combining(char))).strip()


@cache
def _adverb() -> Pattern:
    """What may stand between a lead-in's words and its colon: `the trainee will, in particular:`."""
    return Pattern(rf"(?:\s{words.any_of(map(_bare, words.cues('in_particular')))}){{1,2}}\Z")


@cache
def _aside() -> Pattern:
    """What may stand inside a lead-in: `sera notamment chargé de :`, `will in particular be responsible for:`."""
    return Pattern(rf"\s{words.any_of(map(_bare, words.cues('in_particular')))}(?=\s)")


@cache
def _part() -> Pattern:
    """What a heading is called before its number: `Article 2. Admission`."""
    return Pattern(rf"{words.cue('part')}\s+(?:\d{{1,2}}|[ivx]{{1,4}}|[a-h])(?:[\s.):–-]+(?=\w)|\Z)")


@cache
def _headings() -> dict[str, str]:
    return {_bare(phrase): topic for phrase, topic in reversed(words.headings().items())}


@cache
def _leads() -> dict[str, str]:
    return {_bare(said) + (":" if said.endswith(":") else ""): topic for said, topic in words.leads().items()}


@cache
def _phrase() -> Pattern:
    return Pattern(rf"(?<![\w']){words.any_of(_headings())}(?![\w'])")


@cache
def _composed() -> Pattern:
    known = words.any_of({*_headings(), *map(_bare, words.cues("in_headings"))})
    return Pattern(rf"(?>(?:(?>{known})(?:'|[ ]|\Z))+)")


@cache
def _lead() -> Pattern:
    return Pattern(rf"(?<![\w']){words.any_of(_leads())}(?![\w'])")
