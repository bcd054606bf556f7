"""What boards of other languages print around a notice: their labels, their buttons, their other offers."""

import pytest

from parsers import Vacancy, words
from parsers._layout import Text
from parsers._table import columns
from parsers.pages import postings

# fmt: off


@pytest.mark.parametrize(
    ("field", "sample", "value"),
    [
        # German
        ("requisition", "Referenz-Nr.: ⟦STX-2026-114⟧", "STX-2026-114"),
        ("requisition", "Referenznummer: ⟦10001-1002003004-S⟧", "10001-1002003004-S"),
        ("requisition", "Kennziffer: ⟦27/2026⟧", "27/2026"),
        ("requisition", "Kennziffer ⟦27/2026⟧", "27/2026"),
        ("requisition", "Ausschreibungsnummer\n⟦2026-0815⟧", "2026-0815"),
        ("title", "Stellenbezeichnung: ⟦Praktikum Öffentlichkeitsarbeit⟧", "Praktikum Öffentlichkeitsarbeit"),
        ("title", "Jobtitel | ⟦Praktikantin im Archiv⟧", "Praktikantin im Archiv"),
        ("location", "Einsatzort: ⟦Bonn, Deutschland⟧", ("Bonn", "DE")),
        ("location", "Arbeitsort: ⟦Wien⟧", ("Vienna", "AT")),
        ("location", "Standort\n⟦Genf, Schweiz⟧", ("Geneva", "CH")),
        ("category", "Berufsfeld: ⟦Recht⟧", "Recht"),
        ("category", "Tätigkeitsbereich | ⟦Kommunikation⟧", "Kommunikation"),
        ("organization", "Arbeitgeber: ⟦Bundesanstalt für Wetterkunde⟧", ("Bundesanstalt für Wetterkunde", None)),
        ("division", "Fachbereich: ⟦Gewässerkunde⟧", ("Gewässerkunde", None)),
        ("deadline", "Bewerbungsfrist: ⟦30.06.2026⟧", "2026-06-30"),
        ("deadline", "Bewerbungsschluss | ⟦30. Juni 2026⟧", "2026-06-30"),
        ("deadline", "Jetzt bewerben bis ⟦30.06.2026⟧", "2026-06-30"),
        ("deadline", "Bitte richten Sie Ihre Bewerbung spätestens bis zum ⟦30. Juni 2026⟧ an uns.", "2026-06-30"),
        ("employment_type", "Anstellungsart: ⟦Vollzeit⟧", ["FULL_TIME"]),
        ("employment_type", "Beschäftigungsumfang: ⟦Teilzeit⟧", ["PART_TIME"]),
        ("duration", "Befristung: ⟦12 Monate⟧", (12, 12)),
        ("start_months", "Eintrittstermin: ⟦1. Oktober 2026⟧", ["2026-10"]),
        ("stipend", "⟦Vergütung: 1.100 € brutto pro Monat⟧", ("1100", "1100", "EUR", "month", False)),
        ("stipend", "Das Praktikum ⟦wird nicht vergütet⟧.", (None, None, None, None, True)),
        ("weekly_hours", "Arbeitszeit: ⟦39 Stunden pro Woche⟧", 39),
        # Spanish
        ("requisition", "Nº de referencia: ⟦2026/118⟧", "2026/118"),
        ("requisition", "Código del puesto: ⟦OEI-44-2026⟧", "OEI-44-2026"),
        ("title", "Puesto vacante: ⟦Técnica de proyectos⟧", "Técnica de proyectos"),
        ("title", "Denominación del puesto | ⟦Becaria de archivo⟧", "Becaria de archivo"),
        ("location", "Lugar de destino: ⟦Bogotá, Colombia⟧", ("Bogotá", "CO")),
        ("location", "Ubicación\n⟦Madrid, España⟧", ("Madrid", "ES")),
        ("location", "Localidad: ⟦Sevilla⟧", ("Seville", "ES")),
        ("category", "Categoría profesional: ⟦Administración⟧", "Administración"),
        ("organization", "Empresa: ⟦Instituto de Mareas⟧", ("Instituto de Mareas", None)),
        ("division", "Unidad solicitante: ⟦Asuntos Jurídicos⟧", ("Asuntos Jurídicos", None)),
        ("deadline", "Fecha de cierre: ⟦30/06/2026⟧", "2026-06-30"),
        ("deadline", "Plazo de presentación de solicitudes: hasta el ⟦30 de junio de 2026⟧", "2026-06-30"),
        ("deadline", "Fecha límite para postular | ⟦30 de junio de 2026⟧", "2026-06-30"),
        ("employment_type", "Tipo de jornada: ⟦jornada completa⟧", ["FULL_TIME"]),
        ("employment_type", "Jornada laboral: ⟦media jornada⟧", ["PART_TIME"]),
        ("duration", "Duración del contrato: ⟦6 meses⟧", (6, 6)),
        ("start_months", "Fecha de incorporación: ⟦septiembre de 2026⟧", ["2026-09"]),
        ("stipend", "⟦Salario bruto mensual: 1.400 €⟧", ("1400", "1400", "EUR", "month", False)),
        ("stipend", "Prácticas ⟦no remuneradas⟧", (None, None, None, None, True)),
        # Italian
        ("requisition", "Rif. annuncio: ⟦TIR/26/04⟧", "TIR/26/04"),
        ("requisition", "Codice selezione: ⟦2026-S-031⟧", "2026-S-031"),
        ("title", "Figura professionale: ⟦Tirocinante ufficio stampa⟧", "Tirocinante ufficio stampa"),
        ("title", "Posizione ricercata | ⟦Stagista⟧", "Stagista"),
        ("location", "Sede di lavoro: ⟦Torino, Italia⟧", ("Turin", "IT")),
        ("location", "Luogo di lavoro\n⟦Roma⟧", ("Rome", "IT")),
        ("category", "Categoria professionale: ⟦Ricerca⟧", "Ricerca"),
        ("organization", "Ente: ⟦Istituto delle Maree⟧", ("Istituto delle Maree", None)),
        ("division", "Unità organizzativa: ⟦Affari Legali⟧", ("Affari Legali", None)),
        ("deadline", "Scadenza candidature: ⟦30/06/2026⟧", "2026-06-30"),
        ("deadline", "Termine ultimo per la presentazione delle domande: ⟦30 giugno 2026, ore 12:00⟧", "2026-06-30T12:00:00"),
        ("deadline", "Le candidature devono pervenire entro e non oltre il ⟦30 giugno 2026⟧.", "2026-06-30"),
        ("employment_type", "Tipologia contrattuale: ⟦tempo pieno⟧", ["FULL_TIME"]),
        ("duration", "Durata del tirocinio: ⟦6 mesi⟧", (6, 6)),
        ("start_months", "Data inizio: ⟦ottobre 2026⟧", ["2026-10"]),
        ("stipend", "⟦Rimborso spese: 800 euro mensili⟧", ("800", "800", "EUR", "month", False)),
        # Dutch
        ("requisition", "Vacaturenummer: ⟦2026-0231⟧", "2026-0231"),
        ("requisition", "Referentienummer | ⟦AZ-118⟧", "AZ-118"),
        ("title", "Functietitel: ⟦Stagiair archief⟧", "Stagiair archief"),
        ("location", "Standplaats: ⟦Den Haag⟧", ("The Hague", "NL")),
        ("location", "Plaats van tewerkstelling: ⟦Brussel⟧", ("Brussels", "BE")),
        ("category", "Vakgebied: ⟦Juridisch⟧", "Juridisch"),
        ("organization", "Werkgever: ⟦Rijksdienst voor Getijden⟧", ("Rijksdienst voor Getijden", None)),
        ("division", "Afdeling: ⟦Communicatie⟧", ("Communicatie", None)),
        ("deadline", "Sluitingsdatum vacature: ⟦30-06-2026⟧", "2026-06-30"),
        ("deadline", "Reageren kan tot ⟦30 juni 2026⟧", "2026-06-30"),
        ("deadline", "Solliciteer uiterlijk ⟦30 juni 2026⟧", "2026-06-30"),
        ("employment_type", "Dienstverband: ⟦voltijds⟧", ["FULL_TIME"]),
        ("employment_type", "Soort dienstverband | ⟦deeltijd⟧", ["PART_TIME"]),
        ("duration", "Contractduur: ⟦12 maanden⟧", (12, 12)),
        ("start_months", "Startdatum: ⟦september 2026⟧", ["2026-09"]),
        # Portuguese
        ("requisition", "Refª: ⟦2026/55⟧", "2026/55"),
        ("requisition", "Código da vaga: ⟦BR-2026-31⟧", "BR-2026-31"),
        ("title", "Designação da função: ⟦Estagiária de arquivo⟧", "Estagiária de arquivo"),
        ("location", "Local de trabalho: ⟦Lisboa, Portugal⟧", ("Lisbon", "PT")),
        ("location", "Localidade | ⟦Porto⟧", ("Porto", "PT")),
        ("category", "Área funcional: ⟦Comunicação⟧", "Comunicação"),
        ("deadline", "Data limite de candidatura: ⟦30/06/2026⟧", "2026-06-30"),
        ("deadline", "Inscrições até ⟦30 de junho de 2026⟧", "2026-06-30"),
        ("employment_type", "Tipo de horário: ⟦tempo inteiro⟧", ["FULL_TIME"]),
        ("duration", "Duração do contrato: ⟦6 meses⟧", (6, 6)),
        # Swedish
        ("requisition", "Referensnummer: ⟦2026/118⟧", "2026/118"),
        ("requisition", "Diarienr: ⟦2026-00772⟧", "2026-00772"),
        ("title", "Befattning: ⟦Praktikant⟧", "Praktikant"),
        ("location", "Arbetsort: ⟦Stockholm⟧", ("Stockholm", "SE")),
        ("category", "Yrkesområde: ⟦Juridik⟧", "Juridik"),
        ("deadline", "Sista ansökningsdag: ⟦2026-06-30⟧", "2026-06-30"),
        ("deadline", "Ansök senast ⟦30 juni 2026⟧", "2026-06-30"),
        ("employment_type", "Omfattning: ⟦Heltid⟧", ["FULL_TIME"]),
        ("start_months", "Tillträdesdatum: ⟦september 2026⟧", ["2026-09"]),
        # Danish
        ("requisition", "Stillingsnummer: ⟦2026-118⟧", "2026-118"),
        ("title", "Stillingsbetegnelse: ⟦Praktikant⟧", "Praktikant"),
        ("location", "Arbejdssted: ⟦København⟧", ("Copenhagen", "DK")),
        ("deadline", "Ansøgningsfrist: ⟦30. juni 2026⟧", "2026-06-30"),
        ("deadline", "Ansøg senest ⟦30.06.2026⟧", "2026-06-30"),
        ("employment_type", "Ansættelsesform: ⟦Fuldtid⟧", ["FULL_TIME"]),
        ("duration", "Varighed: ⟦6 måneder⟧", (6, 6)),
        # Norwegian
        ("requisition", "Saksnr.: ⟦26/01188⟧", "26/01188"),
        ("title", "Stillingstittel: ⟦Seniorrådgiver⟧", "Seniorrådgiver"),
        ("location", "Arbeidssted: ⟦Oslo⟧", ("Oslo", "NO")),
        ("deadline", "Søknadsfrist: ⟦30. juni 2026⟧", "2026-06-30"),
        ("employment_type", "Heltid/deltid: ⟦Heltid⟧", ["FULL_TIME"]),
        ("employment_type", "Stillingstype: ⟦Vikariat⟧", ["TEMPORARY"]),
        ("start_months", "Ønsket oppstart: ⟦august 2026⟧", ["2026-08"]),
        # Polish
        ("requisition", "Nr referencyjny: ⟦PR/2026/118⟧", "PR/2026/118"),
        ("requisition", "Numer ref. | ⟦118/26/KOM⟧", "118/26/KOM"),
        ("title", "Nazwa stanowiska: ⟦Stażysta w archiwum⟧", "Stażysta w archiwum"),
        ("location", "Miejsce pracy: ⟦Warszawa⟧", ("Warsaw", "PL")),
        ("location", "Lokalizacja | ⟦Kraków⟧", ("Krakow", "PL")),
        ("category", "Kategoria: ⟦Prawo⟧", "Prawo"),
        ("organization", "Pracodawca: ⟦Instytut Pływów⟧", ("Instytut Pływów", None)),
        ("division", "Departament: ⟦Prawny⟧", ("Prawny", None)),
        ("deadline", "Termin składania dokumentów: ⟦30 czerwca 2026⟧ r.", "2026-06-30"),
        ("deadline", "Aplikuj do ⟦30.06.2026⟧", "2026-06-30"),
        ("deadline", "Termin nadsyłania zgłoszeń: ⟦30 cze 2026⟧", "2026-06-30"),
        ("employment_type", "Wymiar etatu: ⟦pełny etat⟧", ["FULL_TIME"]),
        ("employment_type", "Rodzaj pracy | ⟦część etatu⟧", ["PART_TIME"]),
        ("duration", "Okres stażu: ⟦6 miesięcy⟧", (6, 6)),
        ("start_months", "Data rozpoczęcia pracy: ⟦wrzesień 2026⟧", ["2026-09"]),
        # Czech
        ("requisition", "Referenční číslo: ⟦VR-2026-118⟧", "VR-2026-118"),
        ("requisition", "Č. j.: ⟦118/2026-KAN⟧", "118/2026-KAN"),
        ("title", "Název pozice: ⟦Stážistka v archivu⟧", "Stážistka v archivu"),
        ("location", "Místo výkonu práce: ⟦Praha⟧", ("Prague", "CZ")),
        ("category", "Obor: ⟦Právo⟧", "Právo"),
        ("organization", "Zaměstnavatel: ⟦Ústav přílivů⟧", ("Ústav přílivů", None)),
        ("division", "Odbor: ⟦Komunikace⟧", ("Komunikace", None)),
        ("deadline", "Uzávěrka přihlášek: ⟦30. června 2026⟧", "2026-06-30"),
        ("deadline", "Termín podání přihlášek: ⟦30. 6. 2026⟧", "2026-06-30"),
        ("employment_type", "Typ úvazku: ⟦plný úvazek⟧", ["FULL_TIME"]),
        ("duration", "Délka stáže: ⟦6 měsíců⟧", (6, 6)),
        ("start_months", "Termín nástupu: ⟦září 2026⟧", ["2026-09"]),
        # Romanian
        ("requisition", "Număr de referință: ⟦2026/118⟧", "2026/118"),
        ("title", "Denumirea postului: ⟦Stagiar la arhivă⟧", "Stagiar la arhivă"),
        ("location", "Localitate: ⟦București⟧", ("Bucharest", "RO")),
        ("deadline", "Termen limită de aplicare: ⟦30 iunie 2026⟧", "2026-06-30"),
        ("deadline", "Data expirării: ⟦30.06.2026⟧", "2026-06-30"),
        ("employment_type", "Tip job: ⟦normă întreagă⟧", ["FULL_TIME"]),
        ("duration", "Durata stagiului: ⟦6 luni⟧", (6, 6)),
        # Bulgarian
        ("requisition", "Референтен номер: ⟦2026-118⟧", "2026-118"),
        ("title", "Длъжност: ⟦Стажант в архива⟧", "Стажант в архива"),
        ("category", "Категория: ⟦Право⟧", "Право"),
        ("organization", "Работодател: ⟦Институт за приливите⟧", ("Институт за приливите", None)),
        ("deadline", "Краен срок за подаване на заявления: ⟦30 юни 2026⟧ г.", "2026-06-30"),
        ("deadline", "Валидна до: ⟦30.06.2026⟧", "2026-06-30"),
        ("employment_type", "Вид заетост: ⟦пълно работно време⟧", ["FULL_TIME"]),
        ("duration", "Продължителност на стажа: ⟦6 месеца⟧", (6, 6)),
        # Turkish
        ("requisition", "Referans No: ⟦2026-118⟧", "2026-118"),
        ("requisition", "Pozisyon Kodu: ⟦ARS-2026-4⟧", "ARS-2026-4"),
        ("title", "Pozisyon Adı: ⟦Arşiv Stajyeri⟧", "Arşiv Stajyeri"),
        ("location", "Görev Yeri: ⟦Ankara⟧", ("Ankara", "TR")),
        ("location", "Çalışma yeri | ⟦İstanbul⟧", ("Istanbul", "TR")),
        ("category", "Kategori: ⟦Hukuk⟧", "Hukuk"),
        ("organization", "Kurum: ⟦Gelgit Enstitüsü⟧", ("Gelgit Enstitüsü", None)),
        ("deadline", "Son başvuru tarihi: ⟦30 Haziran 2026⟧", "2026-06-30"),
        ("deadline", "Başvuru bitiş tarihi: ⟦30.06.2026⟧", "2026-06-30"),
        ("employment_type", "Çalışma şekli: ⟦Tam zamanlı⟧", ["FULL_TIME"]),
        ("employment_type", "Çalışma Şekli: ⟦Yarı zamanlı⟧", ["PART_TIME"]),
        ("duration", "Staj süresi: ⟦6 ay⟧", (6, 6)),
    ],
)
def test_a_boards_label(reader, field, sample, value):
    assert reader(Vacancy, field)(sample) == value


