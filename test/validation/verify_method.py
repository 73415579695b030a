"""The method, in the order of specs/method.md, whose section a function's first words name; for verify.py."""
import calendar, hashlib, json, math, operator, re, sys, unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce
from itertools import accumulate, combinations, compress, count, islice, product
from pathlib import Path

# Conventions
SPECS = Path(__file__).resolve().parents[2] / "specs"
ALWAYS = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]
FURTHER = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"]
CONCERNS, SERIOUS, NOT_RECORDED = ALWAYS[2:], ["low", "medium", "high", "very-high"], "not-recorded"
SPACE = r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
escaped = json.JSONEncoder(ensure_ascii=False).encode
# Forms: of what is only stated it is due that its JSON has one. No JSON has that of nothing.
TEXT, DIGEST, HEX, WHOLE, STATED, NOTHING = map(re.compile, [
    '"(?s:.+)"', '"sha256:[0-9a-f]{64}"', '"[0-9a-f]{32}"', "[1-9][0-9]*", "(?s:(?!nothing).+)", "nothing"])

class Part(dict):
    """Part of a document; its members can be read and written as attributes too."""
    __getattr__, __setattr__ = dict.__getitem__, dict.__setitem__

def pick(part, *names):
    """Some members of a part."""
    return {name: part[name] for name in names}

def first(*values):
    """The first of these that is not null."""
    return next(value for value in values if value is not None)

def read_json(text):
    """Canonical JSON: the value of a text, in which no object has a name twice."""
    def part(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("an object has a name twice")
        return Part(pairs)
    return json.loads(text, object_pairs_hook=part)

def in_form(form, text):
    """Text and order: text in a normalisation form, or as it is where more than 100 marks stand in a row."""
    kind = lambda one: "M" if one in "\uff9e\uff9f" else unicodedata.category(one)[0]
    many_marks = len(text) > 100 and "M" * 101 in "".join(map(kind, text))
    return text if many_marks else unicodedata.normalize(form, text)

def tidy(text):
    """Text and order: trimmed of what ECMAScript trims, then in normalisation form C."""
    return in_form("NFC", re.sub(rf"\A{SPACE}|{SPACE}\Z", "", text))

def as_text(text):
    """Text and order: the key by which texts ascend, their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")

def ascending(texts):
    """Text and order: texts in ascending order."""
    return sorted(texts, key=as_text)

def rounded(value):
    """Numbers: what "rounded" means."""
    return math.floor(value + 0.5)

def decimals(digits, part, whole):
    """The receipt, profile; Ratings, percent and intervals: a part of a whole to so many decimals."""
    return (2 * 10 ** digits * part + whole) // (2 * whole) / 10 ** digits if whole else None

def canonical(value):
    """Canonical JSON: RFC 8785, numbers as ECMAScript prints them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{escaped(name)}:{canonical(value[name])}" for name in ascending(value)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    if value is None or isinstance(value, (bool, str)):
        return escaped(value)
    digits = Decimal(repr(float(value))).normalize()
    return f"{digits:f}" if value == 0 or 1e-6 <= abs(value) < 1e21 else f"{digits:e}"

def digest(value):
    """Digests: that of a value's canonical JSON."""
    return "sha256:" + hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()

def sealed(kind, document):
    """What is due of each document: its kind, its version, and the digest of all but the digest."""
    rest = {name: value for name, value in document.items() if name != "digest"}
    return {"kind": f"longlist/{kind}", "version": 1, "digest": digest(rest)}

def stream(*key):
    """Tickets: the numbers of the stream with a key, each in [0, 1)."""
    seed, state, j = digest(key).removeprefix("sha256:").encode("ascii"), list(range(256)), 0
    def byte(i, keyed=0):
        nonlocal j
        j = (j + state[i] + keyed) % 256
        state[i], state[j] = state[j], state[i]
        return state[(state[i] + state[j]) % 256]
    for i in range(256):
        byte(i, seed[i % 64])
    j, given = 0, islice((byte(i % 256) for i in count(1)), 256, None)
    while True:
        n, d, x = int.from_bytes(islice(given, 6), "big"), 2 ** 48, 0
        while n < 2 ** 52:
            n, d, x = (n + x) * 256, d * 256, next(given)
        while n >= 2 ** 53:
            n, d, x = n // 2, d // 2, x // 2
        yield (n + x) / d

@lru_cache(maxsize=None)
def ticket(seed, domain, kind, id):
    """Tickets: the first number of the ticket's stream."""
    return next(stream("longlist/1", seed, domain, kind, id))

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
bands = lambda *rows: [Part(zip(["level", "from", "to"], row)) for row in rows]
AS_RECORDED = Part(combine={}, groups={
    "age": bands(("14-and-under", 0, 14), ("15-to-16", 15, 16), ("17-and-over", 17, None)),
    "previousSanctions": bands(("none", 0, 0), ("1-to-3", 1, 3), ("4-and-over", 4, None))})

def level_of(way, case, variable):
    """Cells: a case's level of a variable, numbers by the groups of a way and others as it combines them."""
    level, groups = case[variable] or NOT_RECORDED, way.groups.get(variable)
    if groups is None:
        return way.combine.get(variable, {}).get(level, level)
    held = (group.level for group in groups if level != NOT_RECORDED
            and group["from"] <= int(level) <= first(group.to, math.inf))
    return next(held, level if level == NOT_RECORDED else "outside-the-groups")

def level_rows(way, variables, **parts):
    """The receipt, margins: how many of each part are at each level of the first, in shown order."""
    for variable in variables:
        order = [group.level for group in way.groups.get(variable, [])] or list(CODES[variable])
        place = lambda level: order.index(level) if level in order else len(order)
        counts = [Counter(level_of(way, case, variable) for case in cases) for cases in parts.values()]
        for level in sorted(ascending(counts[0]), key=lambda level: (level == NOT_RECORDED, place(level))):
            numbers = {name: count[level] for name, count in zip(parts, counts)}
            yield {"variable": variable, "level": level, **numbers}

def differences(place, found, due):
    """Where a value is not as due: each place in it, with what it has there and what it should have."""
    if isinstance(found, list) and isinstance(due, list):
        found, due = dict(enumerate(found)), dict(enumerate(due))
    if isinstance(found, dict) and isinstance(due, dict):
        for name in {**due, **found}:
            yield from differences(f"{place}.{name}", found.get(name, NOTHING), due.get(name, NOTHING))
        return
    is_form = lambda value: isinstance(value, re.Pattern)
    has, should = (value.pattern if is_form(value) else canonical(value) for value in (found, due))
    if not (due.fullmatch(has) if is_form(due) else has == should):
        yield f"{place}: it has {has:.200} and should have {should:.200}"

# Before the seed
Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}
# The lottery: how many active cells each method searches.
SEARCHED = {"allocation-lottery/1": 60, "allocation-lottery/2": 100}

