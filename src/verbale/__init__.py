"""verbale reads news on international affairs and keeps a sourced record of it."""