@pytest.mark.parametrize(
    ("field", "sample"),
    [
        ("requisition", "Codice annuncio: IL-77120"),
        ("requisition", "Chiffre: 8812345"),
        ("requisition", "FINN-kode: 331234567"),
        ("requisition", "İlan No: 4411223"),
        ("requisition", "ID ogłoszenia: 1004411223"),
        ("requisition", "Número de plazas: 25"),
        ("requisition", "Aantal vacatures: 12"),
        ("requisition", "Anzahl der Stellen: 12"),
        ("deadline", "Veröffentlicht am: 1. Juni 2026"),
        ("deadline", "Fecha de publicación: 01/06/2026"),
        ("deadline", "Pubblicato il: 1 giugno 2026"),
        ("deadline", "Geplaatst op: 1 juni 2026"),
        ("deadline", "Data de publicação: 01/06/2026"),
        ("deadline", "Publicerad: 2026-06-01"),
        ("deadline", "Indrykket: 1. juni 2026"),
        ("deadline", "Publisert: 1. juni 2026"),
        ("deadline", "Data dodania: 1 czerwca 2026"),
        ("deadline", "Zveřejněno: 1. června 2026"),
        ("deadline", "Publicat la: 1 iunie 2026"),
        ("deadline", "Публикувана на: 1 юни 2026"),
        ("deadline", "Yayınlanma tarihi: 1 Haziran 2026"),
        ("deadline", "Staj bitiş tarihi: 30 Eylül 2026"),
        ("deadline", "Die Bewerbungsfrist ist abgelaufen. Bewerbungsfrist: 1. Juni 2026"),
        ("deadline", "Deze vacature is gesloten. Sluitingsdatum: 1 juni 2026"),
        ("deadline", "Oferta wygasła. Termin składania aplikacji: 1 czerwca 2026"),
        ("deadline", "Die Auswahlgespräche finden bis zum 30. Juni 2026 statt."),
        ("deadline", "Las entrevistas tendrán lugar hasta el 30 de junio de 2026."),
        ("deadline", "I colloqui si terranno entro il 30 giugno 2026."),
        ("start_months", "Bewerbungsphase: 1. März bis 30. April 2026"),
        ("duration", "mindestens 3 Jahre Berufserfahrung"),
        ("duration", "al menos 2 años de experiencia"),
        ("duration", "almeno 2 anni di esperienza"),
        ("duration", "Probezeit: 6 Monate"),
        ("location", "Lugar de trabajo: a determinar"),
        ("location", "Einsatzort: bundesweit"),
        ("location", "Sede di lavoro: da remoto"),
        ("employment_type", "Vollzeitstudium der Rechte"),
        ("employment_type", "unbefristet"),
        ("minimum_age", "mindestens 18 Monate Erfahrung"),
        ("minimum_age", "hijos menores de 18 años"),
        ("stipend", "Reisekosten bis 500 € werden erstattet."),
        ("stipend", "Gastos de viaje: 500 €"),
        ("stipend", "Spese di viaggio: 500 euro"),
        ("telework", "Das Vorstellungsgespräch findet im Homeoffice statt."),
        ("contact", "Datenschutzbeauftragter: datenschutz@iak.example"),
        ("nationality", "Bewerbungen sind unabhängig von der Staatsangehörigkeit willkommen."),
        ("nationality", "No habrá discriminación por nacionalidad."),
        ("title", "Jetzt bewerben"),
        ("title", "Zurück zur Übersicht"),
        ("title", "Veröffentlicht: 1. Juni 2026"),
        ("title", "24 Treffer"),
        ("title", "Inscribirme en esta oferta"),
        ("title", "Volver al listado"),
        ("title", "118 ofertas"),
        ("title", "Torna alla ricerca"),
        ("title", "Candidati ora"),
        ("title", "Solliciteer direct"),
        ("title", "Terug naar vacatures"),
        ("title", "Candidate-se agora"),
        ("title", "Voltar à lista"),
        ("title", "Ansök nu"),
        ("title", "Tillbaka till lediga jobb"),
        ("title", "Søg stillingen"),
        ("title", "Tilbake til oversikten"),
        ("title", "Aplikuj teraz"),
        ("title", "Powrót do listy"),
        ("title", "Odpovědět na inzerát"),
        ("title", "Zpět na nabídky"),
        ("title", "Aplică acum"),
        ("title", "Înapoi la rezultate"),
        ("title", "Кандидатствай"),
        ("title", "Hemen başvur"),
        ("title", "Tüm iş ilanları"),
    ],
)
def test_not_a_boards_label(reader, field, sample):
    assert reader(Vacancy, field)(sample) == ([] if columns(Vacancy)[field].many else None)


