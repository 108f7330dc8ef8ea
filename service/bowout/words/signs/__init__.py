"""What can be recognised in a text: one file for each matter, each a handful of patterns over one sentence.

Patterns describe how English says a thing (who, which verb, which object), never sentences from anywhere.
"""
