"""Levels, eligible cases and sizes, by "Before the seed" in specs/method.md; for verify.py."""
import calendar, math, operator, sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

from verify_conventions import Part, as_text, ascending, rounded

SPECS = Path(__file__).resolve().parents[2] / "specs"
ALWAYS = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]
FURTHER = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"]
CONCERNS, SERIOUS, NOT_RECORDED = ALWAYS[2:], ["low", "medium", "high", "very-high"], "not-recorded"
Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}

def rows_of(table):
    """The words of lists: the rows of a table there, the spellings in its last column as a list."""
    text = (SPECS / "list-words.md").read_text(encoding="utf-8").split(f"<!-- {table} -->\n")[1]
    for line in text.split("\n<!-- /")[0].splitlines()[2:]:
        *cells, spellings = line.replace("`", "").strip("| ").split(" | ")
        yield *cells, spellings.split("; ")

# By variable, in shown order: a code's spellings.
CODES = defaultdict(dict)
for variables, code, spellings in rows_of("known-values"):
    for variable in variables.split(", "):
        CODES[variable][code] = spellings

# The receipt, profile: levels as recorded, numbers in bands.
BANDS = {variable: [Part(zip(["level", "from", "to"], band)) for band in bands] for variable, bands in {
    "age": [("14-and-under", 0, 14), ("15-to-16", 15, 16), ("17-and-over", 17, None)],
    "previousSanctions": [("none", 0, 0), ("1-to-3", 1, 3), ("4-and-over", 4, None)]}.items()}
AS_RECORDED = Part(groups=BANDS, combine={})

def level_of(way, case, variable):
    """Cells: a case's level of a variable, numbers by the groups of a way and others as it combines them."""
    level, groups = case[variable] or NOT_RECORDED, way.groups.get(variable)
    if groups is None:
        return way.combine.get(variable, {}).get(level, level)
    held = (group.level for group in groups if level != NOT_RECORDED
            and group["from"] <= int(level) and (group.to is None or int(level) <= group.to))
    return next(held, level if level == NOT_RECORDED else "outside-the-groups")

def level_rows(way, variables, **parts):
    """The receipt, margins: how many of each part are at each level of the first, in shown order."""
    for variable in variables:
        counts = {name: Counter(level_of(way, case, variable) for case in cases)
                  for name, cases in parts.items()}
        first, groups = next(iter(counts.values())), way.groups.get(variable)
        shown = [group.level for group in groups] if groups else CODES[variable]
        for level in sorted(dict.fromkeys([*shown, *ascending(first)]), key=NOT_RECORDED.__eq__):
            if first[level]:
                numbers = {name: count[level] for name, count in counts.items()}
                yield {"variable": variable, "level": level, **numbers}

def back(start, count, unit):
    """Windows: the date so many units before another."""
    day = date.fromisoformat(start)
    if unit != "months":
        return str(day - timedelta(**{unit: count}))
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return str(date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])))

def windows_of(rules, day):
    """Windows: by domain, and that of custody."""
    windows = {one.id: Part({end: back(day, one.window[end], one.window.unit) for end in ["from", "to"]})
               for one in rules.domains}
    return {**windows, "custody": Part({"from": back(day, 12, "months"), "to": back(day, 1, "days")})}

def decide(rules, cases, windows, day, notes):
    """Eligible cases: tells of each case its domain and why it is excluded, None where it is eligible; notes
    are those of requested exclusions, by reference, and day is that of the inspection."""
    domains, first = {kind: one for one in reversed(rules.domains) for kind in one.disposals}, {}
    for case in cases:
        case.domain = domains[case.disposal].id if case.disposal in domains else None
        case.note, start, window = notes.get(case.caseId), case.startDate, windows.get(case.domain)
        case.reason = (
            "requested" if case.caseId in notes else "disposal-out-of-scope" if window is None else
            None if window["from"] <= start <= window.to else "after-inspection-date" if start > day else
            "before-window" if start < window["from"] else "after-window")
    inside = [case for case in cases if rules.oneCasePerChild and case.childId and case.reason is None]
    inside.sort(key=lambda case: case.startDate, reverse=True)
    for case in sorted(inside, key=lambda case: domains[case.disposal].disposals.index(case.disposal)):
        kept = first.setdefault((case.domain, case.childId), case)
        if kept is not case:
            case.update(reason="another-case-of-the-child", kept=kept.caseId)

