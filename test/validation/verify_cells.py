"""From cells to a sample, by "Cells", "The lottery" and "With the seed" in specs/method.md; for verify.py."""
import math, operator
from collections import Counter, defaultdict
from functools import reduce
from itertools import accumulate, combinations, compress

from verify_columns import lottery_of, systematic
from verify_conventions import Part, as_text, canonical, ticket
from verify_rules import level_of

# The lottery: how many active cells each method searches.
SEARCHED = {"allocation-lottery/1": 60, "allocation-lottery/2": 100}

class Cells:
    """Cells: those of a domain, each with its key, levels, cases, base and what is left; active if any is."""

    def __init__(self, domain, way):
        self.domain, self.eligible, self.drawn = domain.id, domain.eligible, domain.drawn
        members = defaultdict(list)
        for case in domain.cases:
            members[tuple(level_of(way, case, variable) for variable in way.variables)].append(case)
        shares = {levels: divmod(self.drawn * len(members[levels]), self.eligible) for levels in members}
        self.cells = [Part(key=canonical(levels), levels=levels, cases=members[levels], base=base, left=left)
                      for levels, (base, left) in shares.items()]
        self.cells.sort(key=lambda cell: as_text(cell.key))
        self.active = [cell for cell in self.cells if cell.left]
        self.left = [cell.left for cell in self.active]

    def lottery(self, stated, method, search):
        """The lottery: (stage, {allocation: weight}) as due: made anew, or where it is as stated."""
        q, searched, lottery = len(self.active), SEARCHED[method], Counter()
        stages = ["lottery" if q <= searched else "one-way", "systematic"][q > 300:] if q else [
            "census" if self.drawn == self.eligible else "exact" if self.drawn else "none"]
        stage = stages[-1] if stated.stages == stages[-1:] else stages[0]
        weighted = [({place for place, digit in enumerate(ones) if digit == "1"}, int(weight))
                    for ones, weight in zip(stated.allocations, stated.weights, strict=True)]
        if stage == "systematic":
            weighted = systematic(self.left, self.eligible, range(q))
        if search and q > 0:
            stage, weighted = lottery_of(self, searched)
        for ones, weight in weighted:
            lottery["".join("1" if place in ones else "0" for place in range(q))] += weight
        divisor = math.gcd(*lottery.values())
        return stage, {ones: lottery[ones] // divisor for ones in sorted(lottery) if lottery[ones] > 0}

    def certificate(self, lottery):
        """The lottery, certificate: what each condition finds, and what is due, in whole numbers."""
        size, whole = sum(self.left) // (self.eligible or 1), sum(lottery.values())
        up = [sum(weight for ones, weight in lottery.items() if ones[place] == "1")
              for place in range(len(self.active))]
        yield "each allocation rounds up as many cells", {ones.count("1") for ones in lottery} == {size}, True
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

    def choice(self, seed, lottery):
        """Choice: the allocation that the seed chooses."""
        tickets = [ticket(seed, self.domain, "cell", cell.key) for cell in self.active]
        add = lambda ones: reduce(operator.add, compress(tickets, map(int, ones)), 0.0)
        laid = sorted(lottery, key=lambda ones: (add(ones), ones))
        reached = zip(laid, accumulate(lottery[ones] for ones in laid))
        u = math.floor(2 ** 53 * ticket(seed, self.domain, "allocation", "")) * sum(lottery.values())
        return next(ones for ones, weight in reached if u < 2 ** 53 * weight)

    def sample(self, seed, chosen):
        """Sample and reserves: the cases of both, each with its ticket and order."""
        sample, reserves, more = [], [], iter(chosen)
        for cell in self.cells:
            for case in cell.cases:
                case.ticket = ticket(seed, self.domain, "case", case.caseId)
            cell.cases.sort(key=lambda case: (case.ticket, as_text(case.caseId)))
            for order, case in enumerate(cell.cases, 1):
                case.order = order
            places = cell.base + int(cell.left and next(more))
            sample, reserves = sample + cell.cases[:places], reserves + cell.cases[places:]
        return sample, reserves
