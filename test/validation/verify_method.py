"""The method of a draw, by the sections of specs/method.md from the specification to sample and reserves; for verify.py."""
import collections, datetime, itertools, math, sys
from fractions import Fraction

from verify_conventions import ALWAYS, FURTHER, NOT_RECORDED, as_text, ascending, canonical, recorded, rounded, ticket, total

# --- Before the seed ---------------------------------------------------------------------------------------------------

def back(date, count, unit):
    day = datetime.date.fromisoformat(date)
    if unit != "months":
        return (day - datetime.timedelta(days=count * (7 if unit == "weeks" else 1))).isoformat()
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    after = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (after - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(day.day, last)).isoformat()


def windows_of(specification, date):
    windows = {domain["id"]: {end: back(date, domain["window"][end], domain["window"]["unit"]) for end in ["from", "to"]}
               for domain in specification["domains"]}
    if specification["resettlement"]["minimumCases"] is not None:
        windows["custody"] = custody_window(date)
    return windows


def custody_window(date):
    return {"from": back(date, 12, "months"), "to": back(date, 1, "days")}


def eligible_of(specification, cases, windows, date, requested):
    """(cases by domain, exclusions), by the table of the method; a requested exclusion is taken from the receipt."""
    eligible, excluded = {domain["id"]: [] for domain in specification["domains"]}, []
    for case in cases:
        domain = next((d["id"] for d in specification["domains"] if case["disposal"] in d["disposals"]), None)
        entry, start = {"caseId": case["caseId"], **({"domain": domain} if domain else {})}, case["startDate"]
        if case["caseId"] in requested:
            excluded.append({**entry, "reason": "requested", "note": requested[case["caseId"]]})
        elif not domain:
            excluded.append({**entry, "reason": "disposal-out-of-scope"})
        elif windows[domain]["from"] <= start <= windows[domain]["to"]:
            eligible[domain].append(case)
        else:
            outside = "before-window" if start < windows[domain]["from"] else "after-window"
            excluded.append({**entry, "reason": "after-inspection-date" if start > date else outside})
    for domain in specification["domains"] if specification["oneCasePerChild"] else []:
        rank = domain["disposals"].index
        first = {}
        latest_first = sorted(eligible[domain["id"]], key=lambda c: c["startDate"], reverse=True)
        for case in sorted(latest_first, key=lambda c: rank(c["disposal"])):
            kept = first.setdefault(case["childId"], case) if case["childId"] is not None else case
            if kept is not case:
                eligible[domain["id"]].remove(case)
                excluded.append({"caseId": case["caseId"], "domain": domain["id"], "reason": "another-case-of-the-child",
                                 "kept": kept["caseId"]})
    return eligible, sorted(excluded, key=lambda entry: as_text(entry["caseId"]))


def resettlement_of(specification, cases, date):
    rules, window = specification["resettlement"], custody_window(date)
    custody = [case for case in cases
               if case["disposal"] in rules["disposals"] and window["from"] <= case["startDate"] <= window["to"]]
    children = {case["childId"] or ("no child", case["caseId"]) for case in custody}
    in_scope = rules["minimumCases"] is not None and len(custody) >= rules["minimumCases"]
    return {"custodyCases": len(custody), "cases": [case["caseId"] for case in custody], "custodyChildren": len(children),
            "minimumCases": rules["minimumCases"], "inScope": in_scope,
            "standards": specification["rating"]["standards"] + (1 if in_scope and rules["countsTowardsRating"] else 0)}


Z = {0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004}


class Sizes:
    """Sample sizes and planning margins of a specification's `sampleSize`."""

    def __init__(self, rules):
        self.z, self.p, self.e = Z[rules["confidence"]], rules["proportion"], rules["marginOfError"]

    def required(self, n):
        if n == 0:
            return 0
        above, below = self.z * self.z * self.p * (1 - self.p), self.e * self.e
        n0 = max(1.0, min(sys.float_info.max, above / below if below > 0 else math.inf))
        return min(n, math.ceil(n0 / (1 + (n0 - 1) / n)))

    def variance(self, eligible, drawn):
        return (self.p * (1 - self.p) / drawn) * ((eligible - drawn) / (eligible - 1))

    def margin(self, eligible, drawn):
        if drawn == 0:
            return None
        return 0 if drawn >= eligible else rounded(self.z * math.sqrt(self.variance(eligible, drawn)) * 1e6) / 1e6

    def weighted(self, sizes):
        """sizes: (eligible, drawn) by domain, ascending by id."""
        everybody = sum(eligible for eligible, _ in sizes)
        if everybody == 0 or any(eligible and not drawn for eligible, drawn in sizes):
            return None
        variance = 0.0
        for eligible, drawn in sizes:
            if drawn < eligible:
                weight = eligible / everybody
                variance = variance + weight * weight * self.variance(eligible, drawn)
        return rounded(self.z * math.sqrt(variance) * 1e6) / 1e6


