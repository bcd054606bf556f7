"""Romanian: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

RO = Words(
    code="ro",
    months=(
        ("ianuarie", "ian"),
        ("februarie",),
        ("martie",),
        ("aprilie",),
        ("mai",),
        ("iunie",),
        ("iulie",),
        ("august",),
        ("septembrie",),
        ("octombrie",),
        ("noiembrie",),
        ("decembrie",),
    ),
    weekdays=(
        ("luni",),
        ("marți",),
        ("miercuri",),
        ("joi",),
        ("vineri",),
        ("sâmbătă",),
        ("duminică",),
    ),
    cues={
        "at": ("ora",),
        "to": ("la",),
        "deadline_label": ("data limită", "termen limită", "termenul limită"),
        "apply": ("candidatura", "candidaturi", "candidaturile"),
        "limit": ("cel târziu", "până la", "până la data de"),
        "start": ("data de începere", "data începerii"),
        "months": ("luni", "lună"),
        "per_month": ("pe lună",),
    },
)
