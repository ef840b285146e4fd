"""The grammar of dates: those that a text prints, and those that need another day to be read.

Printed dates ("January 20, 2016", "14 Eylül 2016") stand in `absolute.py`, in every language that `languages.py` finds;
what machines print in `stamps.py`. These are what is exported here.

Expressions read against another day ("Wednesday", "two weeks later") are found by `relative.py`, English only: the
patterns of `times.yaml` name readers. A reader takes the groups of its pattern and an `Anchor` (`anchor.py`: the day of
publication, the days told before) and returns `Days` (`calendar_days.py`), or None where the anchor does not tell. `READERS`
in `readers.py` has them all; those of days of months are in `dates.py`, of months, years and other periods in `periods.py`
and `parts_of_years.py`, of names in `holidays.py` and `eras.py`, and those against a day told before in `anchored.py` and
`hours.py`. `counts.py` and `numbers.py` read "nearly three weeks".
"""

from verbale.timex.absolute import Printed, find, fold
from verbale.timex.languages import Language, language, languages
from verbale.timex.stamps import in_url, stamp

__all__ = ["Language", "Printed", "find", "fold", "in_url", "language", "languages", "stamp"]