def required(rules, eligible):
    """Sizes: required(N)."""
    z, p, e = Z[rules.confidence], rules.proportion, rules.marginOfError
    n0 = max(1.0, min(sys.float_info.max, z * z * p * (1 - p) / (e * e) if e * e > 0 else math.inf))
    return min(eligible, math.ceil(n0 / (1 + (n0 - 1) / eligible))) if eligible else 0

def margin_of_error(rules, *domains):
    """Sizes: the weighted margin of domains, ascending; that of one is margin(N, n)."""
    everybody, variance, p = sum(domain.eligible for domain in domains), 0.0, rules.proportion
    if everybody == 0 or any(domain.eligible and not domain.drawn for domain in domains):
        return None
    for N, n in ((domain.eligible, domain.drawn) for domain in domains):
        if n < N:
            variance += (N / everybody) * (N / everybody) * ((p * (1 - p) / n) * ((N - n) / (N - 1)))
    return rounded(Z[rules.confidence] * math.sqrt(variance) * 1e6) / 1e6

def largest_remainder(places, weights):
    """Sizes: largest remainder, in whole numbers."""
    whole = sum(weights) or 1
    parts, rests = zip(*(divmod(places * weight, whole) for weight in weights))
    left = places - sum(parts) if any(weights) else 0
    more = sorted(range(len(weights)), key=lambda i: -rests[i])[:left]
    return [part + (i in more) for i, part in enumerate(parts)]

def spread(amount, weights, drawn, ends):
    """Sizes, spread: what is drawn once an amount is given or taken, by weight and not beyond the ends."""
    change = operator.add if sum(ends) > sum(drawn) else operator.sub
    while amount > 0 and drawn != ends:
        room = [abs(end - number) for end, number in zip(ends, drawn)]
        able = [weight if left else 0 for weight, left in zip(weights, room)]
        steps = list(map(min, room, largest_remainder(amount, able if any(able) else room)))
        drawn, amount = list(map(change, drawn, steps)), amount - sum(steps)
    return drawn

def split(rules, domains):
    """Sizes: the number required; each domain is given its target and the number drawn."""
    sizes, each = rules.sampleSize, rules.sampleSize.basis == "each-domain"
    domains = sorted(domains, key=lambda domain: as_text(domain.id))
    first = lambda *limits: next(limit for limit in limits if limit is not None)
    limits = lambda name, none: [first(domain.get(name), sizes[name] if each else None, none)
                                 for domain in domains]
    numbers = [len(domain.cases) for domain in domains]
    needs = [required(sizes, number) for number in (numbers if each else [sum(numbers)])]
    caps = list(map(min, numbers, limits("maximum", math.inf)))
    floors = list(map(min, caps, limits("minimum", 0)))
    if each:
        targets = drawn = list(map(min, caps, map(max, needs, floors)))
    else:
        wanted = min(first(sizes.maximum, math.inf), max(first(sizes.minimum, 0), *needs))
        places = min(sum(caps), max(sum(floors), wanted))
        shares = [rounded(domain.share * 10000) for domain in domains] if len(domains) > 1 else [1]
        weights = numbers if rules.split.method == "caseload" else shares
        targets = largest_remainder(places, weights)
        drawn = [min(cap, max(floor, target)) for cap, floor, target in zip(caps, floors, targets)]
        over = sum(drawn) - places
        if over > 0 or rules.split.shortfall == "fill":
            drawn = spread(abs(over), weights, drawn, floors if over > 0 else caps)
    for domain, number, target, chosen in zip(domains, numbers, targets, drawn):
        domain.update(eligible=number, target=target, drawn=chosen)
    return sum(needs)
