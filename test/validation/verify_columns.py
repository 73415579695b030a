"""The lottery made anew, by "The lottery" in specs/method.md, for verify.py --search: byte for byte.

Nothing rests on it: the certificate proves equal chance however the allocations were found. It shows that
they were found as the method says, so that nobody picked one of several lotteries.
"""
import itertools, math
from collections import Counter
from fractions import Fraction
from functools import lru_cache

from verify_method import pick, stream


def systematic(left, n, order):
    """Systematic lottery: (places of the cells rounded up, weight) for each cut."""
    ends = list(itertools.accumulate((left[place] for place in order), initial=0))
    cuts = sorted({0, *(end % n for end in ends)})
    spans = sorted(zip(order, ends, ends[1:]))
    return [([place for place, start, end in spans if start + (cut - start) % n < end], after - cut)
            for cut, after in zip(cuts, [*cuts[1:], n])]


class Problem:
    """Some cells: what is left of each (in n-ths of a place), and margins: (variables, places, low, high)."""

    def __init__(self, left, n, margins):
        self.left, self.n, self.q, self.size, self.margins = left, n, len(left), sum(left) // n, margins
        self.margins_of = [[m for m, margin in enumerate(margins) if place in margin[1]]
                           for place in range(self.q)]
        self.shared = [[[m for m in a if m in b] for b in self.margins_of] for a in self.margins_of]

    def counts(self, ones):
        return [sum(place in ones for place in places) for _, places, _, _ in self.margins]

    def distance(self, m, count):
        """What a margin with this count adds to the misfit: A and B in one whole number, A in millions."""
        ways, _, low, high = self.margins[m]
        away = max(0, low - count, count - high)
        return away * 10 ** 6 if ways == 1 else away * away

    def misfit(self, ones):
        return sum(self.distance(m, count) for m, count in enumerate(self.counts(set(ones))))


@lru_cache(maxsize=None)
def cost(misfit):
    a, b = divmod(misfit, 10 ** 6)
    return 10 * a + (0 if b == 0 else 1 + 0.2 * b)


