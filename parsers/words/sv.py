"""Swedish: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

SV = Words(
    code="sv",
    months=(
        ("januari", "jan"),
        ("februari", "feb"),
        ("mars",),
        ("april", "apr"),
        ("maj",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("augusti", "aug"),
        ("september", "sept", "sep"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("måndag",),
        ("tisdag",),
        ("onsdag",),
        ("torsdag",),
        ("fredag",),
        ("lördag",),
        ("söndag",),
    ),
    cues={
        "month_tie": ("eller", "och"),
        "start_words": ("från",),
        "from": ("från",),
        "on": ("den",),
        "at": ("kl", "kl.", "klockan"),
        "to": ("till",),
        "deadline_label": ("ansök senast", "ansökningsfrist", "sista ansökningsdag"),
        "apply": ("ansök", "ansökan", "ansökningar"),
        "limit": ("senast", "senast den"),
        "start": ("startdatum", "tillträde"),
        "months": ("månad", "månader"),
        "per_month": ("i månaden", "per månad"),
        "hours_a_week": ("timmar i veckan",),
        "intern": ("praktikplats", "praktikant"),
        "full_time": ("heltid",),
        "part_time": ("deltid",),
    },
)
