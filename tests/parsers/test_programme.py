import pytest

from parsers import read
from parsers.programme import Programme


@pytest.fixture
def reads(reader, rule):
    return reader(Programme, rule)


@pytest.mark.parametrize(
    ("rule", "sample", "value"),
    [
        ("call_opens", "The call for applications opens every year from ⟦March⟧ to April.", "--03"),
        ("call_closes", "The call for applications opens every year from March to ⟦April⟧.", "--04"),
        ("call_opens", "Vacancies appear in the middle of ⟦March⟧ and the round ends at the beginning of May.", "--03"),
        (
            "call_closes",
            "Vacancies appear in the middle of March and the round ends at the beginning of ⟦May⟧.",
            "--05",
        ),
        ("call_opens", "The Office publishes one call a year. It opens in ⟦February⟧ and closes in March.", "--02"),
        ("call_opens", "When can I apply?\nBetween 1 ⟦March⟧ and 15 April each year.", "--03"),
        ("call_closes", "L’appel est lancé début mars et prend fin mi-⟦avril⟧.", "--04"),
        ("assessment_system", "you are invited to ⟦Sonru⟧, an online assessment platform.", "Sonru"),
        ("assessment_system", "a link to ⟦Cammio⟧, where they record a video interview", "Cammio"),
        ("recruitment_system", "Applications are lodged only in ⟦SAP SuccessFactors⟧, with:", "SAP SuccessFactors"),
        ("stipend_year", "a monthly stipend (EUR 1,286 for ⟦2025⟧)", 2025),
        ("stipend_year", "The stipend is EUR 1,286 (rate ⟦2026⟧).", 2026),
        ("clearance_months", "The clearance takes ⟦six to eight months⟧.", [6, 8]),
        ("clearance_months", "A clearance is given within ⟦3 to 12 months⟧.", [3, 12]),
        ("assessment_days", "You have ⟦two weeks⟧ to complete the assessment.", 14),
        ("assessment_days", "The assessment must be done within ⟦10 days⟧.", 10),
        ("recruitment_system", "Apply through our recruitment system, ⟦TALEO⟧.", "TALEO"),
        ("recruitment_system", "our e-recruitment system called ⟦JobNet⟧", "JobNet"),
        ("assessment_system", "on a platform called ⟦HireVue⟧.", "HireVue"),
        ("accommodation", "⟦We do not offer accommodation.⟧", False),
        ("accommodation", "⟦Accommodation is offered on the campus.⟧", True),
        ("quotas", "⟦There are no quotas.⟧", False),
        ("quotas", "Are there quotas?\n⟦We do not use quotas of any kind.⟧", False),
        ("experience_required", "⟦Previous experience is not required.⟧", False),
        ("experience_required", "⟦You need previous experience of two years.⟧", True),
        ("accommodation", "Do you offer accommodation?\n⟦No.⟧", False),
        ("clearance_months", "How long does the clearance take?\nIt usually takes ⟦six to eight months⟧.", [6, 8]),
        # the call
        (
            "call_opens",
            "Applications are accepted twice a year, from 1 to 31 ⟦March⟧ and from 1 to 30 September.",
            "--03",
        ),
        (
            "call_closes",
            "Applications are accepted twice a year, from 1 to 31 ⟦March⟧ and from 1 to 30 September.",
            "--03",
        ),
        (
            "call_opens",
            "The 15th call for applications is open from 13 ⟦March⟧ 2017 until 18 April (23h59 CET).",
            "--03",
        ),
        ("call_closes", "The call is open from 13 March 2017 until 18 ⟦April⟧ (23h59 CET).", "--04"),
        ("call_opens", "The call opens in ⟦January⟧ and closes in February.", "--01"),
        ("call_closes", "The call opens in January and closes in ⟦February⟧.", "--02"),
        ("call_opens", "The application period runs between ⟦July⟧ 1 and August 31 every year.", "--07"),
        ("call_closes", "The application period runs between July 1 and ⟦August⟧ 31 every year.", "--08"),
        ("call_opens", "L'appel à candidatures est ouvert chaque année de ⟦mars⟧ à avril.", "--03"),
        ("call_closes", "Les candidatures sont ouvertes du 1er au 31 ⟦janvier⟧.", "--01"),
        # the pay's year
        ("stipend_year", "The grant amounted to EUR 1,217 in ⟦2023⟧.", 2023),
        ("stipend_year", "For ⟦2026⟧ the monthly grant is 1.477,30 EUR.", 2026),
        ("stipend_year", "L'indemnité est de 1 286 € pour ⟦2025⟧.", 2025),
        # clearance and assessment
        ("clearance_months", "A clearance from your own country follows; it may take ⟦five to seven months⟧.", [5, 7]),
        ("clearance_months", "The security clearance process usually takes between ⟦3 and 6 months⟧.", [3, 6]),
        ("clearance_months", "The vetting takes ⟦6-8 months⟧.", [6, 8]),
        ("clearance_months", "L'habilitation de sécurité prend de ⟦six à huit mois⟧.", [6, 8]),
        ("assessment_days", "Longlisted candidates have ⟦14 days⟧ to record their answers.", 14),
        ("assessment_days", "The online test must be completed within ⟦two (2) weeks⟧.", 14),
        ("assessment_days", "Vous disposez de ⟦dix jours⟧ pour réaliser le test en ligne.", 10),
        # systems
        ("recruitment_system", "All applications go through ⟦TALEO⟧.", "TALEO"),
        ("recruitment_system", "Applications must be submitted via ⟦EUCareers⟧.", "EUCareers"),
        ("recruitment_system", "Apply in our portal or through the recruitment portal “⟦Inspira⟧”.", "Inspira"),
        ("recruitment_system", "notre portail de recrutement, ⟦Talentia⟧", "Talentia"),
        ("assessment_system", "Candidates are invited to ⟦HireVue⟧, where they record their answers.", "HireVue"),
        ("assessment_system", "a recorded video interview via ⟦SparkHire⟧", "SparkHire"),
        ("recruitment_system", "Apply via ⟦Inspira⟧, the UN recruitment platform.", "Inspira"),
        (
            "call_opens",
            "The application periods are: 15 ⟦July⟧ to 31 August for traineeships starting in March.",
            "--07",
        ),
        ("accommodation", "⟦All costs of travel, accommodation and insurance must be borne by the interns.⟧", False),
        ("accommodation", "⟦Le logement est à la charge du stagiaire.⟧", False),
        # yes or no
        ("accommodation", "⟦NATO does not arrange housing.⟧", False),
        ("accommodation", "⟦Trainees must find their own accommodation.⟧", False),
        (
            "accommodation",
            "Does the Office provide accommodation?\n⟦No, interns find a room on their own.⟧ Expect EUR 500.",
            False,
        ),
        ("accommodation", "⟦The College provides housing free of charge.⟧", True),
        ("accommodation", "⟦L'Organisation ne fournit pas de logement.⟧", False),
        ("accommodation", "⟦Les stagiaires trouvent un logement par leurs propres moyens.⟧", False),
        ("quotas", "Are there quotas?\n⟦No, neither for nationality nor for gender.⟧", False),
        ("quotas", "⟦No, we do not apply nationality or gender quotes to the selection.⟧", False),
        ("quotas", "⟦There is a quota of two trainees for each Member State.⟧", True),
        ("quotas", "⟦Aucun quota ne s'applique.⟧", False),
        ("experience_required", "Do I need professional experience?\n⟦No, none at all.⟧", False),
        ("experience_required", "⟦Former experience is welcome but not required.⟧", False),
        ("experience_required", "⟦Professional experience of at least one year is required.⟧", True),
        ("experience_required", "⟦Aucune expérience professionnelle n'est requise.⟧", False),
    ],
)
def test_programme(reads, rule, sample, value):
    assert reads(sample) == value


