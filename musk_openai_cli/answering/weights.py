"""What weighs how much in the ranking."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Chosen on the development split; see the evaluation report.

    All but the first group are shares of what a unit would score that says
    everything that the question names.
    """

    synonym: float = 0.5
    """Of a thesaurus term against the user's own word."""
    phrase: float = 0.7
    """The same for a phrase, whose own words seldom occur together."""
    kin: float = 0.3
    """Of a word of the same family ("propose", "proposal") against the user's own."""
    asking: float = 0.2
    """Of words that belong to the asking."""
    common: float = 1.0
    """How much rarity in English tempers rarity in the corpus (an exponent)."""
    before: float = 0.55
    """Of a concept that only the unit before says."""
    antecedent: float = 1.0
    """The same where the unit leans on the one before: "He ...", "This move ..."."""
    around: float = 0.45
    """Of a concept that only the rest of the passage says."""
    heading: float = 0.55
    """Of a concept that only a heading says."""
    title: float = 0.75
    """Of a concept that only the title says."""
    extra: float = 0.05
    """Of what the surroundings say of a concept that the unit says, too."""

    passage: float = 0.1
    """For a passage that says everything."""
    cover: float = 0.15
    """For a unit that says every concept, however often or rare."""
    other: float = 0.9
    """Of a concept that is covered by a synonym."""
    name: float = 0.9
    """Of a name or number against any other word."""
    near: float = 0.1
    """For each pair of neighbouring concepts that stand together in the unit."""
    quotation: float = 0.4
    """For a unit that holds the quotation that is asked for."""
    figure: float = 0.5
    """For a unit that holds the date or the amount that is asked for."""
    definition: float = 0.5
    """For a unit that defines what is to be defined."""
    speaker: float = 0.2
    """For a unit in which the person speaks whose words or views are asked for."""
    pointer: float = 0.8
    """Of a concept that only the question above says, or the heading right above a list."""
    asked_above: float = 0.3
    """For a unit under a question that names all that this one names, and asks alike."""
    likely: float = 0.1
    """The same for kinds that are harder to tell: persons, reasons, places."""
    question: float = 0.8
    """Against a unit that is itself a question, or stuffed with key words."""
    verdict: float = 0.07
    """For a unit that is an answer as far as the verdict can tell."""
    judged: int = 5
    """Units that the verdict is asked about."""
    candidates: int = 60
    """Passages that are looked into."""
    finalists: int = 60
    """Units whose wording is looked at, beyond their terms."""

    def share(self, *, phrase: bool) -> float:
        """What other words count against the user's own."""
        return self.phrase if phrase else self.synonym
