"""From files to raw documents: `.txt`, `.html` and `.jsonl`, each also as `.gz`, and folders of them."""

from verbale.ingest.reader import count, read

__all__ = ["count", "read"]
