"""What is customary in a country: hours, apologies, order. Data with its sources, one file for each country."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from bowout.vocabulary import BeatKind

DEFAULT_PACK: Final = "US"


@dataclass(frozen=True, slots=True)
class NormPack:
    """`hours` are when one rings a business there, as "HH:MM" in their own time zone."""

    country: str
    hours: tuple[str, str]
    apologies: int
    order: tuple[BeatKind, ...]
    sources: tuple[str, ...]


def norm_pack(country: str) -> NormPack:
    """The pack of an ISO 3166 country code; the default one where that country has none."""
    packs = norm_packs()
    return packs.get(country.upper(), packs[DEFAULT_PACK])


@lru_cache(maxsize=1)
def norm_packs() -> dict[str, NormPack]:
    folder = files(__package__).joinpath("packs")
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return {pack.country: pack for pack in (_pack(entry.read_text(encoding="utf-8")) for entry in found)}


def _pack(text: str) -> NormPack:
    data = tomllib.loads(text)
    return NormPack(
        country=data["country"],
        hours=(data["hours"]["from"], data["hours"]["to"]),
        apologies=data["apologies"],
        order=tuple(BeatKind(name) for name in data["order"]),
        sources=tuple(data["sources"]),
    )
