"""The table of rules, family by family in the order of the reference."""

from collections.abc import Mapping

from tabletop.authoring.rules import (
    balance,
    briefs,
    causes,
    changes,
    constant,
    facts,
    flow,
    lengths,
    living,
    load,
    markdown_marks,
    never,
    options,
    private_injects,
    scripts,
    seen,
    translations,
    uncited,
    unfinished,
    unused,
    voices,
)
from tabletop.authoring.rules.case import Rule
from tabletop.diagnostics import Severity

WARNING, ADVICE = Severity.WARNING, Severity.ADVICE

FAMILIES: Mapping[str, tuple[Rule, ...]] = {
    "Play": (
        Rule("unreachable-turn", WARNING, flow.unreachable_turn, whole=True),
        Rule("dead-inject", WARNING, never.dead_inject, whole=True),
        Rule("dead-option", WARNING, never.dead_option, whole=True),
        Rule("dead-outcome", WARNING, never.dead_outcome, whole=True),
        Rule("dead-next", WARNING, flow.dead_next, whole=True),
        Rule("dead-ending", WARNING, flow.dead_ending, whole=True),
        Rule("always-holds", WARNING, flow.always_holds, whole=True),
        Rule("dead-part", ADVICE, never.dead_part, whole=True),
        Rule("only-clamps", WARNING, changes.only_clamps, whole=True),
        Rule("no-change", WARNING, changes.no_change, whole=True),
        Rule("becomes-disagree", ADVICE, changes.becomes_disagree, whole=True),
    ),
    "Craft": (
        Rule("unused-indicator", WARNING, unused.indicators, whole=True),
        Rule("unused-instrument", WARNING, unused.instruments, whole=True),
        Rule("unused-milestone", WARNING, unused.milestones, whole=True),
        Rule("unread-milestone", ADVICE, unused.unread_milestones, whole=True),
        Rule("unused-cause", ADVICE, unused.causes, whole=True),
        Rule("unused-group", WARNING, unused.groups, whole=True),
        Rule("unused-channel", WARNING, uncited.channels, whole=True),
        Rule("unused-objective", WARNING, uncited.objectives, whole=True),
        Rule("unused-mechanism", WARNING, uncited.mechanisms, whole=True),
        Rule("unused-source", WARNING, uncited.sources, whole=True),
        Rule("unused-fact", ADVICE, uncited.facts, whole=True),
        Rule("never-changed", WARNING, constant.never_changed, whole=True),
        Rule("option-without-effect", ADVICE, options.without_effect, whole=True),
        Rule("options-alike", WARNING, options.alike, whole=True),
        Rule("no-seen", WARNING, seen.no_seen, whole=True),
        Rule("seen-label", ADVICE, seen.gives_away_label),
        Rule("seen-purpose", ADVICE, seen.gives_away_purpose),
        Rule("too-many-injects", WARNING, load.too_many_injects, whole=True),
        Rule("long-text", ADVICE, lengths.too_long, whole=True),
        Rule("missing-translation", WARNING, translations.missing),
    ),
    "Fairness": (
        Rule("fairness-private-injects", ADVICE, private_injects.unequal, whole=True),
        Rule("fairness-options", ADVICE, balance.options, whole=True),
        Rule("fairness-decisions", ADVICE, balance.decisions, whole=True),
        Rule("fairness-bears", ADVICE, balance.bears, whole=True),
        Rule("fairness-briefs", ADVICE, briefs.unequal, whole=True),
        Rule("fairness-causes", ADVICE, causes.uneven, whole=True),
        Rule("fairness-counterview", ADVICE, facts.counterviews, whole=True),
        Rule("fairness-sources", ADVICE, facts.sources, whole=True),
        Rule("fairness-unsourced", ADVICE, facts.unsourced, whole=True),
        Rule("fairness-loaded-words", ADVICE, voices.loaded_words),
    ),
    "Text": (
        Rule("lookalike-letters", WARNING, scripts.mixed),
        Rule("unbalanced-markdown", WARNING, markdown_marks.unbalanced, whole=True),
        Rule("placeholder", WARNING, unfinished.placeholder),
        Rule("cut-text", WARNING, unfinished.cut),
        Rule("swallowed-key", WARNING, unfinished.swallowed),
        Rule("living-person", WARNING, living.living),
    ),
}
"""Every rule beyond loading. What fairness finds is advice: people decide."""

RULES = tuple(rule for family in FAMILIES.values() for rule in family)