def specification_of(receipt):
    """The specification: its overrides, and itself, made of Longlist's file where it has one."""
    found, due = receipt.specification, {}
    file = SPECS / (re.sub("[^a-z0-9-]", " ", found.id) + ".json")
    source = read_json(file.read_text(encoding="utf-8") if file.exists() else canonical(found))
    source.pop("$schema", None)
    step = lambda part, name: (
        next(entry for entry in part if entry.id == name) if isinstance(part, list) else part[name])
    for override in receipt.overrides:
        *parents, last = override.path.split(".")
        old, value = reduce(step, parents, source), reduce(step, parents, found).get(last)
        was = old.get(last) if file.exists() else override.was
        if canonical(value) != canonical(was):
            due[override.path] = {"path": override.path, "value": value, "was": was}
        old[last] = override.value
    return {"specification": source, "overrides": [due[path] for path in ascending(due)]}

def back(start, count, unit):
    """Windows: the date so many units before another."""
    day = date.fromisoformat(start)
    if unit != "months":
        return str(day - timedelta(**{unit: count}))
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return str(date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])))

def decide(draw):
    """Eligible cases: tells of each case its domain and why it is excluded, None where it is eligible."""
    rules, day, stands = draw.rules, draw.receipt.inspectionDate, {}
    notes = {entry.caseId: entry.note for entry in draw.receipt.excluded if entry.reason == "requested"}
    domains = {kind: one for one in reversed(rules.domains) for kind in one.disposals}
    for case in draw.cases:
        case.domain = domains[case.disposal].id if case.disposal in domains else None
        case.note, start, window = notes.get(case.caseId), case.startDate, draw.windows.get(case.domain)
        case.reason = (
            "requested" if case.caseId in notes else "disposal-out-of-scope" if window is None else
            None if window["from"] <= start <= window.to else "after-inspection-date" if start > day else
            "before-window" if start < window["from"] else "after-window")
    inside = [case for case in draw.cases if rules.oneCasePerChild and case.childId and case.reason is None]
    inside.sort(key=lambda case: case.startDate, reverse=True)
    for case in sorted(inside, key=lambda case: domains[case.disposal].disposals.index(case.disposal)):
        kept = stands.setdefault((case.domain, case.childId), case)
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

def share_out(rules, domains):
    """Sizes: the number required; each domain, ascending, is given its target and the number drawn."""
    sizes, each = rules.sampleSize, rules.sampleSize.basis == "each-domain"
    limits = lambda name, none: [first(one.get(name), sizes[name] if each else None, none) for one in domains]
    numbers = [one.eligible for one in domains]
    needs = [required(sizes, number) for number in (numbers if each else [sum(numbers)])]
    caps = list(map(min, numbers, limits("maximum", math.inf)))
    floors = list(map(min, caps, limits("minimum", 0)))
    if each:
        targets = drawn = list(map(min, caps, map(max, needs, floors)))
    else:
        wanted = min(first(sizes.maximum, math.inf), max(first(sizes.minimum, 0), *needs))
        places = min(sum(caps), max(sum(floors), wanted))
        shares = [rounded(one.share * 10000) for one in domains] if len(domains) > 1 else [1]
        weights = numbers if rules.split.method == "caseload" else shares
        targets = largest_remainder(places, weights)
        drawn = [min(cap, max(floor, target)) for cap, floor, target in zip(caps, floors, targets)]
        over = sum(drawn) - places
        if over > 0 or rules.split.shortfall == "fill":
            drawn = spread(abs(over), weights, drawn, floors if over > 0 else caps)
    for one, target, number in zip(domains, targets, drawn):
        one.update(target=target, drawn=number)
    return sum(needs)