@pytest.mark.parametrize(
    ("rule", "sample"),
    [
        ("call_opens", "Vacancies start in March and September."),
        ("assessment_system", "Video interviews are held via Teams or by phone."),
        ("call_opens", "We meet from March to April."),
        ("stipend_year", "The stipend was introduced in 2025."),
        ("clearance_months", "The clearance takes some months."),
        ("assessment_days", "The call is open for two weeks."),
        ("recruitment_system", "Use the recruitment system, please."),
        ("assessment_system", "You will be called from the platform."),
        ("accommodation", "Apply online."),
        ("quotas", "We quoted our rules."),
        ("experience_required", "An experience for life."),
        ("call_opens", "Interviews for this call take place from May to June."),
        ("call_closes", "The results of the call are known from May to June."),
        ("call_opens", "You may apply for a traineeship starting in March or September."),
        ("stipend_year", "The stipend is EUR 900. The rules were changed in 2025."),
        ("stipend_year", "The stipend was EUR 900 until 31 March 2025."),
        ("clearance_months", "The internship lasts six to eight months."),
        ("clearance_months", "How long does it take?\nSix to eight months."),
        ("assessment_days", "Interns earn 2.5 days of leave after the assessment."),
        ("recruitment_system", "Apply through NATO’s e-recruitment system."),
        ("recruitment_system", "Applications must be made in the portal of our recruitment system only."),
        ("recruitment_system", "Send your application to Brussels by post."),
        ("assessment_system", "You will meet the panel in Brussels after the assessment."),
        ("accommodation", "The monthly grant includes an accommodation allowance."),
        ("accommodation", "We provide reasonable accommodation to persons with disabilities."),
        ("accommodation", "You may find the guide helpful in learning about accommodation."),
        ("accommodation", "The team can assist you in finding housing."),
        ("quotas", "Please quote the number of the call."),
        ("experience_required", "If a position asks about professional experience, mention yours."),
        ("experience_required", "Prior experience is an asset."),
        ("experience_required", "L'expérience professionnelle est un atout."),
    ],
)
def test_not_a_rule(reads, rule, sample):
    assert reads(sample) is None


def test_the_rules_evidence_stands_under_the_programmes_name():
    page = read("Frequently asked questions\nWe do not offer accommodation. There are no quotas.")
    assert [rule for rule in page.evidence if rule.startswith("programme.")] == [
        "programme.accommodation",
        "programme.quotas",
    ]
