"""International organisations: the names that pages write (English and French), and the acronym in use.

A line is `acronym: name; name`; `-` stands where none is in use. `~` marks an acronym that is a word or another's too,
so that alone it names nobody.
"""

from __future__ import annotations

import re
from functools import cache

from parsers import words
from parsers._patterns import Pattern

TABLE = """\
NATO: North Atlantic Treaty Organization; North Atlantic Treaty Organisation; Organisation du Traité de l'Atlantique Nord; OTAN
SHAPE: Supreme Headquarters Allied Powers Europe; Grand Quartier général des puissances alliées en Europe
HQ SACT: Headquarters Supreme Allied Commander Transformation; Supreme Allied Commander Transformation
~ACT: Allied Command Transformation; NATO Allied Command Transformation
~ACO: Allied Command Operations
JFC Brunssum: Headquarters Allied Joint Force Command Brunssum; HQ Allied Joint Force Command Brunssum; Allied Joint Force Command Brunssum; Joint Force Command Brunssum; HQ JFC Brunssum; HQ JFCBS; JFCBS
JFC Naples: Headquarters Allied Joint Force Command Naples; HQ Allied Joint Force Command Naples; Allied Joint Force Command Naples; Joint Force Command Naples; HQ JFC Naples; HQ JFCNP; JFCNP
JFC Norfolk: Headquarters Allied Joint Force Command Norfolk; Allied Joint Force Command Norfolk; Joint Force Command Norfolk; HQ JFC Norfolk; HQ JFCNF; JFCNF
LANDCOM: Headquarters Allied Land Command; HQ Allied Land Command; Allied Land Command; HQ LANDCOM
MARCOM: Headquarters Allied Maritime Command; HQ Allied Maritime Command; Allied Maritime Command; HQ MARCOM
AIRCOM: Headquarters Allied Air Command; HQ Allied Air Command; Allied Air Command; HQ AIRCOM
STRIKFORNATO: Naval Striking and Support Forces NATO
JSEC: Joint Support and Enabling Command
JWC: Joint Warfare Centre
JFTC: Joint Force Training Centre
JALLC: Joint Analysis and Lessons Learned Centre
NCISG: NATO Communications and Information Systems Group
NCIA: NATO Communications and Information Agency; NATO Communication and Information Agency; NCI Agency; Agence OTAN d'information et de communication; Agence de l'OTAN d'information et de communication
NSPA: NATO Support and Procurement Agency; Agence OTAN de soutien et d'acquisition
NAMSA: NATO Maintenance and Supply Agency
NC3A: NATO Consultation, Command and Control Agency; NATO C3 Agency
NCSA: NATO CIS Services Agency
NETMA: NATO Eurofighter and Tornado Management Agency; NATO Eurofighter 2000 and Tornado Development, Production and Logistics Management Agency
NAHEMA: NATO Helicopter Management Agency; NATO Helicopter for the 1990s Design and Development, Production and Logistics Management Agency
NAPMA: NATO Airborne Early Warning and Control Programme Management Agency; NATO AEW&C Programme Management Agency
NAEW&C: NATO Airborne Early Warning and Control Force; NATO AEW&C Force
NAGSMA: NATO Alliance Ground Surveillance Management Agency
NAGSF: NATO Alliance Ground Surveillance Force; NATO AGS Force
NDC: NATO Defense College; NATO Defence College; Collège de défense de l'OTAN
NCI Academy: NATO Communications and Information Academy; NCI Academy
~NSO: NATO School Oberammergau
NATO STO: NATO Science and Technology Organization; NATO Science & Technology Organization; Science and Technology Organization; NATO Science and Technology Organisation
CMRE: Centre for Maritime Research and Experimentation; NATO Centre for Maritime Research and Experimentation
NURC: NATO Undersea Research Centre
NHQC3S: NATO Headquarters C3 Staff; NATO Headquarters Consultation, Command and Control Staff
NATO PA: NATO Parliamentary Assembly; Assemblée parlementaire de l'OTAN
~DIANA: Defence Innovation Accelerator for the North Atlantic
CCDCOE: NATO Cooperative Cyber Defence Centre of Excellence; Cooperative Cyber Defence Centre of Excellence
Hybrid CoE: European Centre of Excellence for Countering Hybrid Threats
~UN: United Nations; Organisation des Nations Unies; Nations Unies; ONU
UNDP: United Nations Development Programme; United Nations Development Program; Programme des Nations Unies pour le développement; PNUD
UNICEF: United Nations Children's Fund; Fonds des Nations Unies pour l'enfance
UNHCR: United Nations High Commissioner for Refugees; UN Refugee Agency; Haut-Commissariat des Nations Unies pour les réfugiés; Haut Commissariat des Nations Unies pour les réfugiés
UNFPA: United Nations Population Fund; Fonds des Nations Unies pour la population
UNEP: United Nations Environment Programme; UN Environment Programme; Programme des Nations Unies pour l'environnement; PNUE
UN-Habitat: United Nations Human Settlements Programme; UN-HABITAT; ONU-Habitat
UN Women: United Nations Entity for Gender Equality and the Empowerment of Women; UN Women; ONU Femmes
UNODC: United Nations Office on Drugs and Crime; Office des Nations Unies contre la drogue et le crime; ONUDC
UNOPS: United Nations Office for Project Services
UNOG: United Nations Office at Geneva; Office des Nations Unies à Genève
UNOV: United Nations Office at Vienna; Office des Nations Unies à Vienne
UNON: United Nations Office at Nairobi
UNV: United Nations Volunteers; UN Volunteers; Volontaires des Nations Unies
UNRWA: United Nations Relief and Works Agency
UNAIDS: Joint United Nations Programme on HIV/AIDS; ONUSIDA
UNCTAD: United Nations Conference on Trade and Development; UN Trade and Development; CNUCED
UNIDO: United Nations Industrial Development Organization; Organisation des Nations Unies pour le développement industriel; ONUDI
UNITAR: United Nations Institute for Training and Research
UNIDIR: United Nations Institute for Disarmament Research
UNICRI: United Nations Interregional Crime and Justice Research Institute
UNSSC: United Nations System Staff College
UNU: United Nations University
UNDRR: United Nations Office for Disaster Risk Reduction
OCHA: Office for the Coordination of Humanitarian Affairs; United Nations Office for the Coordination of Humanitarian Affairs
OHCHR: Office of the United Nations High Commissioner for Human Rights; Office of the High Commissioner for Human Rights; HCDH
UNFCCC: United Nations Framework Convention on Climate Change; UN Climate Change
UNCCD: United Nations Convention to Combat Desertification
UNECE: United Nations Economic Commission for Europe
ESCAP: Economic and Social Commission for Asia and the Pacific
ECLAC: Economic Commission for Latin America and the Caribbean
ECA: United Nations Economic Commission for Africa
ESCWA: Economic and Social Commission for Western Asia
UNCDF: United Nations Capital Development Fund
UNESCO: United Nations Educational, Scientific and Cultural Organization; Organisation des Nations Unies pour l'éducation, la science et la culture
IRMCT: International Residual Mechanism for Criminal Tribunals
ICTY: International Criminal Tribunal for the former Yugoslavia
ICJ: International Court of Justice; Cour internationale de Justice
ITLOS: International Tribunal for the Law of the Sea; Tribunal international du droit de la mer
FAO: Food and Agriculture Organization of the United Nations; Food and Agriculture Organization; Organisation des Nations Unies pour l'alimentation et l'agriculture
IFAD: International Fund for Agricultural Development; Fonds international de développement agricole; FIDA
WFP: World Food Programme; UN World Food Programme; United Nations World Food Programme; Programme alimentaire mondial
WHO: World Health Organization; World Health Organisation; Organisation mondiale de la Santé; OMS
PAHO: Pan American Health Organization
IARC: International Agency for Research on Cancer; Centre international de Recherche sur le Cancer; CIRC
ILO: International Labour Organization; International Labour Organisation; International Labour Office; Organisation internationale du Travail; Bureau international du Travail
ITC-ILO: International Training Centre of the ILO
IAEA: International Atomic Energy Agency; Agence internationale de l'énergie atomique; AIEA
ICAO: International Civil Aviation Organization; Organisation de l'aviation civile internationale; OACI
IMO: International Maritime Organization; Organisation maritime internationale; OMI
ITU: International Telecommunication Union; Union internationale des télécommunications; UIT
UPU: Universal Postal Union; Union postale universelle
WIPO: World Intellectual Property Organization; Organisation mondiale de la propriété intellectuelle; OMPI
WMO: World Meteorological Organization; Organisation météorologique mondiale; OMM
UNWTO: World Tourism Organization; UN Tourism; Organisation mondiale du tourisme
IOM: International Organization for Migration; Organisation internationale pour les migrations
CTBTO: Comprehensive Nuclear-Test-Ban Treaty Organization; Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization; Organisation du Traité d'interdiction complète des essais nucléaires; OTICE
OPCW: Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons; Organisation pour l'interdiction des armes chimiques; OIAC
WTO: World Trade Organization; World Trade Organisation; Organisation mondiale du commerce; OMC
~ITC: International Trade Centre; Centre du commerce international
IMF: International Monetary Fund; Fonds monétaire international; FMI
World Bank: World Bank Group; The World Bank; World Bank; Banque mondiale
~IFC: International Finance Corporation
MIGA: Multilateral Investment Guarantee Agency
GCF: Green Climate Fund; Fonds vert pour le climat
GEF: Global Environment Facility
Global Fund: Global Fund to Fight AIDS, Tuberculosis and Malaria; The Global Fund
Gavi: Gavi, the Vaccine Alliance; GAVI
AfDB: African Development Bank; Banque africaine de développement
~ADB: Asian Development Bank
AIIB: Asian Infrastructure Investment Bank
EBRD: European Bank for Reconstruction and Development; Banque européenne pour la reconstruction et le développement; BERD
~IDB: Inter-American Development Bank
~CEB: Council of Europe Development Bank
~BIS: Bank for International Settlements; Banque des règlements internationaux
~FSB: Financial Stability Board
OECD: Organisation for Economic Co-operation and Development; Organisation for Economic Cooperation and Development; Organization for Economic Cooperation and Development; Organisation de coopération et de développement économiques; OCDE
IEA: International Energy Agency; Agence internationale de l'énergie
NEA: Nuclear Energy Agency; Agence pour l'énergie nucléaire
OSCE: Organization for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; Organisation for Security and Co-operation in Europe; Organisation pour la sécurité et la coopération en Europe
ODIHR: Office for Democratic Institutions and Human Rights; OSCE Office for Democratic Institutions and Human Rights
ICC: International Criminal Court; Cour pénale internationale
ICPO: INTERPOL; Interpol; International Criminal Police Organization
PCA: Permanent Court of Arbitration; Cour permanente d'arbitrage
HCCH: Hague Conference on Private International Law
~KSC: Kosovo Specialist Chambers; Kosovo Specialist Chambers and Specialist Prosecutor's Office
~STL: Special Tribunal for Lebanon
-: Council of Europe; Conseil de l'Europe
ECHR: European Court of Human Rights; Cour européenne des droits de l'homme; CEDH
ICRC: International Committee of the Red Cross; Comité international de la Croix-Rouge; CICR
IFRC: International Federation of Red Cross and Red Crescent Societies
CERN: European Organization for Nuclear Research; European Organisation for Nuclear Research; Organisation européenne pour la recherche nucléaire
ESA: European Space Agency; Agence spatiale européenne
ESO: European Southern Observatory; Observatoire européen austral
EMBL: European Molecular Biology Laboratory
EMBL-EBI: European Bioinformatics Institute
ESRF: European Synchrotron Radiation Facility
~ILL: Institut Laue-Langevin
~ESS: European Spallation Source
European XFEL: European X-Ray Free-Electron Laser Facility
ECMWF: European Centre for Medium-Range Weather Forecasts
EUMETSAT: European Organisation for the Exploitation of Meteorological Satellites
EUROCONTROL: European Organisation for the Safety of Air Navigation; Eurocontrol
EPO: European Patent Office; European Patent Organisation; Office européen des brevets; Europäisches Patentamt
IPU: Inter-Parliamentary Union; Union interparlementaire; Unión Interparlamentaria
ITER: ITER Organization; ITER Organisation
F4E: Fusion for Energy
SKAO: SKA Observatory; Square Kilometre Array Observatory
IRENA: International Renewable Energy Agency
~IDEA: International Institute for Democracy and Electoral Assistance; International IDEA
ICMPD: International Centre for Migration Policy Development
DCAF: Geneva Centre for Security Sector Governance
GICHD: Geneva International Centre for Humanitarian Demining
~OIE: World Organisation for Animal Health; WOAH; Organisation mondiale de la santé animale; OMSA
WCO: World Customs Organization; Organisation mondiale des douanes
IUCN: International Union for Conservation of Nature; Union internationale pour la conservation de la nature; UICN
CITES: Convention on International Trade in Endangered Species
~ICO: International Coffee Organization
OIF: Organisation internationale de la Francophonie
~COMSEC: Commonwealth Secretariat
~AU: African Union; African Union Commission; Union africaine
ECOWAS: Economic Community of West African States; CEDEAO
ASEAN: Association of Southeast Asian Nations
OAS: Organization of American States
OPEC: Organization of the Petroleum Exporting Countries; OPEC Fund for International Development
EFTA: European Free Trade Association
BIPM: Bureau international des poids et mesures
~EU: European Union; Union européenne
~EC: European Commission; Commission européenne
~EP: European Parliament; Parlement européen
-: Council of the European Union; General Secretariat of the Council; Conseil de l'Union européenne
CJEU: Court of Justice of the European Union; Cour de justice de l'Union européenne
~ECA: European Court of Auditors; Cour des comptes européenne
EEAS: European External Action Service; Service européen pour l'action extérieure; SEAE
EESC: European Economic and Social Committee; Comité économique et social européen
CoR: European Committee of the Regions; Committee of the Regions; Comité européen des régions
EDPS: European Data Protection Supervisor; Contrôleur européen de la protection des données
EDPB: European Data Protection Board
-: European Ombudsman; Médiateur européen
EPPO: European Public Prosecutor's Office; Parquet européen
EPSO: European Personnel Selection Office
OLAF: European Anti-Fraud Office
JRC: Joint Research Centre
ECB: European Central Bank; Banque centrale européenne
EIB: European Investment Bank; Banque européenne d'investissement
EIF: European Investment Fund
ESM: European Stability Mechanism; Mécanisme européen de stabilité
SRB: Single Resolution Board; Conseil de résolution unique
EBA: European Banking Authority; Autorité bancaire européenne
ESMA: European Securities and Markets Authority
EIOPA: European Insurance and Occupational Pensions Authority
AMLA: Authority for Anti-Money Laundering and Countering the Financing of Terrorism
ACER: European Union Agency for the Cooperation of Energy Regulators; Agency for the Cooperation of Energy Regulators
BEREC: Agency for Support for BEREC; BEREC Office
~CDT: Translation Centre for the Bodies of the European Union; Centre de traduction des organes de l'Union européenne
Cedefop: European Centre for the Development of Vocational Training; CEDEFOP
CEPOL: European Union Agency for Law Enforcement Training
CPVO: Community Plant Variety Office
EASA: European Union Aviation Safety Agency; European Aviation Safety Agency
EUAA: European Union Agency for Asylum; EU Agency for Asylum
EASO: European Asylum Support Office
ECDC: European Centre for Disease Prevention and Control
ECHA: European Chemicals Agency; Agence européenne des produits chimiques
EDA: European Defence Agency; Agence européenne de défense
EEA: European Environment Agency; Agence européenne pour l'environnement
EFCA: European Fisheries Control Agency
EFSA: European Food Safety Authority; Autorité européenne de sécurité des aliments
EIGE: European Institute for Gender Equality
~EIT: European Institute of Innovation and Technology
~ELA: European Labour Authority
EMA: European Medicines Agency; Agence européenne des médicaments
EMCDDA: European Monitoring Centre for Drugs and Drug Addiction
EUDA: European Union Drugs Agency
EMSA: European Maritime Safety Agency
ENISA: European Union Agency for Cybersecurity
~ERA: European Union Agency for Railways; European Railway Agency; Agence de l'Union européenne pour les chemins de fer
~ETF: European Training Foundation
EU-LISA: eu-LISA; European Union Agency for the Operational Management of Large-Scale IT Systems
EU-OSHA: European Agency for Safety and Health at Work
EUIPO: European Union Intellectual Property Office; Office de l'Union européenne pour la propriété intellectuelle
OHIM: Office for Harmonization in the Internal Market
EUISS: European Union Institute for Security Studies; EU Institute for Security Studies
EUSPA: European Union Agency for the Space Programme; EU Agency for the Space Programme
~GSA: European GNSS Agency
EU SatCen: European Union Satellite Centre; SatCen
Eurofound: European Foundation for the Improvement of Living and Working Conditions
Eurojust: European Union Agency for Criminal Justice Cooperation; EUROJUST
Europol: European Union Agency for Law Enforcement Cooperation; European Police Office; EUROPOL
~FRA: European Union Agency for Fundamental Rights; EU Agency for Fundamental Rights; Agence des droits fondamentaux de l'Union européenne
Frontex: European Border and Coast Guard Agency; FRONTEX; Agence européenne de garde-frontières et de garde-côtes
ERCEA: European Research Council Executive Agency
~REA: European Research Executive Agency
CINEA: European Climate, Infrastructure and Environment Executive Agency
EISMEA: European Innovation Council and SMEs Executive Agency
EACEA: European Education and Culture Executive Agency
HADEA: European Health and Digital Executive Agency
EUI: European University Institute; Institut universitaire européen
-: College of Europe
-: European Schools
OCCAR: Organisation for Joint Armament Co-operation; Organisation conjointe de coopération en matière d'armement
"""  # noqa: E501
# Organisations of which others are members or parts: pages mention them far more often than they hire for them.
MENTIONED = {"UN", "EU", "EC", "EP", "AU"}