# Words of other languages that English has, too, in sentences that they must not change.
@pytest.mark.parametrize(
    ("field", "sample", "value"),
    [
        ("deadline", "Please send your CV by ⟦5 May 2026⟧ to the NATO office.", "2026-05-05"),
        ("stipend", "Costa Rica: interns receive ⟦EUR 500 per month⟧.", ("500", "500", "EUR", "month", False)),
        ("employment_type", "Employment type: ⟦Full-time⟧, non-career", ["FULL_TIME"]),
        ("division", "Intern, ⟦Los Angeles Office⟧", ("Los Angeles", None)),
        ("start_months", "For people starting out. Start: ⟦1 September⟧ of each year", ["--09"]),
        ("start_months", "Internships start led by experts in the field", []),
        ("start_months", "Date: 5 May 2026", []),
        ("essential", "Requirements\n- ⟦a driving licence of category E⟧\n- ⟦a Generation Y⟧", ["a driving licence of category E", "a Generation Y"]),
        ("documents", "Please send ⟦a CV⟧ and ⟦a 2-page letter⟧ to hr@office.example.", ["a CV", "a 2-page letter"]),
    ],
)
def test_english_stays_english(reader, field, sample, value):
    assert reader(Vacancy, field)(sample) == value


NOTICE = "Legal Trainee\nDuty station: Rome\n" + 12 * "The trainee drafts notes on the law of tides.\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Diese Jobs könnten Sie auch interessieren", "Ähnliche Stellenangebote", "Weitere Jobs von diesem Arbeitgeber",
        "También te puede interesar", "Ofertas similares", "Otras vacantes de esta empresa",
        "Ti potrebbero interessare anche", "Annunci simili (24)", "Altre offerte di lavoro",
        "Vergelijkbare vacatures", "Andere vacatures", "Vagas semelhantes", "Outras ofertas", "Liknande jobb",
        "Fler lediga jobb", "Lignende stillinger", "Andre ledige stillinger", "Relaterte stillinger", "Podobne oferty",
        "Inne oferty pracodawcy", "Podobné nabídky", "Mohlo by vás zajímat", "Joburi similare", "Alte locuri de muncă",
        "Подобни обяви", "Други обяви от тази фирма", "Benzer ilanlar", "Bu ilana bakanlar bunlara da baktı",
    ],
)
def test_a_notice_ends_before_other_offers(heading):
    text = Text(f"{NOTICE}{heading}\nClerk, Oslo\nDeadline: 1 June 2026\n")
    assert text.of(text.lines[-1]) == "The trainee drafts notes on the law of tides."


