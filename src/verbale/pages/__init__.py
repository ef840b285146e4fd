"""Pages for people: short lines (`phrase`), marked sentences (`marks`), a dossier of plain HTML (`dossier`)."""
