"""vacancies.db as data: its tables, what full-text search covers, and its views. All of it is derived."""

from __future__ import annotations

from scraper._schema import LEDGER, Table, sql_list, table
from scraper.outcomes import WHOLE

OF_VACANCY = {"vacancy_id": ("vacancies", "id")}
OF_TEXT = {"vacancy_id": ("texts", "vacancy_id")}  # a posting's or a programme's
ITEM = ("vacancy_id", "position")


def _items(**columns: type) -> Table:
    """The items of a list, in the page's order."""
    return table(ITEM, OF_VACANCY, vacancy_id=str, position=int, **columns)


TABLES: dict[str, Table] = {
    "sources": table("id", id=str, name=str, issuer=str, platform=str, url=str, zone=str, date_order=str),
    "divisions": table("id", id=str, issuer=str, name=str, acronym=str),
    "vacancies": table(
        "id",
        {"division_id": ("divisions", "id")},
        id=str,
        issuer=str,
        requisition=str,
        organization=str,
        title=str,
        category=str,
        division_id=str,
        city=str,
        country=str,
        stipend_min=str,
        stipend_max=str,
        stipend_min_number=float,
        stipend_max_number=float,
        stipend_currency=str,
        stipend_per=str,
        unpaid=int,
        deadline=str,
        deadline_zone=str,
        deadline_utc=str,
        start_months=str,
        duration_min=float,
        duration_max=float,
        weekly_hours=float,
        employment_type=str,
        telework=str,
        minimum_age=int,
        nationality=str,
        max_applications=int,
        contact=str,
        first_seen=str,
        gone_since=str,
        closed_at=str,
        text_hash=str,
    ),
    "programmes": table(
        "id", id=str, issuer=str, organization=str, title=str, first_seen=str, gone_since=str, text_hash=str
    ),
    "programme_rules": table(
        ("programme_id", "rule"), {"programme_id": ("programmes", "id")}, programme_id=str, rule=str, value=str
    ),
    "discrepancies": table(
        ("vacancy_id", "programme_id", "rule"),
        {**OF_VACANCY, "programme_id": ("programmes", "id")},
        vacancy_id=str,
        programme_id=str,
        rule=str,
        vacancy_field=str,
        programme_field=str,
        vacancy_value=str,
        programme_value=str,
        verdict=str,
        note=str,
        vacancy_exact=str,
        programme_exact=str,
    ),
    "texts": table("vacancy_id", vacancy_id=str, text=str),
    "links": table(
        ("vacancy_id", "source_id", "url"),
        {**OF_TEXT, "source_id": ("sources", "id")},
        vacancy_id=str,
        url=str,
        source_id=str,
        language=str,
        first_seen=str,
        gone_since=str,
        closed_at=str,
        content_hash=str,
    ),
    # How many of a source's vacancies state each field; `id`: how many there are, `text`: are read for the most part.
    "stated": table(("source_id", "field"), {"source_id": ("sources", "id")}, source_id=str, field=str, vacancies=int),
    "sections": _items(name=str, acronym=str, remit=str),
    "competencies": _items(name=str, description=str),
    "duties": _items(text=str),
    "essential": _items(text=str),
    "desirable": _items(text=str),
    "benefits": _items(text=str),
    "documents": _items(text=str),
    "languages": _items(language=str, level=str, required=str),
    "info_sessions": _items(at=str, zone=str, url=str),
    "evidence": table(
        ("vacancy_id", "field", "item", "position"),
        OF_TEXT,
        vacancy_id=str,
        field=str,
        item=int,
        position=int,
        start=int,
        end=int,
        exact=str,
    ),
    "notes": table(
        ("vacancy_id", "position"),
        OF_TEXT,
        vacancy_id=str,
        position=int,
        field=str,
        code=str,
        message=str,
        start=int,
        end=int,
        exact=str,
    ),
    "changes": table(
        ("vacancy_id", "fetch_after", "field"),
        OF_TEXT,
        vacancy_id=str,
        field=str,
        old=str,
        new=str,
        seen_at=str,
        fetch_before=int,
        fetch_after=int,
    ),
    **LEDGER,
    "meta": table("key", key=str, value=str),
}

# Table → the columns that full-text search covers.
FTS: dict[str, tuple[str, ...]] = {"texts": ("text",), "vacancies": ("title",)}

# Index → what it is on. With the first ones an update's cost follows what changed, not what is there.
INDEXES: dict[str, str] = {
    "links_at_address": "links (source_id, url)",
    "links_listed": "links (source_id, first_seen) WHERE gone_since IS NULL",
    "links_gone": "links (source_id, gone_since) WHERE closed_at IS NULL AND gone_since IS NOT NULL",
    "vacancies_of_division": "vacancies (division_id)",
    "discrepancies_of_programme": "discrepancies (programme_id)",
    # The order in which vacancies are shown, with what says which of them are open.
    "vacancies_by_deadline": "vacancies (deadline_utc, id, closed_at, gone_since)",
    "vacancies_by_first_seen": "vacancies (first_seen)",
    # All that the site's facets count: they need not go through whole rows.
    "vacancies_by_facets": (
        "vacancies (organization, country, division_id, unpaid, stipend_min, stipend_max, start_months, "
        "deadline_utc, closed_at, gone_since, id)"
    ),
}

