"""Norwegian: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

NB = Words(
    code="nb",
    months=(
        ("januar", "jan"),
        ("februar", "feb"),
        ("mars",),
        ("april", "apr"),
        ("mai",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("desember", "des"),
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
        "deadline_label": ("søknadsfrist",),
        "apply": ("søknad", "søknader"),
        "limit": ("innen", "senest"),
        "start": ("oppstart", "startdato", "tiltredelse"),
        "months": ("måned", "måneder"),
        "per_month": ("i måneden", "per måned"),
        "hours_a_week": ("timer i uken",),
    },
)
