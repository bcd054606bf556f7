"""Polish: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

PL = Words(
    code="pl",
    months=(
        ("styczeń", "stycznia"),
        ("luty", "lutego"),
        ("marzec", "marca"),
        ("kwiecień", "kwietnia"),
        ("maj", "maja"),
        ("czerwiec", "czerwca"),
        ("lipiec", "lipca"),
        ("sierpień", "sierpnia"),
        ("wrzesień", "września"),
        ("październik", "października"),
        ("listopad", "listopada"),
        ("grudzień", "grudnia"),
    ),
    weekdays=(
        ("poniedziałek",),
        ("wtorek",),
        ("środa",),
        ("czwartek",),
        ("piątek",),
        ("sobota",),
        ("niedziela",),
    ),
    cues={
        "month_tie": ("i", "lub"),
        "start_words": ("od",),
        "from": ("od",),
        "at": ("o godz.", "do godz."),
        "to": ("do",),
        "deadline_label": ("termin składania aplikacji", "termin składania ofert", "termin składania wniosków"),
        "apply": ("aplikacje", "zgłoszenia"),
        "limit": ("do", "do dnia", "najpóźniej do"),
        "start": ("data rozpoczęcia", "rozpoczęcie stażu"),
        "months": ("miesiąc", "miesiące", "miesięcy"),
        "per_month": ("miesięcznie", "na miesiąc"),
        "hours_a_week": ("godzin tygodniowo",),
        "intern": ("staż", "stażysta"),
    },
)