class Draw:
    """What a receipt's checks and later ones share; listed: the number of rows and the cases. Without (None)
    the cases are the receipt's entries, and what the list alone tells is due as it is stated."""

    def __init__(self, receipt, listed):
        rules, day = receipt.specification, receipt.inspectionDate
        self.receipt, self.rules, self.way = receipt, rules, rules.stratification
        self.told = ALWAYS + [name for name in FURTHER if name in self.way.variables]
        self.windows = {one.id: Part({end: back(day, one.window[end], one.window.unit)
                                      for end in ["from", "to"]}) for one in rules.domains}
        self.year = Part({"from": back(day, 12, "months"), "to": back(day, 1, "days")})
        self.listed, self.domains = listed is not None, []
        if self.listed:
            self.rows, self.cases = listed
            decide(self)
        else:
            known = {case.caseId: case for case in receipt.excluded + receipt.sample + receipt.reserves}
            self.rows, self.cases = WHOLE, [Part(known[case]) for case in ascending(known)]
        for one in rules.domains:
            cases = [case for case in self.cases if not case.get("reason") and case.domain == one.id]
            searched = SEARCHED[rules.selection.method]
            self.domains.append(Part(one, cases=cases, eligible=len(cases), searched=searched))
        self.by_id = sorted(self.domains, key=lambda domain: as_text(domain.id))
        self.required = share_out(rules, self.by_id)
        # What changes with each record of a replacement.
        self.records, self.inspected = [], {entry.caseId: entry for entry in receipt.sample}
        self.left, self.fileless, self.gone = list(receipt.reserves), set(), Counter()

