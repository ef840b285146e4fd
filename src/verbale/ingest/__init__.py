"""From files to raw documents: `.txt`, `.html` and `.jsonl`, each also as `.gz`, and folders of them."""

from verbale.ingest.reader import read

__all__ = ["read"]