def largest_remainder(places, weights):
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [places * weight // whole for weight in weights]
    for place in sorted(range(len(weights)), key=lambda i: -(places * weights[i] % whole))[:places - sum(parts)]:
        parts[place] += 1
    return parts


def spread(amount, weights, room):
    """How much of an amount each part takes, by weight and at most its room."""
    taken = [0] * len(room)
    while amount > 0 and any(r > t for r, t in zip(room, taken)):
        open_ = [i for i in range(len(room)) if room[i] > taken[i]]
        parts = [weights[i] for i in open_] if any(weights[i] for i in open_) else [room[i] - taken[i] for i in open_]
        for i, part in zip(open_, largest_remainder(amount, parts)):
            step = min(part, room[i] - taken[i])
            taken[i], amount = taken[i] + step, amount - step
    return taken


def split(specification, eligible):
    """(required, targets, drawn), the last two by domain; eligible: numbers by domain."""
    rules, domains = specification["sampleSize"], {domain["id"]: domain for domain in specification["domains"]}
    sizes = Sizes(rules)
    ids = ascending(domains)
    count = [eligible[id] for id in ids]
    least, most = ([domains[id].get(end) for id in ids] for end in ["minimum", "maximum"])
    if rules["basis"] == "each-domain":
        ends = lambda own, end: own if own is not None else rules[end]
        caps = [min(n, n if ends(m, "maximum") is None else ends(m, "maximum")) for n, m in zip(count, most)]
        drawn = [min(cap, max(sizes.required(n), ends(m, "minimum") or 0)) for n, cap, m in zip(count, caps, least)]
        return sum(map(sizes.required, count)), dict(zip(ids, drawn)), dict(zip(ids, drawn))
    caps = [n if m is None else min(n, m) for n, m in zip(count, most)]
    floors = [min(cap, m or 0) for cap, m in zip(caps, least)]
    caseload = specification["split"]["method"] == "caseload"
    weights = count if caseload else [1] if len(ids) == 1 else [rounded(domains[id]["share"] * 10000) for id in ids]
    required = sizes.required(sum(count))
    wanted = max(rules["minimum"] or 0, required)
    wanted = wanted if rules["maximum"] is None else min(rules["maximum"], wanted)
    places = min(sum(caps), max(sum(floors), wanted))
    targets = largest_remainder(places, weights)
    drawn = [min(cap, max(floor, target)) for cap, floor, target in zip(caps, floors, targets)]
    if sum(drawn) > places:
        over = spread(sum(drawn) - places, weights, [d - floor for d, floor in zip(drawn, floors)])
        drawn = [d - o for d, o in zip(drawn, over)]
    elif specification["split"]["shortfall"] == "fill":
        more = spread(places - sum(drawn), weights, [cap - d for d, cap in zip(drawn, caps)])
        drawn = [d + m for d, m in zip(drawn, more)]
    return required, dict(zip(ids, targets)), dict(zip(ids, drawn))


def level_of(specification, case, variable):
    level, rules = recorded(case, variable), specification["stratification"]
    if variable in rules["groups"]:
        if level == NOT_RECORDED:
            return level
        holds = lambda group: group["from"] <= int(level) and (group["to"] is None or int(level) <= group["to"])
        return next((group["level"] for group in rules["groups"][variable] if holds(group)), "outside-the-groups")
    return rules["combine"].get(variable, {}).get(level, level)


def systematic(left, n, order):
    """The sets of cells rounded up, and their weights, of the systematic lottery in an order."""
    ends = list(itertools.accumulate((left[cell] for cell in order), initial=0))
    cuts = sorted({0, *(end % n for end in ends)})
    return [(sorted(cell for cell, start, end in zip(order, ends, ends[1:]) if start + (cut - start) % n < end), after - cut)
            for cut, after in zip(cuts, [*cuts[1:], n])]


def allocation_text(ones, count):
    up = set(ones)
    return "".join("1" if place in up else "0" for place in range(count))


class Cells:
    """The cells of one domain, what is certain in each and what is left to the lottery."""

    def __init__(self, specification, cases, drawn):
        variables = specification["stratification"]["variables"]
        self.members, self.levels = collections.defaultdict(list), {}
        for case in cases:
            levels = [level_of(specification, case, variable) for variable in variables]
            self.members[canonical(levels)].append(case)
            self.levels[canonical(levels)] = levels
        self.keys, self.eligible, self.drawn = ascending(self.members), len(cases), drawn
        shares = {cell: drawn * len(self.members[cell]) for cell in self.keys}
        self.base = {cell: shares[cell] // self.eligible for cell in self.keys}
        self.left = {cell: shares[cell] % self.eligible for cell in self.keys}
        self.active = [cell for cell in self.keys if self.left[cell]]
        self.size = sum(self.left.values()) // self.eligible if self.active else 0

    def printed(self):
        return [{"levels": self.levels[cell], "eligible": len(self.members[cell]), "base": self.base[cell]}
                for cell in self.keys]

    def margins(self, variables_together):
        """[(places of the active cells, low, high)] for one variable, or for a pair of them."""
        found, width = collections.defaultdict(list), len(next(iter(self.levels.values()), []))
        for place, cell in enumerate(self.active):
            for a in range(width):
                for b in [a] if variables_together == 1 else range(a + 1, width):
                    found[a, b, self.levels[cell][a], self.levels[cell][b]].append(place)
        shares = [(places, sum(self.left[self.active[place]] for place in places)) for places in found.values()]
        return [(places, share // self.eligible, -(-share // self.eligible)) for places, share in shares]

    def probability(self, allocations, weights, variables_together):
        margins, right = self.margins(variables_together), 0
        for allocation, weight in zip(allocations, weights):
            if all(low <= sum(allocation[place] == "1" for place in places) <= high for places, low, high in margins):
                right += weight
        return 10 ** 9 * right // sum(weights) / 10 ** 9

    def systematic(self):
        """The systematic lottery of the active cells in their order: {allocation: weight}."""
        count, lottery = len(self.active), collections.Counter()
        for ones, weight in systematic([self.left[cell] for cell in self.active], self.eligible, range(count)):
            lottery[allocation_text(ones, count)] += weight
        return lottery

    def stages(self):
        """The stages that a receipt may name."""
        if self.drawn >= self.eligible or self.drawn == 0 or not self.active:
            return [["census" if self.drawn >= self.eligible else "none" if self.drawn == 0 else "exact"]]
        q = len(self.active)
        return [["systematic"]] if q > 300 else [["lottery" if q <= 60 else "one-way"], ["systematic"]]

    def certificate(self, lottery):
        """Whether each cell's chance is its exact share, in whole numbers; returns what is wrong or None."""
        allocations, weights = lottery["allocations"], [int(weight) for weight in lottery["weights"]]
        if [str(weight) for weight in weights] != lottery["weights"] or min(weights) < 1 or len(weights) != len(allocations):
            return "weights that are no positive whole numbers, one for each allocation"
        if math.gcd(*weights) != 1 or allocations != sorted(set(allocations)):
            return "allocations not merged, not ascending or weights with a common divisor"
        if any(len(a) != len(self.active) or set(a) - {"0", "1"} or a.count("1") != self.size for a in allocations):
            return "an allocation that is not of these cells and this size"
        for place, cell in enumerate(self.active):
            up = sum(weight for allocation, weight in zip(allocations, weights) if allocation[place] == "1")
            if Fraction(up, sum(weights)) != Fraction(self.left[cell], self.eligible):
                return f"cell {cell} is rounded up with another chance than its remainder"
        if lottery["stages"] == ["systematic"]:
            expected = self.systematic()
            divisor = math.gcd(*expected.values())
            if dict(zip(allocations, weights)) != {a: weight // divisor for a, weight in expected.items()}:
                return "not the systematic lottery"
        return None


# --- With the seed -----------------------------------------------------------------------------------------------------

def choose(seed, domain, cells, lottery):
    """The index of the chosen allocation."""
    tickets = [ticket(seed, domain, "cell", cell) for cell in cells.active]
    allocations, weights = lottery["allocations"], [int(weight) for weight in lottery["weights"]]
    sums = [total(t for t, up in zip(tickets, allocation) if up == "1") for allocation in allocations]
    u, whole, reached = math.floor(2 ** 53 * ticket(seed, domain, "allocation", "")), sum(weights), 0
    for index in sorted(range(len(sums)), key=lambda i: (sums[i], allocations[i])):
        reached += weights[index]
        if u * whole < 2 ** 53 * reached:
            return index
    raise ValueError("no allocation is chosen")


def entry_of(specification, seed, domain, case, order):
    further = [name for name in specification["stratification"]["variables"] if name in FURTHER]
    return {"caseId": case["caseId"], "domain": domain, **{name: recorded(case, name) for name in [*ALWAYS, *further]},
            "ticket": ticket(seed, domain, "case", case["caseId"]), "order": order}


def select(specification, seed, domain, cells, allocation):
    """(sample, reserves) of one domain."""
    sample, reserves = [], []
    up = {cell for cell, digit in zip(cells.active, allocation) if digit == "1"}
    for cell in cells.keys:
        by_ticket = sorted(cells.members[cell], key=lambda c: (ticket(seed, domain, "case", c["caseId"]), as_text(c["caseId"])))
        entries = [entry_of(specification, seed, domain, case, place) for place, case in enumerate(by_ticket, 1)]
        places = cells.base[cell] + (cell in up)
        sample, reserves = sample + entries[:places], reserves + entries[places:]
    return sample, reserves


BANDS = {"age": [(14, "14-and-under"), (16, "15-to-16"), (math.inf, "17-and-over")],
         "previousSanctions": [(0, "none"), (3, "1-to-3"), (math.inf, "4-and-over")]}


def band_of(case, variable):
    level = recorded(case, variable)
    if variable not in BANDS or level == NOT_RECORDED:
        return level
    return next(name for top, name in BANDS[variable] if int(level) <= top)


def in_shown_order(words, specification, variable, levels):
    bands = [name for _, name in BANDS.get(variable, [])]
    return words.order(specification, variable, levels) if not bands else sorted(levels, key=[*bands, NOT_RECORDED].index)
