"""The groups of words that the patterns share."""

from typing import Final

# What was offered. «It» and «this» are added where a verb makes clear what they stand for.
OFFERED: Final = (
    r"(?:offers?|positions?|roles?|jobs?|opportunit(?:y|ies)|post|internship|apprenticeship|fellowship|scholarship"
    r"|placement|place|employment|contract|proposal|invitation|engagement)"
)
ORGANISATION: Final = (
    r"(?:compan(?:y|ies)|organi[sz]ations?|employers?|firms?|schools?|universit(?:y|ies)|teams?|studios?|agenc(?:y|ies)"
    r"|institutions?|start-?ups?|business(?:es)?|hospitals?|district|places?|corporations?|labs?|banks?|group)"
)
# Up to five words in between, without leaving the clause.
FEW: Final = r"(?:[^\s,;:.!?]+ ){0,5}?"
TWO: Final = r"(?:[^\s,;:.!?]+ ){0,2}?"
OTHER: Final = (
    r"(?:another|a different|a new|a second|an?other|an alternative|an alternate|a competing|a similar|a better|a rival"
    r"|one of the others?|the other|a more suitable|a separate|another's|a rivalling|an earlier|an? (?:un)?expected"
    r"|alternative|different|competing)"
)