def shuffled(count, numbers):
    order = list(range(count))
    for last in range(count - 1, 0, -1):
        other = math.floor(next(numbers) * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order


def swap_search(problem, duals, ones, zeros):
    """Swaps until none gains; ones and zeros are lists, and change."""
    counts, misfit, margins = problem.counts(set(ones)), problem.misfit(ones), range(len(problem.margins))
    while True:
        now, fewer, more = ([problem.distance(m, counts[m] + step) for m in margins] for step in [0, -1, 1])
        down, up = ([after - before for after, before in zip(change, now)] for change in [fewer, more])
        both = [a + b for a, b in zip(down, up)]
        of = lambda change, cells: [sum(change[m] for m in problem.margins_of[cell]) for cell in cells]
        leaving, entering = of(down, ones), of(up, zeros)
        best, gain = None, 1e-9 - cost(misfit)
        for o, out in enumerate(ones):
            shared, dual, left = problem.shared[out], duals[out], misfit + leaving[o]
            for z, into in enumerate(zeros):
                after = left + entering[z] - sum([both[m] for m in shared[into]])
                found = duals[into] - dual - cost(after)
                if found > gain:
                    best, gain, reached = (o, z), found, after
        if best is None:
            return ones
        o, z = best
        for m in problem.margins_of[ones[o]]:
            counts[m] -= 1
        for m in problem.margins_of[zeros[z]]:
            counts[m] += 1
        ones[o], zeros[z], misfit = zeros[z], ones[o], reached


class Programme:
    """The linear programme over columns, by the revised simplex with a dense inverse."""

    def __init__(self, problem):
        self.problem, q = problem, problem.q
        self.columns, self.known = [], set()
        self.basis = [None] * q  # None: the row's artificial variable
        self.level = [left / problem.n for left in problem.left]
        self.inverse = [[1.0 if r == c else 0.0 for c in range(q)] for r in range(q)]
        self.duals = [0.0] * q

    def cost_of(self, row):
        return 1e6 if self.basis[row] is None else self.columns[self.basis[row]][1]

    def add(self, ones, least_gain, extra=0):
        ones = sorted(ones)
        price = cost(self.problem.misfit(ones)) + extra
        worth = 0.0
        for cell in ones:
            worth += self.duals[cell]
        if worth - price <= least_gain or tuple(ones) in self.known:
            return False
        self.known.add(tuple(ones))
        self.columns.append((ones, price))
        return True

    def solve(self):
        q = self.problem.q
        for c in range(q):
            self.duals[c] = 0.0
            for r in range(q):
                self.duals[c] += self.cost_of(r) * self.inverse[r][c]
        for _ in range(40 * q + 400):
            entering, reduced = None, -1e-7
            for number, (ones, price) in enumerate(self.columns):
                for cell in ones:
                    price = price - self.duals[cell]
                if price < reduced:
                    entering, reduced = number, price
            if entering is None:
                return
            direction = []
            for row in self.inverse:
                value = 0.0
                for cell in self.columns[entering][0]:
                    value += row[cell]
                direction.append(value)
            able = [r for r in range(q) if direction[r] > 1e-9]
            if not able:
                return
            least = min(self.level[r] / direction[r] for r in able)
            near = [r for r in able if self.level[r] / direction[r] <= least + 1e-12]
            leaving = max(near, key=lambda r: (self.basis[r] is None, direction[r]))
            self.pivot(entering, leaving, direction, reduced)

    def pivot(self, entering, leaving, direction, reduced):
        q, pivot_row = self.problem.q, self.inverse[leaving]
        step = max(0, self.level[leaving] / direction[leaving])
        self.level = [max(0, level - step * d) for level, d in zip(self.level, direction)]
        self.level[leaving] = step
        for c in range(q):
            f = pivot_row[c] / direction[leaving]
            if f:
                for r in range(q):
                    if r != leaving:
                        self.inverse[r][c] -= direction[r] * f
                self.duals[c] += reduced * f
            self.inverse[leaving][c] = f
        self.basis[leaving] = entering

    def expected_cost(self):
        total = 0.0
        for r, level in enumerate(self.level):
            total += level * self.cost_of(r)
        return total


def columns_found(problem, drawn):
    programme, q = Programme(problem), problem.q
    if math.comb(q, problem.size) <= 3500:
        # Ascending as text is the order of combinations backwards.
        for ones in reversed(list(itertools.combinations(range(q), problem.size))):
            programme.add(ones, -math.inf, 100 if problem.misfit(ones) >= 10 ** 6 else 0)
        programme.solve()
        return programme
    numbers = stream("longlist/1", "columns", q, problem.n, drawn)
    parted = lambda ones: (list(ones), [cell for cell in range(q) if cell not in set(ones)])
    for attempt in range(100):
        if len(programme.columns) >= 3 * q:
            break
        order = shuffled(q, numbers)
        for ones, _ in systematic(problem.left, problem.n, order):
            if attempt == 0:
                programme.add(ones, -math.inf)
            programme.add(swap_search(problem, [0.0] * q, *parted(ones)), -math.inf)
    programme.solve()
    quiet = 0
    for _ in range(150):
        if quiet == 6 or programme.expected_cost() < 1e-9:
            break
        positions = [column for column in programme.basis if column is not None]
        added = False
        for place in shuffled(len(positions), numbers)[:6]:
            ones, zeros = parted(programme.columns[positions[place]][0])
            for _ in range(3 * (1 + quiet)):
                out, into = math.floor(next(numbers) * len(ones)), math.floor(next(numbers) * len(zeros))
                ones[out], zeros[into] = zeros[into], ones[out]
            added |= programme.add(swap_search(problem, programme.duals, ones, zeros), 1e-6)
        quiet = 0 if added else quiet + 1
        if added:
            programme.solve()
    return programme


def exact_weights(problem, kept):
    """Fractions that give each cell its remainder, or None where the allocations do not."""
    rows = [[Fraction(cell in ones) for ones in kept] + [Fraction(left)]
            for cell, left in enumerate(problem.left)]
    for column in range(len(kept)):
        pivot = next((r for r in range(column, len(rows)) if rows[r][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for r in range(len(rows)):
            if r != column and rows[r][column]:
                rows[r] = [a - rows[r][column] * b for a, b in zip(rows[r], rows[column])]
    weights = [row[-1] for row in rows[:len(kept)]]
    return None if any(row[-1] for row in rows[len(kept):]) or min(weights) < 0 else weights


class Peeling:
    """Whole weights without a linear programme: allocations are given the greatest that they can have."""

    def __init__(self, problem, drawn):
        self.problem, self.shares, self.mass, self.given = problem, list(problem.left), problem.n, []
        self.numbers = stream("longlist/1", "peeling", problem.q, problem.n, drawn)

    def give(self, ones, weight):
        """Gives an allocation a weight; a negative one takes it back."""
        for cell in ones:
            self.shares[cell] -= weight
        self.mass -= weight

    def find(self, waywardness):
        up = {cell for cell, share in enumerate(self.shares) if share == self.mass}
        free = [cell for cell, share in enumerate(self.shares) if 0 < share < self.mass]
        if not free:
            return up
        at, margins = {cell: place for place, cell in enumerate(free)}, []
        for ways, places, low, high in self.problem.margins:
            total = sum(self.shares[cell] for cell in places)
            if ways == 1 and total == low * self.mass:
                high = low
            elif ways == 1 and total == high * self.mass:
                low = high
            certain = len(up.intersection(places))
            margins.append((ways, [at[cell] for cell in places if cell in at], low - certain, high - certain))
        inner = Problem([self.shares[cell] for cell in free], self.mass, margins)
        wishes = [share / self.mass + waywardness * next(self.numbers) for share in inner.left]
        for _ in range(20):
            ones = systematic(inner.left, self.mass, shuffled(len(free), self.numbers))[0][0]
            zeros = [place for place in range(len(free)) if place not in set(ones)]
            ones = swap_search(inner, wishes, ones, zeros)
            if inner.misfit(ones) < 10 ** 6:
                return up | {free[place] for place in ones}
        return None

    def weight(self, ones):
        most = [share if cell in ones else self.mass - share for cell, share in enumerate(self.shares)]
        most.append(self.mass)
        for ways, places, low, high in self.problem.margins:
            if ways == 1 and low < high:
                total, count = sum(self.shares[cell] for cell in places), len(ones.intersection(places))
                most.append(total - low * self.mass if count == high else high * self.mass - total)
        return min(most)

    def peel(self, waywardness):
        while self.mass > 0:
            ones = self.find(waywardness)
            if ones is None:
                return
            weight = self.weight(ones)
            self.give(ones, weight)
            self.given.append((ones, weight))

    def lottery(self):
        self.peel(0)
        best = (self.mass, list(self.given), list(self.shares))
        for back in range(1, 100):
            if self.mass == 0:
                break
            for _ in range(min(back, len(self.given))):
                ones, weight = self.given.pop()
                self.give(ones, -weight)
            self.peel(1)
            best = min(best, (self.mass, list(self.given), list(self.shares)), key=lambda attempt: attempt[0])
        mass, given, shares = best
        return given + (systematic(shares, mass, range(len(shares))) if mass else [])


def merged(weighted, q):
    """Equal allocations merged, as texts of q characters, with their whole weights."""
    scale, lottery = math.lcm(*(Fraction(weight).denominator for _, weight in weighted)), Counter()
    for ones, weight in weighted:
        lottery["".join("1" if place in ones else "0" for place in range(q))] += int(weight * scale)
    return lottery


def made_anew(domain):
    """(stage, {allocation: weight}) where there are active cells."""
    margins = [(ways, *margin) for ways in [1, 2] for margin in domain.margins[ways]]
    problem = Problem(domain.left, domain.eligible, margins)
    stage = "lottery" if problem.q <= domain.searched else "one-way" if problem.q <= 300 else "systematic"
    weighted = None
    if stage == "lottery":
        programme = columns_found(problem, domain.drawn)
        kept = [set(programme.columns[column][0]) for row, column in enumerate(programme.basis)
                if column is not None and programme.level[row] > 1e-9]
        weights = exact_weights(problem, kept)
        weighted = weights and list(zip(kept, weights))
    elif stage == "one-way":
        weighted = Peeling(problem, domain.drawn).lottery()
    if not weighted:
        stage, weighted = "systematic", systematic(problem.left, problem.n, range(problem.q))
    return stage, merged(weighted, problem.q)


def check_lottery(draw, domain, search):
    """The lottery: that a systematic one is that, and with search that its making gives the one stated."""
    stated = draw.receipt.domains[domain.id].lottery
    stage = stated.stages[0]
    if search:
        stage, lottery = made_anew(domain)
    elif stage == "systematic":
        lottery = merged(systematic(domain.left, domain.eligible, range(len(domain.left))), len(domain.left))
    else:
        return
    divisor = math.gcd(*lottery.values())
    due = {ones: str(lottery[ones] // divisor) for ones in sorted(lottery) if lottery[ones] > 0}
    yield {"lottery, made anew": pick(stated, "stages", "allocations", "weights")}, {"lottery, made anew": {
        "stages": [stage], "allocations": list(due), "weights": list(due.values())}}