def _rows() -> dict[str, str | None]:
    rows: dict[str, str | None] = {}
    for line in TABLE.splitlines():
        acronym, _, names = line.partition(": ")
        short = acronym.lstrip("~-") or None
        rows |= dict.fromkeys(names.split("; "), short)
        if short and not acronym.startswith("~"):
            rows.setdefault(short, short)
    return rows


# Every name and acronym that pages write → the acronym in use.
KNOWN = _rows()
FOLDED = {name.replace("’", "'").lower(): acronym for name, acronym in KNOWN.items()}
NAMES = [name for name, acronym in KNOWN.items() if name != acronym and name != name.upper()]
SHORT = [name for name in KNOWN if name not in NAMES]
ACRONYM = r"[A-Z][\w&/.-]{1,11}(?: [A-Z][\w&/.-]{1,11})?"


def acronym(said: str) -> str | None:
    """The acronym in use of an organisation, however it is written.

    >>> acronym("EUROPEAN SPACE AGENCY"), acronym("OTAN"), acronym("Bank of Atlantis")
    ('ESA', 'NATO', None)
    """
    return FOLDED.get(" ".join(said.replace("’", "'").split()).lower())


@cache
def named() -> Pattern:
    """A pattern for the name of any of them (`name`), with the acronym behind it, or its acronym alone (`short`)."""
    names = words.any_of(name.lower() for name in NAMES)
    return Pattern(
        rf"(?<![\w@.-])(?:(?P<name>(?=[A-ZÀ-Þe])(?i:{names})(?!\w))(?:\s?\((?P<acronym>{ACRONYM})\))?"
        rf"|(?P<short>{words.any_of(SHORT)})(?![\w@]|-[^\W\d]))"
    )


@cache
def _line() -> Pattern:
    name = words.any_of(name.lower() for name in NAMES)
    short = words.any_of(SHORT)
    return Pattern(
        rf"\W*(?:{words.cue('unit_article')}\s)?(?:(?:{short}\s*[–—:,-]\s*)?{name}(?:\s*[(–—,-]+\s*{ACRONYM}\)?)?|(?-i:{short}))\W*",
        re.IGNORECASE,
    )


def fullmatch(content: str, start: int, end: int) -> re.Match[str] | None:
    """Is this an organisation's name and nothing else?"""
    return _line().fullmatch(content, start, end)
