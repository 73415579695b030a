"""A receipt, by "Before the seed", "With the seed" and "The receipt" in specs/method.md; for verify.py."""
import calendar, hashlib, math, operator, re, sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from itertools import accumulate, combinations, compress

from verify_columns import systematic_lottery
from verify_conventions import (
    ALWAYS, AS_RECORDED, CONCERNS, DIGEST, FURTHER, HEX, NOT_RECORDED, SERIOUS, SPECS, STATED, TEXT, WHOLE,
    Part, as_text, ascending, canonical, decimals, digest, first, level_of, level_rows, pick, read_json,
    rounded, sealed, ticket, tidy)
from verify_list import read_list

Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}
# The lottery: how many active cells each method searches.
SEARCHED = {"allocation-lottery/1": 60, "allocation-lottery/2": 100}
STRING = r'"([^"\\]|\\.)*"'
WORDS = f"{{({STRING}:{STRING},?)*}}"
DATE, INSTANT, FOOT, COLUMNS, VALUES, SHEETS = map(re.compile, [
    r'"\d{4}-\d\d-\d\d"', r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"', '"(keep|skip)"',
    WORDS, f"{{({STRING}:{WORDS},?)*}}", rf"nothing|\[({STRING},?)*\]"])

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
    limit = lambda one, name, none: first(one.get(name), sizes[name] if each else None, none)
    numbers = [one.eligible for one in domains]
    needs = [required(sizes, number) for number in (numbers if each else [sum(numbers)])]
    caps = [min(one.eligible, limit(one, "maximum", math.inf)) for one in domains]
    floors = [min(cap, limit(one, "minimum", 0)) for cap, one in zip(caps, domains)]
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
    """What a receipt's checks and later ones share. Where no list is given, the cases are the entries of the
    receipt, and what the list alone tells is due as it is stated."""

    def __init__(self, receipt, text):
        rules, day = receipt.specification, receipt.inspectionDate
        self.receipt, self.rules, self.way = receipt, rules, rules.stratification
        self.told = ALWAYS + [name for name in FURTHER if name in self.way.variables]
        self.windows = {one.id: Part({end: back(day, one.window[end], one.window.unit)
                                      for end in ["from", "to"]}) for one in rules.domains}
        self.year = Part({"from": back(day, 12, "months"), "to": back(day, 1, "days")})
        self.listed, self.domains = text is not None, []
        if self.listed:
            self.rows, self.cases = read_list(text, rules.vocabulary.disposals, receipt.mappings)
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
    # The lottery: as it is stated, but a systematic one made anew; in order, without a common divisor.
    stage = ("census" if n == N else "none" if n == 0 else "exact" if q == 0 else
             "systematic" if q > 300 or stated.lottery.stages == ["systematic"] else
             "lottery" if q <= domain.searched else "one-way")
    lottery = dict(zip(stated.lottery.allocations, map(int, stated.lottery.weights), strict=True))
    if stage == "systematic":
        lottery = systematic_lottery(domain.left, N)
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
            "audit": {"hash": DIGEST, "sequence": WHOLE},
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
           "drawn after its list was locked": not ledger or ledger.frozenAt <= ledger.drawnAt}, None
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
