"""From rules to a sample, by "Before the seed" and "With the seed" in specs/method.md; for verify.py."""
import calendar, collections, datetime, functools, itertools, json, math, operator, sys

from verify_conventions import Part, as_text, ascending, canonical, rounded, ticket

def back(date, count, unit):
    """Windows: the date so many units before another."""
    day = datetime.date.fromisoformat(date)
    if unit != "months":
        return str(day - datetime.timedelta(**{unit: count}))
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return str(datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])))

def windows_of(rules, date):
    """Windows: by domain, and that of custody."""
    windows = {id: Part({end: back(date, window[end], window.unit) for end in ["from", "to"]})
               for id, window in ((domain.id, domain.window) for domain in rules.domains)}
    return {**windows, "custody": Part({"from": back(date, 12, "months"), "to": back(date, 1, "days")})}

def eligible_of(rules, cases, windows, date, requested):
    """Eligible cases: (by domain, exclusions); requested: notes of the requested exclusions, by reference."""
    eligible, excluded = {domain.id: [] for domain in rules.domains}, []
    for case in cases:
        domain = next((domain.id for domain in rules.domains if case.disposal in domain.disposals), None)
        start, window = case.startDate, windows.get(domain)
        reason = next(reason for reason, holds in [
            ("requested", case.caseId in requested), ("disposal-out-of-scope", window is None),
            (None, window and window["from"] <= start <= window.to), ("after-inspection-date", start > date),
            ("before-window", window and start < window["from"]), ("after-window", True)] if holds)
        if reason is None:
            eligible[domain].append(case)
        else:
            note = requested.get(case.caseId)
            excluded.append({"caseId": case.caseId, "domain": domain, "reason": reason, "note": note})
    for domain in rules.domains if rules.oneCasePerChild else []:
        first, latest = {}, sorted(eligible[domain.id], key=lambda case: case.startDate, reverse=True)
        for case in sorted(latest, key=lambda case: domain.disposals.index(case.disposal)):
            kept = first.setdefault(case.childId or ("no child", case.caseId), case)
            if kept is not case:
                eligible[domain.id].remove(case)
                excluded.append({"caseId": case.caseId, "domain": domain.id, "kept": kept.caseId,
                                 "reason": "another-case-of-the-child"})
    told = [{name: value for name, value in entry.items() if value is not None} for entry in excluded]
    return eligible, sorted(told, key=lambda entry: as_text(entry["caseId"]))

Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}

def required(rules, eligible):
    """Sizes: required(N)."""
    z, p, e = Z[rules.confidence], rules.proportion, rules.marginOfError
    n0 = max(1.0, min(sys.float_info.max, z * z * p * (1 - p) / (e * e) if e * e > 0 else math.inf))
    return min(eligible, math.ceil(n0 / (1 + (n0 - 1) / eligible))) if eligible else 0

def margin_of_error(rules, *sizes):
    """Sizes: the weighted margin of domains, ascending, with (N, n) each; that of one is margin(N, n)."""
    everybody, variance, p = sum(eligible for eligible, _ in sizes), 0.0, rules.proportion
    if everybody == 0 or any(eligible and not drawn for eligible, drawn in sizes):
        return None
    for eligible, drawn in sizes:
        if drawn < eligible:
            weight = eligible / everybody
            variance += weight * weight * ((p * (1 - p) / drawn) * ((eligible - drawn) / (eligible - 1)))
    return rounded(Z[rules.confidence] * math.sqrt(variance) * 1e6) / 1e6

