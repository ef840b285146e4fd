"""What happened, where one predicate speaks about another: `REQUEST KEN > TCD`, `AGREE(CONSULT) KEN > TCD`."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # promises: of help they are agreements, of harm threats
        ("Kenya promised to meet Chad.", "AGREE(CONSULT) KEN > TCD"),
        ("Kenya promised to help Chad.", "AGREE(AID) KEN > TCD"),
        ("Kenya promised to withdraw its troops from Chad.", "CONCEDE(RETREAT) KEN > TCD"),
        ("Kenya vowed to attack Chad.", "THREATEN KEN > TCD"),
        ("Kenya vowed to impose sanctions on Chad.", "THREATEN KEN > TCD"),
        ("Kenya vowed not to attack Chad.", "AGREE KEN > TCD"),
        ("Kenya is willing to meet Chad.", "AGREE(CONSULT) KEN > TCD"),
        # threats
        ("Kenya threatened to attack Chad.", "THREATEN KEN > TCD"),
        ("Kenya threatened Chad with sanctions.", "THREATEN KEN > TCD"),
        ("Kenya threatened to cancel talks with Chad.", "THREATEN KEN > TCD"),
        # the parse takes who receives for a part of what is given; somebody did it, whoever that is
        ("Norway and Denmark gave Ukraine mortars.", "AID DNK NOR > UKR"),
        ("They freed two Chadian pilots.", "RETREAT TCD"),
        # refusals
        ("Kenya refused to meet Chad.", "REJECT KEN > TCD"),
        ("Kenya refused to help Chad.", "REJECT KEN > TCD"),
        ("Kenya refused to withdraw from Chad.", "REJECT KEN > TCD"),
        # requests
        ("Kenya urged Chad to withdraw from Togo.", "REQUEST KEN > TCD"),
        ("Chad was urged by Kenya to meet Togo.", "REQUEST KEN > TCD"),
        ("Kenya called on Chad to lift the ban.", "REQUEST KEN > TCD"),
        # ends
        ("Kenya ended its attacks on Chad.", "RETREAT KEN > TCD"),
        ("Kenya lifted sanctions on Chad.", "CONCEDE KEN > TCD"),
        ("Kenya suspended aid to Chad.", "SANCTION KEN > TCD"),
        ("Kenya cancelled talks with Chad.", "REJECT KEN > TCD"),
        ("Kenya called off its attack on Chad.", "RETREAT KEN > TCD"),
        # announcements and offers
        ("Kenya announced talks with Chad.", "AGREE(CONSULT) KEN > TCD"),
        ("Kenya announced sanctions against Chad.", "SANCTION KEN > TCD"),
        ("Kenya offered to meet Chad.", "AGREE(CONSULT) KEN > TCD"),
        ("Kenya offered to withdraw from Chad.", "CONCEDE(RETREAT) KEN > TCD"),
        # what is done by saying that it will, or will not, be done
        ("Kenya will not meet Chad.", "REJECT KEN > TCD"),
        ("Kenya will not help Chad.", "REJECT KEN > TCD"),
        ("Kenya will attack Chad unless it withdraws.", "THREATEN KEN > TCD"),
        ("Kenya told Chad that its envoys would be expelled unless it paid.", "THREATEN KEN > TCD"),
        # what is demanded by a protest
        ("Kenyan students marched to demand that Chad free the pilot.", "PROTEST KEN > TCD"),
        ("Kenyan workers began a strike and demanded that Chad raise wages.", "PROTEST KEN > TCD"),
        ("Kenya will attack Chad if its soldiers are not freed.", "THREATEN KEN > TCD"),
        ("Kenya said it would attack Chad if it lost.", "THREATEN KEN > TCD"),
        ("Kenya said it would close the border if Chad raised its tariffs.", "THREATEN KEN > TCD"),
        ("Kenya told Chad that it would close the border.", "THREATEN KEN > TCD"),
        ("Kenya says it will bomb Chadian ports.", "THREATEN KEN > TCD"),
        (
            "Kenya will tax Chadian rice if Chad keeps its ports shut, a trade official said.",
            "THREATEN KEN > TCD",
        ),
        ("Kenya would expel Chad's envoy if Chad stayed silent, its spokesman said.", "THREATEN KEN > TCD"),
        (
            "Should Chad stay silent, Kenya will close the border, a minister said.",
            "THREATEN KEN > TCD",
        ),
        ("We will close the border if Chad does not pay, Kenya's president said.", "THREATEN KEN > TCD"),
        (
            "Kenya will expel any Chadian envoy who speaks out, the foreign ministry said.",
            "THREATEN KEN > TCD",
        ),
        ("Any Chadian ship that enters the gulf will be seized, Kenya's navy said.", "THREATEN KEN > TCD"),
        (
            "Kenyan miners are to strike on Monday if Chad does not pay, their union said.",
            "THREATEN KEN > TCD",
        ),
        ("Kenya plans to expel the Chadian envoy if he speaks again.", "THREATEN KEN > TCD"),
        ("Kenya to close border if Chad raises tariffs", "THREATEN KEN > TCD"),
        ("Kenya will not meet Chad, a government spokesman said.", "REJECT KEN > TCD"),
        ("Kenya would be ready to talk to Chad if it disarmed, an aide said.", "AGREE(CONSULT) KEN > TCD"),
        ("Kenya said it would sue Chad if it raised its tariffs.", "THREATEN KEN > TCD"),
        ("No talks under fire, Kenya tells Chad", "REJECT KEN > TCD"),
        ("Stop the raids, Kenya tells Chad", "REQUEST KEN > TCD"),
        ("Kenya insisted that Chad open the border.", "REQUEST KEN > TCD"),
        # what was done on an occasion, by those who met
        ("At their meeting in Lome the Kenyan and Chadian envoys looked at maps.", "CONSULT KEN TCD"),
        # what is agreed to is agreed to, whatever it is; but who agrees on sanctions imposes them
        ("Kenya and Chad agreed to tear down the bunkers on their border.", "AGREE KEN TCD"),
        ("Kenya agreed to arrest the smugglers for Chad.", "AGREE KEN > TCD"),
        ("Kenya consented to take the prisoners.", "AGREE KEN"),
        ("Kenya, Chad agree to seize smuggled fuel", "AGREE KEN TCD"),
        ("Kenya agreed to bar Chadian lorries from its ports.", "SANCTION KEN > TCD"),
        ("Kenya agreed to expel the Chadian ambassador.", "SANCTION KEN > TCD"),
        ("Kenya agreed not to hold talks with Chad.", "REJECT KEN > TCD"),
        ("Kenya decided not to hold talks with Chad.", "REJECT KEN > TCD"),
        # futures
        ("Kenya will attack Chad.", "ASSAULT KEN > TCD"),
        ("Kenya will help Chad.", "AGREE(AID) KEN > TCD"),
        ("Kenya, Chad to hold talks on fishing", "AGREE(CONSULT) KEN TCD"),
    ],
)
def test_what_becomes_of_a_deed(sentence, wanted, told):
    assert told(sentence) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya will attack Chad if the talks fail, analysts said.", "hypothetical"),
        ("Kenya will attack Chad if the talks fail, a diplomat said.", "hypothetical"),
        ("Kenya will attack Chad if the talks fail, Chad's minister said.", "hypothetical"),
        ("Kenya would have expelled Chad's envoy if he had stayed.", "hypothetical"),
        ("Kenya will deport the Chadian editor if he is convicted, the minister said.", "hypothetical"),
        ("Kenya will seize any Chadian ship that enters the gulf.", "future"),
        (
            "Kenya will send troops to the Chadian border if its parliament agrees, the army said.",
            "hypothetical",
        ),
        ("Kenya's navy chief told senators that it will send troops to the Chadian border.", "future"),
        ("Kenya has held no talks with Chad, a spokesman said.", "negated"),
        ("Kenya would suspend aid to Chad if the vote was rigged.", "hypothetical"),
    ],
)
def test_what_another_foretells_threatens_nobody(sentence, status, reports):
    assert [(r.event == "THREATEN", r.status) for r in reports(sentence)] == [(False, status)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya will strike back if Chad attacks again.", "asserted"),
        ("Kenya will retaliate against Chad.", "asserted"),
        # what another says, asks or only thinks of announces nothing
        ("Analysts say Kenya will strike back if Chad attacks.", "hypothetical"),
        ("Kenya would strike back if Chad attacked.", "hypothetical"),
        ("Will Kenya strike back if Chad attacks?", "hypothetical"),
    ],
)
def test_who_says_that_he_will_strike_back_threatens(sentence, status, reports):
    assert [(r.event, r.status) for r in reports(sentence)] == [("THREATEN", status)]


def test_what_is_announced_is_not_open(reports):
    (report,) = reports(
        "Kenya would expel the Chadian ambassador if Chad did not apologise, the ministry said."
    )
    assert (report.event, report.status) == ("THREATEN", "asserted")


def test_what_a_subject_undergoes_counts_without_a_doer(told):
    assert told("Two Kenyan hostages walked free on Monday.") == ["RETREAT KEN"]


def test_a_letter_is_what_it_says(told):
    assert told("Kenya sent a letter to Chad urging it to leave.") == ["REQUEST KEN > TCD"]
    assert told("Kenya sent a letter to Chad.") == ["CONSULT KEN > TCD"]


def test_a_deed_may_be_carried_by_a_verb(told):
    assert told("Kenya plans to hold talks with Chad.") == ["AGREE(CONSULT) KEN > TCD"]


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("Kenya vowed to attack Chad.", ("violence",)),
        ("Kenya threatened to impose sanctions on Chad.", ("restrict",)),
        ("Kenya refused to meet Chad.", ("meet",)),
        ("Kenya refused to help Chad.", ("assist",)),
        ("Kenya refused to withdraw from Chad.", ("yield",)),
        ("Kenya asked Chad to help Togo.", ("assist",)),
        ("Kenya urged Chad to meet Togo.", ("meet",)),
        ("Kenya urged Chad to withdraw from Togo.", ("yield",)),
        ("Kenya ended its attacks on Chad.", ("ceasefire",)),
        ("Kenya will not meet Chad.", ("meet",)),
    ],
)
def test_the_mode_says_what_deed_it_was(sentence, mode, reports):
    assert [r.mode for r in reports(sentence)] == [mode]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya declined to threaten Chad.",
        "If Kenya attacks Chad, prices will rise.",
        "Kidnapping suspects slept on Friday.",
    ],
)
def test_no_claim(sentence, told):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # light verbs and nouns
        ("Kenya held talks with Chad.", ["CONSULT KEN TCD"]),
        ("Kenya, Chad and Togo held talks.", ["CONSULT KEN TCD TGO"]),
        ("Talks between Kenya and Chad began in Oman.", ["CONSULT KEN TCD"]),
        ("Kenya left Oman after talks with Chad.", ["CONSULT KEN TCD"]),
        # owners and containers
        ("Kenya's president praised Chad's army.", ["SUPPORT KEN > TCD"]),
        ("A group of Kenyan diplomats met Chad's president.", ["CONSULT KEN TCD"]),
        # coordination
        ("Kenya praised Chad and sued Togo.", ["SUPPORT KEN > TCD", "ACCUSE KEN > TGO"]),
        ("Kenya condemned and sanctioned Chad.", ["ACCUSE KEN > TCD", "SANCTION KEN > TCD"]),
        # harm whose author is not told
        ("A bomb killed two Kenyan guards.", ["ASSAULT KEN"]),
        ("Two Kenyan guards were killed.", ["ASSAULT KEN"]),
        # relative clauses
        ("Chad, which invaded Togo, left the bloc.", ["ASSAULT TCD > TGO", "SANCTION TCD > ?"]),
        # the aim of a deed is no second event of its kind, nor what a frame asks for
        ("Kenya sent police to guard the palace in Nairobi.", ["MOBILIZE KEN"]),
        ("Kenyan Typhoons were scrambled to intercept a jet on Friday.", ["MOBILIZE KEN"]),
        ("Kenya sent 200 soldiers to Chad to help fight the gangs.", ["AID KEN > TCD"]),
        # where what is carried goes, and an object that the parse makes a clause
        ("A Kenyan ship carrying flour reached Chad on Friday.", ["AID KEN > TCD"]),
        ("Kenya let Chadian goods in again.", ["CONCEDE KEN > TCD"]),
        # a state read as an adjective
        ("Kenyan tanks are now lined up along the Chadian border.", ["MOBILIZE KEN > TCD"]),
        # "three days" is not how long it began
        ("Kenya began three days of naval exercises on Wednesday.", ["MOBILIZE KEN"]),
    ],
)
def test_who_did_what(sentence, wanted, told):
    assert told(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Kenya declined to threaten Chad.", "THREATEN"),
        ("Kenya should sue Chad.", "asserted"),
        ("Kenya may sue Chad.", "asserted"),
        ("Kim Jong Un met Togo's president.", "UNO"),
        ("Rep. Jordan criticised Chad.", "JOR"),
        ("Rep. Jim Jordan criticised Chad.", "JOR"),
        ("Paris Hilton praised Chad.", "FRA"),
        ("The turkey was killed.", "TUR"),
        ("Kenya fired its coach.", "ASSAULT"),
        ("Kenya struck a deal with Chad.", "ASSAULT"),
    ],
)
def test_faults_of_older_coders(sentence, wrong, reports):
    for report in reports(sentence):
        named = {p.country for p in report.actor + report.recipient}
        assert wrong not in {report.event, report.status, *named}, report


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # whose aid or goods they are gives them, or no longer does
        ("Swedish aid to Togo has been suspended.", ["SANCTION SWE > TGO"]),
        ("Polish patrol boats were handed over to Togo.", ["AID POL > TGO"]),
        ("Peacekeepers were deployed in Haiti.", ["AID ? > HTI"]),
        # a noun's deed is done to what its own preposition opens
        ("A Kenyan ban on Ugandan maize took effect on Friday.", ["SANCTION KEN > UGA"]),
        ("Niger's halt to gas deliveries to Chad was no surprise.", ["SANCTION NER > TCD"]),
        ("Mali lost aid from Sweden.", ["SANCTION SWE > MLI"]),
        ("Kenya's cut to fuel prices took effect on Friday.", []),
    ],
)
def test_sanctions_and_aid_without_a_verb_of_their_own(sentence, wanted, told):
    assert told(sentence) == wanted
