import pytest


@pytest.mark.parametrize(
    ("sample", "minimum_age"),
    [
        ("be ⟦at least 21 years old⟧", 21),
        ("You must ⟦be 21 years of age⟧ or older.", 21),
        ("⟦Minimum 18 years of age⟧.", 18),
        ("⟦Minimum age: 18⟧", 18),
        ("⟦Minimum age of 21⟧ at the start of the internship", 21),
        ("⟦Age: 21⟧+", 21),
        ("avoir ⟦au moins 21 ans⟧", 21),
        ("⟦Âge minimum : 18⟧", 18),
        ("must have reached the ⟦age of 18⟧", 18),
        ("⟦over the age of 18⟧", 18),
        ("⟦aged 18⟧ or over", 18),
        ("⟦aged between 18 and 30⟧", 18),
        ("⟦Age: 21-30⟧", 21),
        ("Candidates must be ⟦between 20 and 32 years old⟧", 20),
        ("You must be ⟦over 21 years of age⟧", 21),
        ("have reached the ⟦age of 18⟧", 18),
        ("⟦Minimum age is 18⟧", 18),
        ("⟦Minimum age requirement: 18⟧ years", 18),
        ("⟦MINIMUM AGE: 21⟧", 21),
        ("You are ⟦18 or older⟧", 18),
        ("⟦be 20 years old⟧ or above", 20),
        ("⟦not less than 21 years of age⟧", 21),
        ("⟦avoir 18 ans révolus⟧", 18),
        ("être ⟦âgé(e) d'au moins 21⟧ ans", 21),
        ("⟦âgé de 18 à 30 ans⟧", 18),
        ("⟦Âge minimum : 18⟧ ans", 18),
        ("avoir ⟦plus de 18 ans⟧", 18),
        ("Être ⟦âgé de 21 ans⟧ minimum", 21),
        ("⟦18 years or older⟧", 18),
        ("Applicants must have ⟦attained 21 years of age⟧", 21),
        ("must be ⟦at least 18 years of age⟧ on the first day", 18),
        ("You must be ⟦18 or over⟧ at the time of application", 18),
    ],
)
def test_minimum_age(reads, sample, minimum_age):
    assert reads(sample) == minimum_age


@pytest.mark.parametrize(
    "sample",
    [
        "There is no maximum age limit.",
        "under 32 years of age",
        "irrespective of age, disability, ethnicity, gender",
        "For more than 75 years, the mission has been the same.",
        "a minimum of 15 years of experience",
        "at least two years of university level studies",
        "15 ans d'expérience",
        "Il y a 20 ans, l'Organisation était petite.",
        "Age\n21+",
        "children under 18 years of age",
        "not older than 35 years of age",
        "at least 15 years of experience",
        "The Agency is 25 years old",
        "celebrates 20 years of age",
        "maximum age 29",
        "upper age limit of 28",
        "moins de 30 ans",
        "au moins 15 ans d'expérience",
        "pendant 20 ans",
        "dans le domaine depuis 15 ans",
        "at least 20 years in the field",
        "works with children aged 14 or over",
        "between 18 and 25 years of relevant experience",
        "More than 20 years ago",
        "the age of retirement is 65",
        "un contrat de 15 ans au moins",
        "over 20 years of service",
    ],
)
def test_not_a_minimum_age(reads, sample):
    assert reads(sample) is None
