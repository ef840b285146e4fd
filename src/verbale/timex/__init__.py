"""The grammar of printed absolute dates: "January 20, 2016", "20 Jan.", "2016-01-20", "14 Eylül 2016".

Relative expressions ("Wednesday", "last month") are not read here: they need the day they are relative to.
"""

from verbale.timex.absolute import Printed, find, fold
from verbale.timex.languages import Language, language, languages
from verbale.timex.stamps import in_url, stamp

__all__ = ["Language", "Printed", "find", "fold", "in_url", "language", "languages", "stamp"]
