"""Portuguese: what its dates, deadlines and a few short labels need."""

from parsers.words._shape import Words

# many words a line:
# fmt: off

PT = Words(
    code="pt",
    months=(
        ("janeiro",),
        ("fevereiro", "fev"),
        ("março", "marco"),
        ("abril", "abr"),
        ("maio",),
        ("junho",),
        ("julho",),
        ("agosto", "ago"),
        ("setembro", "set"),
        ("outubro", "out"),
        ("novembro", "nov"),
        ("dezembro", "dez"),
    ),
    weekdays=(
        ("segunda-feira",),
        ("terça-feira",),
        ("quarta-feira",),
        ("quinta-feira",),
        ("sexta-feira",),
        ("sábado",),
        ("domingo",),
    ),
    cues={
        "month_tie": ("e", "ou"),
        "start_words": ("a partir de", "em"),
        "of": ("de", "do"),
        "at": ("às",),
        "hours": ("horas",),
        "to": ("até",),
        "deadline_label": ("data limite", "prazo de candidatura", "prazo para candidaturas"),
        "apply": ("candidatura", "candidaturas"),
        "limit": ("até", "até ao dia", "até o dia"),
        "noon": ("meio-dia",),
        "midnight": ("meia-noite",),
        "local_time": ("hora", "hora local"),
        "start": ("data de início", "início do estágio"),
        "months": ("meses", "mês"),
        "per_month": ("por mês",),
        "term": ("duração", "estágio", "estágios"),
        "hours_a_week": ("horas por semana", "horas semanais"),
        "age": ("anos de idade",),
        "old": ("anos de idade", "anos"),
        "aged": ("pelo menos",),
        "intern": ("estágio", "estágios", "estagiário"),
    },
)
