"""From bytes to a document: its text, and what each stretch of it is."""

from verbale.clean.stage import clean

__all__ = ["clean"]
