from verbale.config import Settings
from verbale.evaluate.coverage import coverage
from verbale.read import read_sentence


def counted(*texts: str) -> dict[tuple[str, bool], int]:
    return dict(coverage(read_sentence(text, Settings()) for text in texts))


def test_a_verb_between_two_parties_is_known_or_not():
    found = counted("Kenya accused Chad of theft.", "Kenya outgrew Chad last year.")
    assert found == {("accuse", True): 1, ("outgrow", False): 1}


def test_a_verb_with_one_party_is_not_counted():
    assert counted("Kenya built a road.", "The road was built.") == {}


def test_parties_that_act_together_are_two():
    assert counted("Kenya and Chad outgrew their quarrel.") == {("outgrow", False): 1}