def lay_out(domain, way):
    """Cells: gives a domain its cells, those that are active, what is left of each, and its margins by one
    variable and by two at once (places of active cells, low, high)."""
    members, domain.cells, domain.margins = defaultdict(list), [], {}
    for case in domain.cases:
        members[tuple(level_of(way, case, variable) for variable in way.variables)].append(case)
    for levels, cases in sorted(members.items(), key=lambda item: as_text(canonical(item[0]))):
        base, left = divmod(domain.drawn * len(cases), domain.eligible)
        domain.cells.append(Part(key=canonical(levels), levels=levels, cases=cases, base=base, left=left))
    domain.active = [cell for cell in domain.cells if cell.left]
    domain.left = [cell.left for cell in domain.active]
    for ways in [1, 2]:
        found = defaultdict(list)
        for place, cell in enumerate(domain.active):
            for levels in combinations(enumerate(cell.levels), ways):
                found[levels].append(place)
        sums = [sum(domain.left[place] for place in places) for places in found.values()]
        domain.margins[ways] = [(places, share // domain.eligible, -(-share // domain.eligible))
                                for places, share in zip(found.values(), sums)]

def check_domain(draw, domain):
    """The lottery, With the seed, The receipt: a domain."""
    lay_out(domain, draw.way)
    n, N, q = domain.drawn, domain.eligible, len(domain.left)
    stated, seed = draw.receipt.domains[domain.id], draw.receipt.seed.value
    # The lottery: as it is stated, in order and without a common divisor.
    stage = ("census" if n == N else "none" if n == 0 else "exact" if q == 0 else
             "systematic" if q > 300 or stated.lottery.stages == ["systematic"] else
             "lottery" if q <= domain.searched else "one-way")
    lottery = dict(zip(stated.lottery.allocations, map(int, stated.lottery.weights), strict=True))
    divisor = math.gcd(*lottery.values())
    lottery = {ones: lottery[ones] // divisor for ones in sorted(lottery) if lottery[ones] > 0}
    # The lottery, certificate: in whole numbers.
    whole = sum(lottery.values())
    weight_where = lambda holds: sum(weight for ones, weight in lottery.items() if holds(ones))
    yield {"each allocation rounds up as many cells": all(
               re.fullmatch("[01]*", ones) and len(ones) == q and ones.count("1") * N == sum(domain.left)
               for ones in lottery),
           "each cell is rounded up with the chance of its remainder": all(
               N * weight_where(lambda ones: ones[place] == "1") == left * whole
               for place, left in enumerate(domain.left))}, None
    # The lottery, probabilityAllMargins and probabilityAllTwoWayMargins.
    right, two_way_right = (10 ** 9 * weight_where(lambda ones: all(
        low <= sum(ones[place] == "1" for place in places) <= high
        for places, low, high in domain.margins[ways])) // whole / 10 ** 9 for ways in [1, 2])
    # Choice.
    tickets = [ticket(seed, domain.id, "cell", cell.key) for cell in domain.active]
    add = lambda ones: reduce(operator.add, compress(tickets, map(int, ones)), 0.0)
    laid = sorted(lottery, key=lambda ones: (add(ones), ones))
    reached = zip(laid, accumulate(lottery[ones] for ones in laid))
    u = math.floor(2 ** 53 * ticket(seed, domain.id, "allocation", ""))
    chosen = next(ones for ones, weight in reached if u * whole < 2 ** 53 * weight)
    # Sample and reserves.
    up, domain.sample, domain.reserves = iter(chosen), [], []
    for cell in domain.cells:
        for case in cell.cases:
            case.ticket = ticket(seed, domain.id, "case", case.caseId)
        cell.cases.sort(key=lambda case: (case.ticket, as_text(case.caseId)))
        places = cell.base + int(cell.left and next(up))
        for order, case in enumerate(cell.cases, 1):
            case.order = order
            (domain.sample if order <= places else domain.reserves).append(case)
    # The receipt, judgementBase.
    informing = SERIOUS[SERIOUS.index(draw.rules.judgement.concernFrom):]
    base = lambda levels: {subject: sum(case[concern] in levels for case in domain.sample)
                           for concern, subject in zip(CONCERNS, ["publicSafety", "childSafety"])}
    yield stated, {
        "eligible": N, "target": domain.target, "drawn": n, "inclusionProbability": n / N if N else None,
        "marginOfError": margin_of_error(draw.rules.sampleSize, domain),
        "probabilityAllMargins": right, "probabilityAllTwoWayMargins": two_way_right,
        "lottery": {
            "stages": [stage], "allocations": list(lottery), "weights": list(map(str, lottery.values())),
            "chosen": list(lottery).index(chosen),
            "cells": [{"levels": cell.levels, "eligible": len(cell.cases), "base": cell.base}
                      for cell in domain.cells]},
        "margins": [{**row, "exactShare": n * row["eligible"] / N} for row in level_rows(
            draw.way, draw.way.variables, eligible=domain.cases, drawn=domain.sample)],
        "judgementBase": {"desistance": n, **base(informing), "notRecorded": base([NOT_RECORDED])}}

# The receipt: forms of its members, the mappings' as their JSON must be.
STRING = r'"([^"\\]|\\.)*"'
WORDS = f"{{({STRING}:{STRING},?)*}}"
DATE, INSTANT, FOOT, COLUMNS, VALUES, SHEETS = map(re.compile, [
    r'"\d{4}-\d\d-\d\d"', r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"', '"(keep|skip)"',
    WORDS, f"{{({STRING}:{WORDS},?)*}}", rf"nothing|\[({STRING},?)*\]"])

def moment(text):
    """A stored draw: an instant, which must be one that exists."""
    return datetime.fromisoformat(text[:19]), Decimal("0" + text[19:-1])

def seed_and_ledger(receipt):
    """With the seed, A stored draw: the seed, and what a ledger states, as due."""
    seed, ledger, due = receipt.seed, receipt.get("ledger"), {"seed": {"value": HEX, "origin": "generated"}}
    if ledger is not None:
        made_of = [receipt.list.digest, ledger.specificationDigest, ledger.nonce, ledger.contribution or ""]
        due["seed"] = {"value": digest(["longlist-seed/1", *made_of]).removeprefix("sha256:"),
                       "origin": "generated" if ledger.contribution is None else "joint"}
        reason, supersedes = (TEXT, DIGEST) if ledger.draw > 1 else (None, None)
        due["ledger"] = {
            "inspection": TEXT, "draw": WHOLE, "frozenAt": INSTANT, "drawnAt": INSTANT, "drawnBy": TEXT,
            "nonce": HEX, "salt": HEX, "trust": TEXT, "reason": reason, "supersedes": supersedes,
            "contribution": None if ledger.contribution is None else TEXT,
            "audit": {"hash": DIGEST, "sequence": re.compile("[0-9]+")},
            "specificationDigest": digest(receipt.specification),
            "lotteries": {id: digest(pick(domain.lottery, "cells", "allocations", "weights"))
                          for id, domain in receipt.domains.items()},
            "commitment": "sha256:" + hashlib.sha256(ledger.nonce.encode("ascii")).hexdigest()}
    if seed.origin == "supplied":
        due["seed"] = {"value": tidy(seed.value), "origin": "supplied"}
    return due

def profile_of(draw):
    """The receipt, profile, as due."""
    rows, listed = [], draw.cases if draw.listed else []
    further = [name for name in FURTHER if any(name in case.says for case in listed)]
    for domain in draw.domains:
        rows += [{"domain": domain.id, **row,
                  "eligiblePercent": decimals(1, 100 * row["eligible"], domain.eligible),
                  "sampledPercent": decimals(1, 100 * row["sampled"], domain.drawn)}
                 for row in level_rows(
                     AS_RECORDED, ALWAYS + further, eligible=domain.cases, sampled=domain.sample)]
        rows += [row for row in draw.receipt.profile if not draw.listed
                 and row.domain == domain.id and row.variable in FURTHER]
    return rows

def warnings_of(draw):
    """Warnings: their codes in their order, some for each domain."""
    receipt, rules, sizes = draw.receipt, draw.rules, draw.receipt.sampleSize
    of = [receipt.domains[one.id] for one in rules.domains]
    most = [one.get("maximum") for one in rules.domains]
    cases = draw.cases if draw.listed else []
    stated = [] if draw.listed else [warning.code for warning in receipt.warnings]
    achieved, weighted = sizes.achievedMarginOfError, sizes.weightedMarginOfError
    chances = {Fraction(one.drawn, one.eligible) for one in of if one.eligible}
    few = rounded(rules.replacement.fewReservesShare * 10000)
    due = {
        "rules-proposed": [rules.status == "proposal"], "rules-outlined": [rules.status == "outline"],
        "domains-not-rated": [not rules.rating.domainsRated], "rules-overridden": [receipt.overrides],
        "cases-excluded": ["requested" in [entry.reason for entry in receipt.excluded]],
        "starts-after-inspection": ["starts-after-inspection" in stated or any(
            case.startDate > receipt.inspectionDate for case in cases)],
        "no-child-references": ["no-child-references" in stated or rules.oneCasePerChild and any(
            case.childId is None for case in cases if case.reason is None)],
        "no-eligible-cases": [one.eligible == 0 for one in of],
        "domain-short": [min(one.eligible, first(limit, math.inf)) < one.target
                         for one, limit in zip(of, most)],
        "few-reserves": [(one.eligible - one.drawn) * 10000 < one.drawn * few for one in of],
        "margins-not-certain": [one.probabilityAllMargins < 1 for one in of],
        "two-way-not-balanced": [one.lottery.stages[0] in ["one-way", "systematic"]
                                 or one.probabilityAllTwoWayMargins < 0.5 for one in of],
        "chances-differ": [len(chances) > 1 and None not in [achieved, weighted] and (
            weighted > rules.sampleSize.marginOfError or rounded((weighted - achieved) * 1e6) > 5000)],
        "maximum-misses-margin": [{rules.sampleSize.maximum, *most} != {None}
                                  and sum(one.target for one in of) < sizes.required],
        "seed-supplied": [receipt.seed.origin == "supplied"],
        "few-cases-for-question": [
            one.eligible and one.judgementBase[subject] <= rules.judgement.fewCases
            for one in of for subject in ["desistance", "childSafety", "publicSafety"]]}
    return [code for code, dues in due.items() for holds in dues if holds]

def resettlement_of(draw):
    """Resettlement, as due."""
    rules, stated = draw.rules.resettlement, draw.receipt.resettlement
    cases, children = stated.cases, stated.custodyChildren
    if draw.listed:
        held = [case for case in draw.cases if case.disposal in rules.disposals
                and draw.year["from"] <= case.startDate <= draw.year.to]
        cases = [case.caseId for case in held]
        children = len({case.childId or ("no child", case.caseId) for case in held})
    in_scope = rules.minimumCases is not None and len(cases) >= rules.minimumCases
    return {"custodyCases": len(cases), "cases": cases, "custodyChildren": children, "inScope": in_scope,
            "minimumCases": rules.minimumCases,
            "standards": draw.rules.rating.standards + (in_scope and rules.countsTowardsRating)}

def check_receipt(draw):
    """The receipt: all but what domains have."""
    receipt, rules, sizes = draw.receipt, draw.rules, draw.rules.sampleSize
    ledger = receipt.get("ledger")
    yield {"the seed's length": 0 < len(as_text(receipt.seed.value)) <= 2000,
           "no more cases than rows": len(draw.cases) <= receipt.list.rows,
           "drawn after its list was locked": not ledger or moment(ledger.frozenAt) <= moment(ledger.drawnAt)}, None
    of_list = lambda names: DIGEST if not draw.listed else digest(
        [pick(case, "caseId", *names) for case in draw.cases])
    whole = Part(eligible=sum(one.eligible for one in draw.by_id), drawn=sum(one.drawn for one in draw.by_id))
    entries = lambda part: [pick(case, "caseId", "domain", *draw.told, "ticket", "order")
                            for domain in draw.domains for case in domain[part]]
    yield receipt, {
        **sealed("draw", receipt), "method": rules.selection.method, "inspectionDate": DATE,
        "team": receipt.team and tidy(receipt.team), **specification_of(receipt), **seed_and_ledger(receipt),
        "list": {
            "rows": draw.rows, "cases": len(draw.cases),
            "digest": of_list(["childId", "startDate", *draw.told]),
            "profileDigest": of_list([name for name in FURTHER if name not in draw.told])},
        "windows": draw.windows if rules.resettlement.minimumCases is None else {
            **draw.windows, "custody": draw.year},
        "excluded": [{name: case[name] for name in ["caseId", "domain", "reason", "note", "kept"]
                      if case.get(name) is not None} for case in draw.cases if case.get("reason")],
        "mappings": {"columns": COLUMNS, "values": VALUES, "foot": FOOT, "sheets": SHEETS},
        "sampleSize": {
            **pick(sizes, "confidence", "marginOfError"), **whole, "required": draw.required,
            "achievedMarginOfError": margin_of_error(sizes, whole),
            "weightedMarginOfError": margin_of_error(sizes, *draw.by_id)},
        "domains": {one.id: STATED for one in draw.domains}, "resettlement": resettlement_of(draw),
        "sample": entries("sample"), "reserves": entries("reserves"), "profile": profile_of(draw),
        "warnings": [{"code": code, "message": TEXT} for code in warnings_of(draw)]}

# After the draw: the tally of an answer, the decimals of a per cent, and of an interval confidence and t.
ANSWERS, DECIMALS = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}, {"whole": 0, "exact": 6}
SURE = [(0.8, 10), (0.95, 40)]
# Classification: by how much the inspector's level may be over the team's.
COMPARED = {"cases": lambda more: True, "same": lambda more: more == 0,
            "higher": lambda more: more > 0, "lower": lambda more: more < 0}

def is_day(text):
    """Replacements: whether a text is an ISO date of a day that there is, from 1900 to 2199."""
    try:
        return re.fullmatch(r"(19|20|21)\d\d-\d\d-\d\d", text, re.ASCII) and bool(date.fromisoformat(text))
    except ValueError:
        return False

def on_a_line(text):
    """Replacements: a text that was stated, tidied and on one line."""
    return re.sub(r"[\t\n\r\u2028\u2029]+", " ", tidy(text))

def check_replacement(draw, record):
    """Replacements: one, after the records before. It changes the cases to inspect and the reserves left."""
    reason = next(one for one in draw.rules.replacement.reasons if one.code == record.reason)
    dealt, taken, source = {before.case for before in draw.records}, None, None
    yield {"the case is to be inspected and not dealt with": record.case in draw.inspected.keys() - dealt,
           "the note that its reason needs": bool(record.note or not reason.noteNeeded),
           "a day that there is": record.on is None or is_day(record.on)}, None
    if reason.outcome == "stays":
        draw.fileless.add(record.case)
    else:
        out, distance = draw.inspected.pop(record.case), draw.rules.replacement.distance
        def rank(reserve):
            apart = [distance.get(name, 0) for name in draw.way.variables
                     if level_of(draw.way, reserve, name) != level_of(draw.way, out, name)]
            return sum(apart) if apart else -1, reserve.ticket, as_text(reserve.caseId)
        taken = min((reserve for reserve in draw.left if reserve.domain == out.domain), key=rank)
        source = "same-cell" if rank(taken)[0] == -1 else "nearest-cell"
        draw.left.remove(taken)
        draw.inspected[taken.caseId] = taken
        draw.gone[out.domain] += reason.leavesPopulation
    yield record, {
        **sealed("replacement", record), **dict.fromkeys(["case", "reason", "on"], STATED),
        **{name: on_a_line(record[name] or "") or None for name in ["note", "by"]},
        "draw": draw.receipt.digest, "previous": draw.records[-1].digest if draw.records else None,
        "replacement": taken, "from": source}
    draw.records.append(record)

def are_exact(people, kinds):
    """Assignment, exact loads: whether these are; kinds: how many cases which inspectors are allowed."""
    load, groups = {one.name: one.load for one in people}, {frozenset()}
    for kind in kinds:
        groups |= {group | kind for group in groups}
    spare = {group: sum(map(load.get, group)) - sum(many for kind, many in kinds.items() if kind <= group)
             for group in groups}
    for least in people:
        more = {one.name for one in people if one.load / one.weight > least.load / least.weight}
        able = {one.name for one in people if one.load < one.room} - more
        if not any(more <= group and spare[group] == 0 and able.isdisjoint(group) for group in groups):
            return False
    return sum(load.values()) == sum(kinds.values()) and min(spare.values()) == 0

def check_assignment(draw, assignment, previous):
    """Assignment: everything but that its search found the best mix."""
    cases, named = ascending(draw.inspected), {one.name: one for one in assignment.inspectors}
    people, balance = [Part(named[name]) for name in ascending(named)], []
    given = {one.case: one.inspector for one in assignment.cases}
    conflicts = {(one.case, one.inspector) for one in assignment.conflicts}
    loads = {one.inspector: one.exactShare for one in assignment.loads}
    whole = sum(rounded(1000 * one.share) for one in people)
    for one in people:
        one.weight, one.room = rounded(1000 * one.share), first(one.most, len(cases))
        one.load = Fraction(loads[one.name]).limit_denominator(whole)
        one.domains = one.domains and ascending({*one.domains})
        one.within = [entry for entry in map(draw.inspected.get, cases)
                      if one.domains is None or entry.domain in one.domains]
        one.own = [draw.inspected[case] for case in cases if given[case] == one.name]
        for name in ["domain", "disposal", *CONCERNS]:
            rows = level_rows(draw.way, [name], within=one.within, cases=one.own)
            balance += [{**pick(row, "variable", "level", "cases"), "inspector": one.name,
                         "exactShare": len(one.own) * (row["within"] / len(one.within))}
                        for row in sorted(rows, key=lambda row: as_text(row["level"]))]
    allowed = {case: frozenset(one.name for one in people if draw.inspected[case] in one.within
                               and (case, one.name) not in conflicts) for case in cases}
    yield {"no conflict, nobody outside their domains": all(given[case] in allowed[case] for case in cases),
           "nobody over their most": all(max(len(one.own), one.load) <= one.room for one in people),
           "the loads are the exact ones": are_exact(people, Counter(allowed.values())),
           "each load is the floor or the ceiling of the exact one": assignment.previous is not None or all(
               math.floor(one.load) <= len(one.own) <= math.ceil(one.load) for one in people)}, None
    yield assignment, {
        **sealed("assignment", assignment), "method": "assignment/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in draw.records],
        "previous": sealed("assignment", previous)["digest"] if previous else assignment.previous,
        "inspectors": [pick(one, "name", "most", "share", "domains") for one in people],
        "conflicts": [{"case": case, "inspector": name}
                      for case, name in sorted(conflicts, key=lambda pair: [*map(as_text, pair)])],
        "cases": [{"case": case, "inspector": given[case]} for case in cases], "balance": balance,
        "loads": [{"inspector": one.name, "exactShare": float(one.load), "cases": len(one.own)}
                  for one in people]}

def judgements_of(draw, standards, cases, judged):
    """Ratings, judgements: the array of which their digest is made."""
    for case in cases:
        said, unsaid = (Part(), "no") if case in draw.fileless else (judged.get(case, Part()), None)
        asked = [question.id for standard in standards for question in standard.questions
                 if standard.domain == draw.inspected[case].domain]
        answers = {id: said.get("answers", {}).get(id, unsaid) for id in asked}
        yield Part({concern: said.get(concern) for concern in CONCERNS}, case=case, answers=answers)

@lru_cache(maxsize=None)
def interval(yes, base, of, confidence, t):
    """Ratings, intervals. The tails rise or fall with K all the way, so their ends are found by halving."""
    ways = lambda k, some: t * sum(math.comb(k, x) * math.comb(of - k, base - x) for x in some)
    span, enough = range(yes, of - base + yes + 1), math.comb(of, base)
    least = span[bisect_left(span, True, key=lambda k: ways(k, range(yes, base + 1)) > enough)]
    most = span[bisect_left(span, True, key=lambda k: ways(k, range(yes + 1)) <= enough) - 1]
    return Part(confidence=confidence, least=least, most=most, of=of,
                low=decimals(6, least, of), high=decimals(6, most, of))

def band(rules, yes, base):
    """Ratings, rating by rule: the band of so many yes of a base."""
    part, whole = (decimals(0, 100 * yes, base), 100) if rules.percent == "whole" else (yes, base)
    reached = [one.id for one in rules.bands if 10000 * part >= rounded(10000 * one["from"]) * whole]
    return [rules.bands[0].id, *reached][-1]

def lowest(questions):
    """Ratings, lowest: which of these questions."""
    parts = [Fraction(one.yes, one.base) if one.base else math.inf for one in questions]
    return [one for one, part in zip(questions, parts) if one.base and part == min(parts)]

def by_rule(rules, standard, questions):
    """Ratings, lowest and rating by rule: (the deciding questions, the rating)."""
    decides = lowest([one for one in questions if standard.rule != "desistance" or one.about == "desistance"])
    return decides, band(rules, decides[0].yes, decides[0].base) if decides and rules.domainsRated else None

@lru_cache(maxsize=64)
def forecast(given):
    """Ratings, chances: (chances, how often a question that decides now decides), of these as JSON."""
    rules, standard, questions, judged, population = read_json(given)
    answers = [[one.answers[question.id] for question in questions] for one in judged]
    rows = [[ANSWERS[answer] for answer in row] for row in answers if None not in row]
    if not rows or not rules.domainsRated:
        return None, 1
    k, yes, base = len(rows), sum(one.yes for one in questions), sum(one.base for one in questions)
    row, all_yes = 2 * base + 2, rules.pseudoCases * (2 * yes + 1)
    pseudo = all_yes + rules.pseudoCases * (2 * (base - yes) + 1)
    numbers = stream("longlist/1/chances", standard.domain, standard.id, digest(judged))
    completions = Counter()
    for _ in range(1 if population <= k else max(200, min(2000, 4000000 // (population - k)))):
        drawn = list(rows)
        for size in range(k, population):
            at = math.floor(next(numbers) * (pseudo + size * row))
            alike = [(1, 1) if at < all_yes else (0, 1)] * len(questions)
            drawn.append(alike if at < pseudo else drawn[(at - pseudo) // row])
        completions[tuple(tuple(map(sum, zip(*tallies))) for tallies in zip(*drawn))] += 1
    now, ratings, clear = {one.id for one in by_rule(rules, standard, questions)[0]}, Counter(), 0
    for tallies, many in completions.items():
        decides, rating = by_rule(rules, standard, [
            Part(one, yes=yes, base=base) for one, (yes, base) in zip(questions, tallies)])
        ratings[rating] += many
        clear += 0 if now.isdisjoint(one.id for one in decides) else many
    bands = ascending(one.id for one in rules.bands)
    counts = [ratings[id] for id in bands]
    chances = {id: part / 10000 for id, part in zip(bands, largest_remainder(10000, counts))}
    return (chances, Fraction(clear, sum(counts))) if any(counts) else (None, 1)

def tallied(rules, question, stated, population, rows):
    """Ratings: a question as is due; without judgements (rows is None) its tally is as stated."""
    if rows is None:
        yes, base, of = stated.yes, stated.base, stated.intervals[0].of if stated.base else 0
    else:
        said = Counter(row.answers[question.id] for row in rows)
        yes, base = said["yes"], said["yes"] + said["no"]
        of = math.ceil(Fraction(population * base, base + said["not applicable"] or 1))
    return Part(pick(question, "id", "about"), yes=yes, base=base,
                percent=decimals(DECIMALS[rules.percent], 100 * yes, base),
                intervals=[interval(yes, base, of, *sure) for sure in SURE] if base else None)

def rated(draw, standard, stated, population, rows):
    """Ratings: a standard as is due. As stated is the panel's part and, without judgements (rows is None),
    what does not follow from the tallies."""
    rules, moved = draw.rules.rating, stated.moved
    questions = [tallied(rules, one, told, population, rows)
                 for one, told in zip(standard.questions, stated.questions, strict=True)]
    decides, rule = by_rule(rules, standard, questions)
    if rows is None:
        chances, unclear = stated.chances, "lowest-unclear" in stated.flags
        lacking = "not-all-judged" in stated.flags
    else:
        chances, clear = forecast(canonical([rules, standard, questions, rows, population]))
        unclear = clear < Fraction(4, 5)
        lacking = None in [row.answers[one.id] for row in rows for one in questions]
    turned = [[Part(each, yes=each.yes + by * (each is one)) for each in questions]
              for one in questions for by in [-1, 1] if 0 <= one.yes + by <= one.base]
    first_intervals = [one.intervals[0] for one in decides]
    flags = {"few-cases": any(one.base <= draw.rules.judgement.fewCases for one in decides),
             "one-judgement": any(by_rule(rules, standard, other)[1] != rule for other in turned),
             "interval-crosses-band": rules.domainsRated and any(
                 band(rules, one.least, one.of) != band(rules, one.most, one.of) for one in first_intervals),
             "lowest-unclear": unclear, "not-all-judged": lacking}
    rating = stated.rating if moved or standard.basis == "panel" else rule
    told = moved and (moved.reason is not None or standard.basis == "cases" and rating != rule)
    return {**pick(standard, "id", "title", "domain", "basis"), "chances": chances, "rating": rating,
            "score": {None: None, **{one.id: one.score for one in rules.bands}}[rating],
            "questions": questions, "lowest": [one.id for one in lowest(questions)],
            "flags": [flag for flag in flags if flags[flag]],
            "moved": {"from": rule, "reason": moved.reason} if told else None}

def classification_of(draw, rows_of):
    """Ratings, classification; rows_of: the judgements of each domain."""
    found = {id: {} for id in rows_of}
    for id, concern in product(rows_of, CONCERNS):
        level = lambda one: level_of(draw.way, one, concern)
        pairs = [(row, draw.inspected[row.case]) for row in rows_of[id] if level(row) in SERIOUS]
        known = [(entry, SERIOUS.index(level(row)) - SERIOUS.index(level(entry)))
                 for row, entry in pairs if level(entry) in SERIOUS]
        parts = {name: [entry for entry, more in known if holds(more)] for name, holds in COMPARED.items()}
        found[id][concern] = {
            **{name: len(part) for name, part in parts.items()}, "notRecorded": len(pairs) - len(known),
            "levels": [pick(row, "level", *parts) for row in level_rows(draw.way, [concern], **parts)]}
    return found

def groups_and_profile(draw, standards, rows, cases):
    """Ratings, groups and profile; cases: the list's, or none for a rating that was made without them."""
    way = Part(groups=AS_RECORDED.groups, combine=draw.way.combine)
    further = {case.caseId: case for case in cases}
    variables = ALWAYS + (FURTHER if cases else [])
    entries = [Part({**draw.inspected[row.case], **further.get(row.case, {}), **row})
               for row in rows if any(row.answers.values())]
    asked = [question.id for standard in standards for question in standard.questions]
    said = lambda id, *answers: [entry for entry in entries if entry.answers.get(id) in answers]
    return {"groups": [{"question": id, **level} for id in asked for level in level_rows(
                way, variables, base=said(id, "yes", "no"), yes=said(id, "yes"))],
            "profile": [{"domain": one.id, **level} for one in draw.domains for level in level_rows(
                way, variables, cases=[entry for entry in entries if entry.domain == one.id])]}

def overall_of(rules, scores):
    """Ratings, overall; scores: those of the standards that count."""
    out_of = len(scores) * max(one.score for one in rules.bands)
    score = None if None in scores else sum(scores)
    reached = [one.id for one, limit in zip(rules.bands, rules.overall.bands)
               if score is not None and rules.overall.outOf * score >= limit * out_of]
    return {"outOf": out_of, "score": score, "rating": [None, *reached][-1], "complete": score is not None}

def check_rating(draw, rating, judged):
    """Ratings; judged: judgements by case, or None without them."""
    rules, found, counts = draw.rules, rating.standards, draw.rules.resettlement.countsTowardsRating
    cases = draw.inspected.keys() - (draw.fileless if rules.judgement.fileUnavailable == "leave-out" else {})
    resettling = [one.id for one in rules.standards if one.get("onlyIf") == "resettlement"]
    standards = [Part({"questions": [], **one}) for one in rules.standards
                 if one.id not in resettling or draw.receipt.resettlement.inScope]
    due = dict.fromkeys(["judgements", "classification", "groups", "profile"], STATED)
    population = {one.id: one.eligible - draw.gone[one.id] for one in draw.domains}
    rows_of, complete = dict.fromkeys(population), {id: rating.domains[id].judged for id in population}
    unlisted = "list-not-given" in [warning.code for warning in rating.warnings]
    if judged is not None:
        rows = list(judgements_of(draw, standards, ascending(cases), judged))
        for id in population:
            rows_of[id] = [row for row in rows if draw.inspected[row.case].domain == id]
            complete[id] = sum(None not in row.answers.values() for row in rows_of[id])
        due.update(judgements=digest(rows), classification=classification_of(draw, rows_of))
        if unlisted or draw.listed:
            due.update(groups_and_profile(draw, standards, rows, [] if unlisted else draw.cases))
    warnings = {"list-not-given": unlisted, "not-all-judged": sum(complete.values()) < len(cases),
                "file-unavailable": draw.fileless, "domains-not-rated": not rules.rating.domainsRated,
                "panel-not-complete": None in [one.rating for one in found if one.basis == "panel"]}
    yield rating, {
        **due, **sealed("rating", rating), "method": "rating/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in draw.records],
        "standards": [rated(draw, one, stated, population.get(one.domain), rows_of.get(one.domain, []))
                      for one, stated in zip(standards, found, strict=True)],
        "overall": overall_of(rules.rating, [
            one.score for one in found if counts or one.id not in resettling]),
        "progress": {"toInspect": len(cases), "judged": sum(complete.values())},
        "domains": {id: {"eligible": many, "drawn": draw.receipt.domains[id].drawn, "judged": complete[id]}
                    for id, many in population.items()},
        "warnings": [{"code": code, "message": TEXT} for code in warnings if warnings[code]]}
