"""Danish: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

DA = Words(
    code="da",
    months=(
        ("januar", "jan"),
        ("februar", "feb"),
        ("marts",),
        ("april", "apr"),
        ("maj",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("mandag",),
        ("tirsdag",),
        ("onsdag",),
        ("torsdag",),
        ("fredag",),
        ("lørdag",),
        ("søndag",),
    ),
    cues={
        "month_tie": ("eller", "og"),
        "start_words": ("den", "fra"),
        "from": ("fra",),
        "on": ("den",),
        "at": ("kl", "kl."),
        "to": ("til",),
        "deadline_label": ("ansøgningsfrist", "ansøgningsfristen er"),
        "apply": ("ansøgning", "ansøgninger"),
        "limit": ("senest",),
        "start": ("startdato", "tiltrædelse"),
        "months": ("måned", "måneder"),
        "per_month": ("om måneden", "pr. måned"),
        "hours_a_week": ("timer om ugen",),
    },
)
