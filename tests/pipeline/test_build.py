from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fake_stages import FAKE, clean, write_papers
from makers import dump

from verbale import query
from verbale.config import Settings, UserTable
from verbale.errors import DataFileError, UsageError
from verbale.pipeline import Summary, build
from verbale.store import open_store
from verbale.store import runs as runs_module

SETTINGS = Settings(batch=2)


@pytest.fixture
def papers(tmp_path):
    write_papers(tmp_path / "papers")
    return tmp_path / "papers"


@pytest.fixture
def db(tmp_path):
    return tmp_path / "news.duckdb"


def content(db):
    with open_store(db) as store:
        return dump(store)


def test_summary_and_events(papers, db):
    made = build([papers], db, SETTINGS, using=FAKE)
    # One meeting, an accusation on each of four days, seven requests; three papers cannot be used.
    assert made == Summary(documents=10, skipped=0, reports=21, events=12, problems=3)
    with open_store(db) as store:
        meeting = query.events(store, query.Filter(event="CONSULT"))
    assert [len(e.reports) for e in meeting] == [7]
    assert meeting[0].narrated == 7
    assert meeting[0].when.start == date(2031, 4, 8)


def test_twice_leaves_the_same_database_and_says_so(papers, db):
    build([papers], db, SETTINGS, using=FAKE)
    before = content(db)
    again = build([papers], db, SETTINGS, using=FAKE)
    assert again == Summary(documents=0, skipped=10, reports=0, events=12, problems=3)
    assert content(db) == before


def test_twice_codes_and_fuses_nothing(papers, db):
    build([papers], db, SETTINGS, using=FAKE)
    refuses = replace(FAKE, clean=None, read=None, code=None, judge=None, resolve=None)
    assert build([papers], db, SETTINGS, using=refuses).skipped == 10


@pytest.mark.parametrize("batch", [1, 3, 100])
def test_other_batches_give_the_same_tables(papers, db, tmp_path, batch):
    build([papers], db, SETTINGS, using=FAKE)
    build([papers], tmp_path / "other.duckdb", Settings(batch=batch), using=FAKE)
    assert content(tmp_path / "other.duckdb") == content(db)


def test_another_order_gives_the_same_tables(papers, db, tmp_path):
    build([papers], db, SETTINGS, using=FAKE)
    backwards = replace(FAKE, ingest=lambda paths, settings: reversed(list(FAKE.ingest(paths, settings))))
    build([papers], tmp_path / "other.duckdb", SETTINGS, using=backwards)
    assert content(tmp_path / "other.duckdb") == content(db)


def test_in_two_builds_gives_the_same_events(papers, db, tmp_path):
    build([papers], db, SETTINGS, using=FAKE)
    (tmp_path / "first").mkdir()
    late = papers / "3.txt"
    late.rename(tmp_path / "3.txt")
    other = tmp_path / "other.duckdb"
    assert build([papers], other, SETTINGS, using=FAKE).documents == 9
    (tmp_path / "3.txt").rename(late)
    made = build([papers], other, SETTINGS, using=FAKE)
    assert (made.documents, made.skipped) == (1, 9)
    both = content(other), content(db)
    for table in ("raw_documents", "documents", "reports", "events", "event_reports", "problems"):
        assert both[0][table] == both[1][table]


def test_a_fault_costs_one_document_and_names_it(papers, db):
    build([papers], db, Settings(batch=100), using=FAKE)
    with open_store(db) as store:
        found = {p.stage: p for p in query.problems(store)}
        outcomes = dict(store.select("SELECT outcome, count(*) FROM attempts GROUP BY outcome"))
    assert found["coding"].input.endswith("x.txt")
    assert found["coding"].wrong == "verbale failed on it: ValueError: cannot code <object object>"
    assert "report it" in found["coding"].todo
    assert found["clean"].input.endswith("u.txt")
    assert outcomes == {"coded": 7, "kept": 2, "failed": 1}


def test_a_text_in_another_language_is_kept_and_not_read(tmp_path, db):
    (tmp_path / "f.txt").write_text("lang fr\nKOR CONSULT CHN 2031-04-08")
    build([tmp_path / "f.txt"], db, SETTINGS, using=FAKE)
    with open_store(db) as store:
        (problem,) = query.problems(store)
        assert query.reports(store) == ()
        assert store.select("SELECT language FROM current_documents") == [("fr",)]
    assert problem.stage == "language"
    assert "language is fr" in problem.wrong


def test_a_stage_that_loses_an_item_is_a_fault(papers, db):
    loses = replace(
        FAKE, clean=lambda batch, settings: clean(batch, settings)[: len(batch) - (len(batch) > 1)]
    )
    made = build([papers], db, SETTINGS, using=loses)
    assert made == Summary(documents=10, skipped=0, reports=21, events=12, problems=3)


