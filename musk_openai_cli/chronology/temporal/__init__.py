"""Temporal expressions of English prose: where they stand and what they mean.

Types and values follow TIMEX3 (TimeML 1.2.1); what can be placed in time is
also given as EDTF (ISO 8601-2, Library of Congress). The approach is that of
rule-based taggers such as HeidelTime (Stroetgen and Gertz 2010) and SUTime
(Chang and Manning 2012): patterns find an expression, and the publication
date, the dates told so far and the tense of the verb settle its value.
"""
