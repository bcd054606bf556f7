"""Czech: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

CS = Words(
    code="cs",
    months=(
        ("leden", "ledna", "led"),
        ("únor", "února", "úno"),
        ("březen", "března", "bře"),
        ("duben", "dubna", "dub"),
        ("květen", "května", "kvě"),
        ("červen", "června", "čvn"),
        ("červenec", "července", "čvc"),
        ("srpen", "srpna", "srp"),
        ("září", "zář"),
        ("říjen", "října", "říj"),
        ("listopad", "listopadu", "lis"),
        ("prosinec", "prosince", "pro"),
    ),
    weekdays=(
        ("pondělí",),
        ("úterý",),
        ("středa", "středu"),
        ("čtvrtek",),
        ("pátek",),
        ("sobota", "sobotu"),
        ("neděle", "neděli"),
    ),
    cues={
        "month_tie": ("a", "nebo"),
        "start_words": ("od",),
        "from": ("od",),
        "at": ("v",),
        "to": ("do",),
        "deadline_label": ("termín pro podání přihlášek", "uzávěrka přihlášek"),
        "apply": ("přihlášky", "přihlášku"),
        "limit": ("do", "nejpozději"),
        "start": ("datum nástupu", "nástup", "začátek stáže"),
        "months": ("měsíc", "měsíce", "měsíců"),
        "per_month": ("měsíčně", "za měsíc"),
        "intern": ("stáž", "stáže", "stážista"),
    },
)