def test_what_verbale_raises_on_purpose_stops_the_run(papers, db):
    def read(batch, settings):
        raise UsageError("the model is not installed")

    with pytest.raises(UsageError, match="not installed"):
        build([papers], db, SETTINGS, using=replace(FAKE, read=read))
    made = build([papers], db, SETTINGS, using=FAKE)
    assert (made.reports, made.events) == (21, 12), "and nothing is marked as done that was not"


def test_a_document_that_cannot_be_stored_costs_itself_only(papers, db):
    def code(batch):
        return tuple(
            tuple(replace(r, sentence="\ud83d") for r in reports)
            if "2031-05-03" in reading.document.text
            else reports
            for reading, reports in zip(batch, FAKE.code(batch), strict=True)
        )

    made = build([papers], db, SETTINGS, using=replace(FAKE, code=code))
    assert made.reports == 18
    with open_store(db) as store:
        (problem,) = (p for p in query.problems(store) if p.stage == "store")
    assert problem.input.endswith("2.txt")


def test_an_input_that_cannot_be_read_is_met_again_by_every_build(papers, db):
    (papers / "n.pdf").write_bytes(b"%PDF")
    (papers / "bad.jsonl").write_text('{"text": 1}\n')
    first = build([papers], db, SETTINGS, using=FAKE)
    second = build([papers], db, SETTINGS, using=FAKE)
    assert first.problems == second.problems > 3
    with open_store(db) as store:
        assert len(query.problems(store)) == first.problems


def test_a_document_given_twice_is_stored_once(papers, db):
    made = build([papers / "1.txt", papers / "1.txt"], db, SETTINGS, using=FAKE)
    assert (made.documents, made.reports) == (1, 3)


def test_fused_in_small_parts_gives_the_same_tables(papers, db, tmp_path, monkeypatch):
    build([papers], db, SETTINGS, using=FAKE)
    monkeypatch.setattr("verbale.pipeline.building._AT_ONCE", 8)
    build([papers], tmp_path / "other.duckdb", SETTINGS, using=FAKE)
    assert content(tmp_path / "other.duckdb") == content(db)


def test_progress_tells_of_documents_then_events(papers, db):
    told = []
    build([papers], db, SETTINGS, lambda *step: told.append(step), using=FAKE)
    assert [done for stage, done, _ in told if stage == "documents"] == [2, 4, 6, 8, 10]
    assert told[-1] == ("events", 21, 21)
    assert [stage for stage, *_ in told] == sorted(stage for stage, *_ in told)


def test_new_code_codes_anew_and_does_not_mix(papers, db, monkeypatch):
    build([papers], db, SETTINGS, using=FAKE)
    monkeypatch.setattr(runs_module, "_code", lambda: "newer")
    fewer = replace(FAKE, code=lambda batch: tuple(reports[:1] for reports in FAKE.code(batch)))
    made = build([papers], db, SETTINGS, using=fewer)
    assert (made.documents, made.skipped, made.reports, made.events) == (10, 0, 7, 1)
    monkeypatch.undo()
    back = build([papers], db, SETTINGS, using=FAKE)
    assert (back.skipped, back.events) == (10, 12), "and an older one's rows are still there"


def test_the_size_of_batches_does_not_make_a_run(papers, db):
    build([papers], db, SETTINGS, using=FAKE)
    assert build([papers], db, Settings(batch=7), using=FAKE).skipped == 10
    assert build([papers], db, Settings(batch=2, max_chars=5), using=FAKE).skipped == 0


def test_other_tables_of_actors_make_another_run(papers, db):
    def with_table(lines):
        data = f"name,kind,country,sector\n{lines}".encode()
        return Settings(batch=2, actors=(UserTable("mine.csv", data),))

    build([papers], db, SETTINGS, using=FAKE)
    assert build([papers], db, with_table("Front X,group,MLI,REB"), using=FAKE).skipped == 0
    assert build([papers], db, with_table("Front X,group,MLI,REB"), using=FAKE).skipped == 10
    assert build([papers], db, with_table("Front X,group,NER,REB"), using=FAKE).skipped == 0


def test_a_table_of_actors_with_a_fault_stops_before_anything_is_read(papers, db):
    broken = Settings(actors=(UserTable("mine.csv", b"name,kind,country\nFront X,group,MLX"),))
    with pytest.raises(DataFileError, match=r"mine\.csv, line 2: country 'MLX'"):
        build([papers], db, broken, using=FAKE)
    assert not db.exists()
