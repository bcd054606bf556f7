"""Turkish: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

TR = Words(
    code="tr",
    months=(
        ("ocak",),
        ("şubat",),
        ("mart",),
        ("nisan",),
        ("mayıs",),
        ("haziran",),
        ("temmuz",),
        ("ağustos",),
        ("eylül",),
        ("ekim",),
        ("kasım",),
        ("aralık",),
    ),
    weekdays=(
        ("pazartesi",),
        ("salı",),
        ("çarşamba",),
        ("perşembe",),
        ("cuma",),
        ("cumartesi",),
        ("pazar",),
    ),
    cues={
        "at": ("saat",),
        "deadline_label": ("başvuru son tarihi", "son başvuru tarihi"),
        "apply": ("başvuru", "başvurular"),
        "start": ("başlangıç tarihi",),
        "per_month": ("aylık",),
    },
)