# Outcomes of a source's run whose list was whole, in SQL.
COMPLETE = sql_list(WHOLE)
NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
# Of a row of `vacancies`; said in each view anew, for a join with the view `status` reads each row twice.
STATUS = f"""CASE
                WHEN closed_at IS NOT NULL OR deadline_utc < {NOW} THEN 'closed'
                WHEN gone_since IS NOT NULL THEN 'gone'
                ELSE 'open'
            END"""

VIEWS: dict[str, str] = {
    "presence": """
        SELECT vacancy_id, min(first_seen) AS first_seen,
            CASE WHEN count(gone_since) = count(*) THEN max(gone_since) END AS gone_since,
            CASE WHEN count(closed_at) = count(*) THEN max(closed_at) END AS closed_at
        FROM links GROUP BY vacancy_id""",
    "status": f"SELECT id AS vacancy_id, {STATUS} AS status FROM vacancies",
    "postings": f"""
        SELECT id, title, organization,
            (SELECT coalesce(acronym, name) FROM divisions WHERE divisions.id = division_id) AS division,
            CASE
                WHEN unpaid THEN 'unpaid'
                WHEN stipend_min = stipend_max THEN stipend_max
                WHEN stipend_max IS NULL THEN 'from ' || stipend_min
                ELSE coalesce(stipend_min || ' – ', 'up to ') || stipend_max
            END AS stipend, stipend_currency AS currency, stipend_per AS per,
            CASE
                WHEN unpaid THEN 'unpaid'
                WHEN coalesce(stipend_min, stipend_max) IS NOT NULL THEN 'paid'
            END AS paid,
            deadline, start_months, city, country, {STATUS} AS status, first_seen
        FROM vacancies ORDER BY deadline_utc NULLS LAST, id""",
    "open_vacancies": f"""
        SELECT * FROM vacancies WHERE {STATUS} = 'open'
        ORDER BY deadline_utc NULLS LAST, id""",
    "closing_soon": """
        SELECT id, title, deadline, round(julianday(deadline_utc) - julianday('now'), 1) AS days_left
        FROM open_vacancies WHERE julianday(deadline_utc) - julianday('now') <= 14
        ORDER BY deadline_utc, id""",
    "start_month_options": """
        SELECT vacancies.id AS vacancy_id, json_each.value AS month, title, deadline
        FROM vacancies, json_each(vacancies.start_months)""",
    "last_seen": f"""
        SELECT vacancy_id, max(runs.started_at) AS last_seen
        FROM links
        JOIN run_sources ON run_sources.source_id = links.source_id AND run_sources.outcome IN {COMPLETE}
        JOIN runs ON runs.id = run_sources.run_id
        WHERE runs.started_at >= first_seen AND (gone_since IS NULL OR runs.started_at < gone_since)
        GROUP BY vacancy_id""",
    "held_back": """
        SELECT source_id, message, (
            SELECT min(runs.started_at) FROM check_results AS earlier JOIN runs ON runs.id = earlier.run_id
            WHERE earlier.source_id = alarms.source_id AND earlier.severity = 'alarm' AND NOT EXISTS (
                SELECT 1 FROM run_sources AS well
                WHERE well.source_id = alarms.source_id AND well.run_id BETWEEN earlier.run_id AND alarms.run_id
                    AND well.run_id NOT IN (
                        SELECT run_id FROM check_results AS same
                        WHERE same.source_id = alarms.source_id AND same.severity = 'alarm'
                    )
            )
        ) AS since
        FROM check_results AS alarms
        WHERE severity = 'alarm' AND source_id IS NOT NULL AND run_id = (
            SELECT max(run_id) FROM run_sources WHERE run_sources.source_id = alarms.source_id
        )""",
    "field_coverage": """
        SELECT field, count(DISTINCT vacancy_id) AS vacancies,
            round(1.0 * count(DISTINCT vacancy_id) / (SELECT count(*) FROM vacancies), 3) AS share
        FROM evidence WHERE vacancy_id IN (SELECT id FROM vacancies)
        GROUP BY field ORDER BY vacancies DESC, field""",
    "unread": """
        WITH spans AS (
            SELECT vacancy_id, "end", max(start, coalesce(max("end") OVER (
                PARTITION BY vacancy_id ORDER BY start, "end" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ), 0)) AS start
            FROM evidence
        )
        SELECT vacancy_id, length(text) AS characters,
            round(1 - coalesce(sum(max("end" - start, 0)), 0) * 1.0 / length(text), 3) AS unread
        FROM texts LEFT JOIN spans USING (vacancy_id)
        GROUP BY vacancy_id ORDER BY unread DESC""",
    "broken_evidence": """
        SELECT evidence.* FROM evidence LEFT JOIN texts USING (vacancy_id)
        WHERE substr(text, start + 1, "end" - start) IS NOT exact""",
}
