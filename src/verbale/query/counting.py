"""How often: the table most researchers want."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.errors import UsageError
from verbale.query.claims import EVENT_OUTLET
from verbale.query.filter import EVERYTHING, Filter, condition, sure_events
from verbale.query.records import Table
from verbale.store.base import Store


def _period(unit: str, form: str) -> str:
    """Return SQL for a period: that of the first day, "" when the time is vaguer than the period."""
    near = f"last_day - first_day < 7 OR date_trunc('{unit}', first_day) = date_trunc('{unit}', last_day)"
    return f"CASE WHEN {near} THEN strftime(first_day, '{form}') ELSE '' END"


_DAY = "CASE WHEN first_day = last_day THEN strftime(first_day, '%Y-%m-%d') ELSE '' END"
_ACTORS = "unnest(CASE WHEN len(actor_countries) = 0 THEN [''] ELSE actor_countries END)"
_RECIPIENTS = "unnest(CASE WHEN len(recipient_countries) = 0 THEN [''] ELSE recipient_countries END)"
# Who did it to whom, each pair once. Without a recipient (a meeting) the actors are paired, in order of the
# alphabet; a party alone or without a country stands beside "".
_DYADS = """unnest(CASE
    WHEN len(recipient_countries) = 0 AND len(actor_countries) > 1 THEN
        flatten([[{'a': a, 'r': r} for r in actor_countries if r > a] for a in actor_countries])
    ELSE flatten([[{'a': a, 'r': r} for r in
            (CASE WHEN len(recipient_countries) = 0 THEN [''] ELSE recipient_countries END)] for a in
            (CASE WHEN len(actor_countries) = 0 THEN [''] ELSE actor_countries END)]) END)"""

# what can be counted by → the columns it gives, as name and SQL
_COLUMNS: dict[str, tuple[tuple[str, str], ...]] = {
    "dyad": (("actor", "dyad.a"), ("recipient", "dyad.r")),
    "actor": (("actor", "one_actor"),),
    "recipient": (("recipient", "one_recipient"),),
    "year": (("year", _period("year", "%Y")),),
    "month": (("month", _period("month", "%Y-%m")),),
    "week": (("week", _period("week", "%G-W%V")),),
    "day": (("day", _DAY),),
    "quad": (("quad", "quad"),),
    "event": (("event", "event"),),
    "status": (("status", "status"),),
    "outlet": (("outlet", "one_outlet"),),
}
_UNNESTED = {
    "dyad": f"{_DYADS} AS dyad",
    "actor": f"{_ACTORS} AS one_actor",
    "recipient": f"{_RECIPIENTS} AS one_recipient",
    "outlet": "unnest(outlets) AS one_outlet",
}
BY = tuple(_COLUMNS)


def counts(store: Store, by: Sequence[str], where: Filter = EVERYTHING) -> Table:
    """Return how many events there are by the named things, with their reports and the sum of scores.

    What happened is counted: asserted events, and announcements that stand for an event of their own (a
    meeting to come is an AGREE of its day). With `status` among `by`, or asked for in `where`, every
    status is counted. An event of several countries or outlets counts once for each. A time vaguer than the period
    stands under "". Scores are PLOVER's published conflict–cooperation scores, -10..10.

    Raises:
        UsageError: `by` names something that cannot be counted by.

    """
    unknown = [name for name in by if name not in _COLUMNS]
    if unknown:
        raise UsageError(f"cannot count by {', '.join(unknown)}: choose from {', '.join(BY)}")
    if "dyad" in by and {"actor", "recipient"} & set(by):
        raise UsageError("a dyad is actor and recipient already: leave one of them out")
    by = tuple(dict.fromkeys(by))
    source, given = sure_events(where)
    holds, values = condition(where, outlets=EVENT_OUTLET)
    if not where.status and "status" not in by:
        holds += " AND (status = 'asserted' OR (status = 'future' AND planned <> ''))"
    unnested = "".join(f", {_UNNESTED[name]}" for name in by if name in _UNNESTED)
    named = [column for name in by for column in _COLUMNS[name]]
    groups = "".join(f"{sql} AS by_{name}, " for name, sql in named)
    places = ", ".join(str(i + 1) for i in range(len(named)))
    sql = (
        f"SELECT {groups}count(*), sum(len(reports)), round(sum(score), 6) FROM "  # noqa: S608 -- our own words
        f"(SELECT *{unnested} FROM {source} WHERE {holds}) "
        + (f"GROUP BY {places} ORDER BY {places}" if named else "")
    )
    rows = store.select(sql, [*given, *values])
    if not named and rows[0][0] == 0:
        rows = []
    names = (*(name for name, _ in named), "events", "reports", "score")
    return Table(names, tuple(tuple("" if cell is None else cell for cell in row) for row in rows))
