"""From rules to a sample, by "Before the seed" and "With the seed" in specs/method.md; for verify.py."""
import calendar, math, operator, sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import reduce
from itertools import accumulate, combinations, compress

from verify_columns import lottery_of, systematic
from verify_conventions import Part, as_text, canonical, pick, rounded, ticket

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
        domain, start = domains[case.disposal].id if case.disposal in domains else None, case.startDate
        window = windows.get(domain, Part({"from": start, "to": start}))
        case.update(domain=domain, note=notes.get(case.caseId), reason=next(reason for reason, holds in [
            ("requested", case.caseId in notes), ("disposal-out-of-scope", domain is None),
            (None, window["from"] <= start <= window.to), ("after-inspection-date", start > day),
            ("before-window", start < window["from"]), ("after-window", True)] if holds))
    inside = [case for case in cases if rules.oneCasePerChild and case.childId and case.reason is None]
    inside.sort(key=lambda case: case.startDate, reverse=True)
    for case in sorted(inside, key=lambda case: domains[case.disposal].disposals.index(case.disposal)):
        kept = first.setdefault((case.domain, case.childId), case)
        if kept is not case:
            case.update(reason="another-case-of-the-child", kept=kept.caseId)

Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}

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

def merged(weighted, q):
    """The lottery: {allocation: weight} as it must be told; weighted: (places of ones, whole weight)."""
    lottery = Counter()
    for ones, weight in weighted:
        lottery["".join("1" if place in ones else "0" for place in range(q))] += weight
    divisor = math.gcd(*lottery.values())
    return {ones: lottery[ones] // divisor for ones in sorted(lottery) if lottery[ones] > 0}

# The lottery: how many active cells each method searches.
SEARCHED = {"allocation-lottery/1": 60, "allocation-lottery/2": 100}

class Cells:
    """Cells: those of a domain, each with its key, levels, cases, base and what is left; active if any is."""

    def __init__(self, domain, levels_of):
        self.domain, self.eligible, self.drawn = domain.id, domain.eligible, domain.drawn
        members = defaultdict(list)
        for case in domain.cases:
            members[levels_of(case)].append(case)
        shares = {levels: divmod(self.drawn * len(members[levels]), self.eligible) for levels in members}
        self.cells = [Part(key=canonical(levels), levels=levels, cases=members[levels], base=base, left=left)
                      for levels, (base, left) in shares.items()]
        self.cells.sort(key=lambda cell: as_text(cell.key))
        self.active = [cell for cell in self.cells if cell.left]
        self.left = [cell.left for cell in self.active]

    def lottery(self, stated, searched, search):
        """The lottery: (stage, {allocation: weight}) as due: made anew, or where it is as stated."""
        q, n = len(self.active), self.drawn
        stages = ["lottery" if q <= searched else "one-way", "systematic"][q > 300:] if q else [
            "census" if n == self.eligible else "exact" if n else "none"]
        stage = stages[-1] if stated.stages == stages[-1:] else stages[0]
        weighted = [({place for place, digit in enumerate(ones) if digit == "1"}, int(weight))
                    for ones, weight in zip(stated.allocations, stated.weights, strict=True)]
        if stage == "systematic":
            weighted = systematic(self.left, self.eligible, range(q))
        if search and q > 0:
            stage, weighted = lottery_of(self, searched)
        return stage, merged(weighted, q)

    def certificate(self, lottery):
        """The lottery, certificate: what each condition finds, and what is due, in whole numbers."""
        size, whole = sum(self.left) // (self.eligible or 1), sum(lottery.values())
        yield "each allocation rounds up as many cells", {ones.count("1") for ones in lottery} == {size}, True
        up = [sum(weight for ones, weight in lottery.items() if ones[place] == "1")
              for place in range(len(self.active))]
        yield "each cell is rounded up with the chance of its remainder", [
            str(self.eligible * weight) for weight in up], [str(left * whole) for left in self.left]

    def margins(self, ways):
        """Cells, margins: (places of active cells, low, high) by one variable or by two at once."""
        found, N = defaultdict(list), self.eligible
        for place, cell in enumerate(self.active):
            for levels in combinations(enumerate(cell.levels), ways):
                found[levels].append(place)
        shares = [(places, sum(self.left[place] for place in places)) for places in found.values()]
        return [(places, share // N, -(-share // N)) for places, share in shares]

    def probability(self, lottery, ways):
        """The lottery: probabilityAllMargins and probabilityAllTwoWayMargins."""
        margins = self.margins(ways)
        right = sum(weight for ones, weight in lottery.items() if all(
            low <= sum(ones[place] == "1" for place in places) <= high for places, low, high in margins))
        return 10 ** 9 * right // sum(lottery.values()) / 10 ** 9

    def draw(self, seed, lottery, told):
        """With the seed: (chosen allocation, sample, reserves); told: what entries have of their cases."""
        tickets = [ticket(seed, self.domain, "cell", cell.key) for cell in self.active]
        add = lambda ones: reduce(operator.add, compress(tickets, map(int, ones)), 0.0)
        laid = sorted(lottery, key=lambda ones: (add(ones), ones))
        reached = zip(laid, accumulate(lottery[ones] for ones in laid))
        u = math.floor(2 ** 53 * ticket(seed, self.domain, "allocation", "")) * sum(lottery.values())
        chosen = next(ones for ones, weight in reached if u < 2 ** 53 * weight)
        sample, reserves, more = [], [], iter(chosen)
        for cell in self.cells:
            entries = [Part(pick(case, *told), domain=self.domain, ticket=ticket(
                seed, self.domain, "case", case.caseId)) for case in cell.cases]
            entries.sort(key=lambda entry: (entry.ticket, as_text(entry.caseId)))
            entries = [Part(entry, order=order) for order, entry in enumerate(entries, 1)]
            places = cell.base + int(cell.left and next(more))
            sample, reserves = sample + entries[:places], reserves + entries[places:]
        return chosen, sample, reserves