@pytest.mark.parametrize(
    "heading",
    [
        "Andere Aufgaben", "Weitere Informationen", "Otras funciones", "Otros requisitos", "Altre informazioni",
        "Andere taken", "Outras informações", "Andra uppgifter", "Inne informacje", "Diğer koşullar",
    ],
)
def test_a_notices_own_other_things_end_nothing(heading):
    text = Text(f"{NOTICE}{heading}\nThe last line.\n")
    assert text.of(text.lines[-1]) == "The last line."


@pytest.mark.parametrize("heading", ["Ähnliche Jobs", "Ofertas relacionadas", "Annunci simili", "Se også", "Benzer ilanlar"])
def test_a_box_of_relatives_is_no_part_of_the_page(heading):
    main = "<h1>Legal Trainee</h1><p>" + NOTICE.replace("\n", "</p><p>") + "</p>"
    page = f"<html><body><main>{main}<div><h2>{heading}</h2><p>Clerk, Oslo</p></div></main></body></html>"
    (posting,) = postings(page.encode())
    assert "Oslo" not in posting.text


# ------------------------------------------------------------------------------------------ whole notices

GERMAN = """Praktikum im Referat Presse und Öffentlichkeitsarbeit (m/w/d)

Arbeitgeber: Institut für Gezeiten
Kennziffer: IG-2026-014
Dienstort: Wien, Österreich
Abteilung: Kommunikation
Arbeitszeit: Vollzeit
Bewerbungsfrist: 15. Mai 2026, 23:59 Uhr (Ortszeit)
Beginn: ab 1. September 2026
Dauer: 6 Monate

Ihre Aufgaben
- Verfassen von Beiträgen
- Vorbereitung von Veranstaltungen

Ihr Profil
- laufendes Studium der Kommunikationswissenschaft
- Mindestalter: 18 Jahre

Von Vorteil:
- Kenntnisse in Französisch
- Erfahrung mit Bildbearbeitung

Persönliche Kompetenzen
- Teamfähigkeit
- Sorgfalt

Wir bieten
- eine monatliche Vergütung von 1.250 € brutto
- 38,5 Stunden pro Woche

Ihre Bewerbung
Bitte senden Sie uns folgende Unterlagen:
- Lebenslauf
- Motivationsschreiben

Bei Fragen wenden Sie sich bitte an Frau Muster: praktikum@gezeiten.example
"""
SPANISH = """Prácticas en la Unidad de Comunicación

Entidad: Instituto de Mareas
Referencia: IM/2026/031
Lugar de trabajo: Madrid, España
Departamento: Comunicación
Jornada: Tiempo completo
Fecha límite: 15 de mayo de 2026 a las 23:59 (hora local)
Fecha de inicio: 1 de septiembre de 2026
Duración: 6 meses

Funciones
- Redactar comunicados
- Preparar actos

Requisitos
- Estar cursando estudios de comunicación
- Tener al menos 18 años

Se valorará:
- Conocimiento de francés
- Experiencia en edición de fotografía

Competencias
- Trabajo en equipo
- Rigor

Ofrecemos
- Una ayuda económica de 1.250 euros brutos al mes
- 38,5 horas semanales

Cómo presentar la candidatura
Las personas interesadas deberán enviar la siguiente documentación:
- Currículum vitae
- Carta de motivación

Para más información, contacte con practicas@mareas.example
"""
ITALIAN = """Tirocinio presso l'Ufficio Comunicazione

Ente: Istituto delle Maree
Riferimento: IM/TIR/2026/07
Sede di lavoro: Roma, Italia
Ufficio: Comunicazione
Orario di lavoro: Tempo pieno
Scadenza: 15 maggio 2026, ore 23:59 (ora locale)
Data di inizio: settembre 2026
Durata: 6 mesi

Attività
- redigere comunicati
- preparare eventi

Requisiti
- Essere iscritti a un corso di laurea in comunicazione
- Aver compiuto 18 anni

Costituisce titolo preferenziale:
- la conoscenza del francese
- esperienza nella fotografia

Competenze trasversali
- Lavoro di squadra
- Precisione

Cosa offriamo
- Un'indennità mensile di 1.250 euro lordi
- 38,5 ore settimanali

Come candidarsi
Inviare i seguenti documenti:
- curriculum vitae
- lettera di motivazione

Per informazioni scrivere a tirocini@maree.example
"""


