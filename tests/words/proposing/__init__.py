"""The import: pasted offers, mail files, contact cards."""