def largest_remainder(places, weights):
    """Sizes: largest remainder, in whole numbers."""
    whole = sum(weights) or 1
    parts = [places * weight // whole for weight in weights]
    left = places - sum(parts) if any(weights) else 0
    for place in sorted(range(len(weights)), key=lambda i: -(places * weights[i] % whole))[:left]:
        parts[place] += 1
    return parts

def spread(amount, weights, room):
    """Sizes: how much of an amount each part takes, by weight and at most its room."""
    taken = [0] * len(room)
    while amount > 0 and taken != room:
        left = list(map(operator.sub, room, taken))
        able = [weight if more else 0 for weight, more in zip(weights, left)]
        steps = list(map(min, left, largest_remainder(amount, able if any(able) else left)))
        taken, amount = list(map(operator.add, taken, steps)), amount - sum(steps)
    return taken

def split(rules, eligible):
    """Sizes: (required, targets, drawn), the last two by domain; eligible: N by domain."""
    sizes, domains = rules.sampleSize, sorted(rules.domains, key=lambda domain: as_text(domain.id))
    ids, numbers = [domain.id for domain in domains], [eligible[domain.id] for domain in domains]
    given = lambda *limits: next(limit for limit in limits if limit is not None)
    general = sizes if sizes.basis == "each-domain" else {}
    most = [given(domain.get("maximum"), general.get("maximum"), math.inf) for domain in domains]
    least = [given(domain.get("minimum"), general.get("minimum"), 0) for domain in domains]
    caps = list(map(min, numbers, most))
    if sizes.basis == "each-domain":
        needs = [required(sizes, number) for number in numbers]
        drawn = dict(zip(ids, map(min, caps, map(max, needs, least))))
        return sum(needs), drawn, drawn
    floors, need = list(map(min, caps, least)), required(sizes, sum(numbers))
    wanted = min(given(sizes.maximum, math.inf), max(given(sizes.minimum, 0), need))
    places = min(sum(caps), max(sum(floors), wanted))
    shares = [rounded(domain.share * 10000) for domain in domains] if len(ids) > 1 else [1]
    weights = numbers if rules.split.method == "caseload" else shares
    targets = largest_remainder(places, weights)
    drawn = [min(cap, max(floor, target)) for cap, floor, target in zip(caps, floors, targets)]
    over = sum(drawn) - places
    if over > 0:
        drawn = map(operator.sub, drawn, spread(over, weights, list(map(operator.sub, drawn, floors))))
    elif rules.split.shortfall == "fill":
        drawn = map(operator.add, drawn, spread(-over, weights, list(map(operator.sub, caps, drawn))))
    return need, dict(zip(ids, targets)), dict(zip(ids, drawn))

def systematic(left, n, order):
    """Systematic lottery: (places of the cells rounded up, weight) for each cut."""
    ends = list(itertools.accumulate((left[place] for place in order), initial=0))
    cuts = sorted({0, *(end % n for end in ends)})
    spans = sorted(zip(order, ends, ends[1:]))
    return [([place for place, start, end in spans if start + (cut - start) % n < end], after - cut)
            for cut, after in zip(cuts, [*cuts[1:], n])]

def merged(weighted, q):
    """The lottery: {allocation: weight} of (places of the cells rounded up, whole weight)."""
    lottery = collections.Counter()
    for ones, weight in weighted:
        lottery["".join("1" if place in ones else "0" for place in range(q))] += weight
    divisor = math.gcd(*lottery.values())
    return {allocation: weight // divisor for allocation, weight in lottery.items() if weight}

class Cells:
    """Cells: those of a domain, the places certain in each (base), and what is left of the active ones."""

    def __init__(self, levels, variables, cases, drawn):
        self.members, self.eligible, self.drawn = collections.defaultdict(list), len(cases), drawn
        for case in cases:
            self.members[canonical([levels.of(case, variable) for variable in variables])].append(case)
        shares = {cell: drawn * len(self.members[cell]) for cell in ascending(self.members)}
        self.base = {cell: share // self.eligible for cell, share in shares.items()}
        self.active = [cell for cell, share in shares.items() if share % self.eligible]
        self.left = [shares[cell] % self.eligible for cell in self.active]

    def printed(self):
        """The receipt, lottery: its cells."""
        return [{"levels": json.loads(cell), "eligible": len(self.members[cell]), "base": base}
                for cell, base in self.base.items()]

    def margins(self, ways):
        """Cells, margins: (places of active cells, low, high) by one variable or by two at once."""
        found = collections.defaultdict(list)
        for place, cell in enumerate(self.active):
            for levels in itertools.combinations(enumerate(json.loads(cell)), ways):
                found[levels].append(place)
        shares = [(places, sum(self.left[place] for place in places)) for places in found.values()]
        return [(places, share // self.eligible, -(-share // self.eligible)) for places, share in shares]

    def probability(self, lottery, ways):
        """The lottery: probabilityAllMargins and probabilityAllTwoWayMargins."""
        count = lambda ones, places: sum(ones[place] == "1" for place in places)
        right = [all(low <= count(ones, places) <= high for places, low, high in self.margins(ways))
                 for ones in lottery.allocations]
        weights = list(map(int, lottery.weights))
        return 10 ** 9 * sum(itertools.compress(weights, right)) // sum(weights) / 10 ** 9

    def stages(self):
        """The lottery: the stages that it may have; a search may give way to the systematic lottery."""
        q = len(self.active)
        if q == 0:
            return ["census" if self.drawn == self.eligible else "exact" if self.drawn else "none"]
        searched = [stage for stage, most in [("lottery", 60), ("one-way", 300)] if q <= most]
        return searched[:1] + ["systematic"]

    def certificate(self, lottery):
        """The lottery, certificate: what each condition finds, and what is due."""
        allocations, weights, q = lottery.allocations, list(map(int, lottery.weights)), len(self.active)
        size, whole = sum(self.left) // (self.eligible or 1), sum(weights)
        up = [sum(weight for ones, weight in zip(allocations, weights) if ones[place] == "1")
              for place in range(q)]
        yield "the stage of the lottery", lottery.stages in [[stage] for stage in self.stages()], True
        yield "weights are whole numbers over 0", lottery.weights, [str(max(1, weight)) for weight in weights]
        yield "allocations ascend, each once", allocations, ascending(set(allocations))
        yield "each has a weight, without a common divisor", [len(weights), math.gcd(*weights)], [
            len(allocations), 1]
        yield "allocations are of these cells and this size", [
            [ones.count("1"), ones.count("0"), len(ones)] for ones in allocations], [
            [size, q - size, q]] * len(allocations)
        yield "each cell is rounded up with the chance of its remainder, in whole numbers", [
            str(self.eligible * weight) for weight in up], [str(left * whole) for left in self.left]
        if lottery.stages == ["systematic"]:
            due = merged(systematic(self.left, self.eligible, range(q)), q)
            yield "it is the systematic lottery", dict(zip(allocations, map(str, weights))), {
                ones: str(weight) for ones, weight in due.items()}

def choose(seed, domain, cells, lottery):
    """Choice: the place of the chosen allocation."""
    tickets = [ticket(seed, domain, "cell", cell) for cell in cells.active]
    add = lambda ones: functools.reduce(operator.add, itertools.compress(tickets, map(int, ones)), 0.0)
    laid = sorted(zip(map(add, lottery.allocations), lottery.allocations, map(int, lottery.weights)))
    reached = list(itertools.accumulate(weight for _, _, weight in laid))
    u = math.floor(2 ** 53 * ticket(seed, domain, "allocation", "")) * reached[-1]
    chosen = next(ones for (_, ones, _), to in zip(laid, reached) if u < 2 ** 53 * to)
    return lottery.allocations.index(chosen)

def select(seed, domain, cells, allocation, variables):
    """Sample and reserves: (sample, reserves) of a domain; variables: what their entries tell."""
    sample, reserves, up = [], [], set(itertools.compress(cells.active, map(int, allocation)))
    for cell, base in cells.base.items():
        entries = [Part({name: case[name] for name in ["caseId", *variables]}, domain=domain,
                        ticket=ticket(seed, domain, "case", case.caseId)) for case in cells.members[cell]]
        entries.sort(key=lambda entry: (entry.ticket, as_text(entry.caseId)))
        for order, entry in enumerate(entries, 1):
            (sample if order <= base + (cell in up) else reserves).append(Part(entry, order=order))
    return sample, reserves