@pytest.mark.parametrize(
    ("notice", "requisition", "city", "contact"),
    [
        (GERMAN, "IG-2026-014", ("Vienna", "AT"), "praktikum@gezeiten.example"),
        (SPANISH, "IM/2026/031", ("Madrid", "ES"), "practicas@mareas.example"),
        (ITALIAN, "IM/TIR/2026/07", ("Rome", "IT"), "tirocini@maree.example"),
    ],
    ids=["de", "es", "it"],
)
def test_a_whole_notice(reader, notice, requisition, city, contact):
    lists = {field: len(reader(Vacancy, field).value(notice)) for field in LISTS}
    assert lists == dict.fromkeys(LISTS, 2)
    said = {field: reader(Vacancy, field).value(notice) for field in ("requisition", "contact", "minimum_age")}
    assert said == {"requisition": requisition, "contact": contact, "minimum_age": 18}
    place, pay, length = (reader(Vacancy, field).value(notice) for field in ("location", "stipend", "duration"))
    assert ((place.city, place.country), pay.min, pay.per, length.min) == (city, 1250, "month", 6)
    assert str(reader(Vacancy, "deadline").value(notice)) == "2026-05-15T23:59:00+02:00"
    assert [str(month) for month in reader(Vacancy, "start_months").value(notice)] == ["2026-09"]
    assert reader(Vacancy, "weekly_hours").value(notice) == 38.5
    assert set(reader(Vacancy, "employment_type").value(notice)) == {"INTERN", "FULL_TIME"}


LISTS = ("duties", "essential", "desirable", "competencies", "benefits", "documents")


# ------------------------------------------------------------------------------------------ the lists themselves


@pytest.mark.parametrize("language", words.LANGUAGES[2:], ids=lambda language: language.code)
@pytest.mark.parametrize(
    "cue",
    [
        "category_label", "chrome", "chrome_start", "counted", "deadline_label", "division_label", "employment_label",
        "full_time", "intern", "location_label", "mail_head", "organization_label", "other_label", "other_postings",
        "page_head", "part_time", "per_month", "relatives", "requisition_label", "stipend_label", "term_label",
        "title_label", "unpaid",
    ],
)
def test_every_language_has_the_words_of_boards(language, cue):
    assert language.cues.get(cue)
