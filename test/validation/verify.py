#!/usr/bin/env python3
"""Recomputes a Longlist draw from its receipt, and from its list where that is given, without Longlist.

Written from specs/method.md alone, by somebody who had not read Longlist's own code; Python's standard library is all it needs.
Headings and values of lists are read from the tables of specs/list-words.md.

    python3 test/validation/verify.py RECEIPT.json [--list LIST.csv] [--replacements RECORDS.jsonl]
        [--assignment ASSIGNMENT.json] [--previous ASSIGNMENT.json] [--rating RATING.json] [--judgements SHEET.csv|JUDGEMENTS.json]

prints one line for each check and exits 0 if all hold, 1 if any does not, 2 if it cannot begin. A folder in the place of the
receipt stands for a draw whose files are in it (receipt.json, list.csv, replacements.jsonl, assignment.json, rating.json,
judgements.json); several folders may be given, and --brief then prints one line for each.
"""
import argparse, collections, csv, datetime, hashlib, json, math, re, sys, unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

SPECS = Path(__file__).resolve().parents[2] / "specs"
ALWAYS = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]
FURTHER = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"]
CONCERNS = ["riskOfSeriousHarm", "safetyAndWellbeing"]
NOT_RECORDED = "not-recorded"
ENTRY = ["caseId", "domain", *ALWAYS, "ticket", "order"]


# --- Conventions: text, numbers, canonical JSON, digests, tickets -------------------------------------------------------

SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"


def tidy(text):
    return unicodedata.normalize("NFC", text.strip(SPACE))


def as_text(text):
    """The key that puts texts in ascending order: UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def ascending(texts):
    return sorted(texts, key=as_text)


def number(value):
    """A number as ECMAScript prints it."""
    if isinstance(value, int) and abs(value) < 2 ** 53:
        return str(value)
    value = float(value)
    if not math.isfinite(value):
        raise ValueError("a number that JSON does not have")
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text, point = "".join(map(str, digits)), len(digits) + exponent
    if 0 < point <= 21:
        text = text.ljust(point, "0") if len(text) <= point else text[:point] + "." + text[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        text = text[0] + ("." + text[1:] if len(text) > 1 else "") + "e" + ("+" if point > 0 else "") + str(point - 1)
    return "-" * sign + text


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return json.encoder.encode_basestring(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in ascending(value)) + "}"


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def digest(value):
    return "sha256:" + sha256(canonical(value))


def without(record, *names):
    return {name: value for name, value in record.items() if name not in names}


def rounded(value):
    return math.floor(value + 0.5)


def total(values):
    """From the left, in binary64; `sum` compensates in newer Pythons."""
    result = 0.0
    for value in values:
        result += value
    return result


class Stream:
    """The numbers of a key: seedrandom's ARC4 of the key's SHA-256."""

    def __init__(self, *key):
        seed = sha256(canonical(key)).encode("ascii") * 4
        state, j = list(range(256)), 0
        for i in range(256):
            j = (j + state[i] + seed[i]) & 255
            state[i], state[j] = state[j], state[i]
        self.state, self.i, self.j, self.at = state, 0, 0, 256
        self.given = self.bytes(256 + 16)

    def bytes(self, count):
        state, i, j, given = self.state, self.i, self.j, bytearray(count)
        for place in range(count):
            i = (i + 1) & 255
            a = state[i]
            j = (j + a) & 255
            state[i] = b = state[j]
            state[j] = a
            given[place] = state[(a + b) & 255]
        self.i, self.j = i, j
        return given

    def next(self):
        if self.at + 16 > len(self.given):
            self.given, self.at = self.given[self.at:] + self.bytes(1024), 0
        given, at = self.given, self.at + 6
        n, scale, last = int.from_bytes(given[at - 6:at], "big"), 2 ** 48, 0
        while n < 2 ** 52:
            n, scale, last, at = (n + last) * 256, scale * 256, given[at], at + 1
        while n >= 2 ** 53:
            n, scale, last = n >> 1, scale >> 1, last >> 1
        self.at = at
        return (n + last) / scale


@lru_cache(maxsize=None)
def ticket(seed, domain, kind, id):
    return Stream("longlist/1", seed, domain, kind, id).next()


# --- The list ----------------------------------------------------------------------------------------------------------

def key(text):
    folded = unicodedata.normalize("NFKC", text).lower().replace("&", "and")
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LN")


class Words:
    """The tables of specs/list-words.md."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.fields, self.codes, self.shown = {}, collections.defaultdict(dict), collections.defaultdict(list)
        for field, heading, others in self.table(text, "headings"):
            for rank, names in enumerate([[field.strip("`"), heading], others.split("; ")]):
                self.fields.update({key(name): (rank + 1, field.strip("`")) for name in names})
        for columns, code, others in self.table(text, "known-values"):
            for column in columns.split(", "):
                self.shown[column].append(code.strip("`"))
                self.codes[column].update({key(word): code.strip("`") for word in [code, *others.split("; ")]})

    @staticmethod
    def table(text, name):
        body = text.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0].strip().splitlines()
        return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body[2:]]

    def order(self, specification, variable, levels):
        """Levels in shown order."""
        groups = specification["stratification"]["groups"].get(variable)
        known = [group["level"] for group in groups] if groups else self.shown[variable]
        return sorted(levels, key=lambda level: (level == NOT_RECORDED, known.index(level) if level in known else len(known), as_text(level)))


@lru_cache(maxsize=1)
def read_words():
    return Words(SPECS / "list-words.md")


def read_date(text):
    text = re.sub(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", "", text)
    if re.fullmatch(r"\d{5}", text):
        return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))).isoformat()
    for form in ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%d %B %Y", "%d-%b-%Y", "%d %b %Y", "%d-%b-%y", "%d %b %y"]:
        try:
            day = datetime.datetime.strptime(text, form).date()
            return day.replace(year=2000 + day.year % 100).isoformat() if form.endswith("y") else day.isoformat()
        except ValueError:
            pass
    raise ValueError("the list has a date that is not read here")


def read_code(field, text, words, vocabulary, said):
    if text in said:
        return said[text]
    by_key = {key(spelling): code for spelling, code in said.items()}
    if field == "disposal":
        for own in vocabulary["disposals"]:
            by_key.update({key(word): own["code"] for word in [own["code"], own["title"], *own["knownAs"]] if key(word) not in by_key})
    if not text.strip("-–—.") or not key(text):
        return NOT_RECORDED
    known = {**words.codes[field], **by_key}
    if field in ["age", "previousSanctions"] and (whole := re.match(r"(\d+)(\.\d+)?( ?years?)?$", text)):
        return str(int(whole[1]))
    shorter = re.sub(r"[\s,(-]*\d+\s*(m|mths?|months?|w|weeks?|y|years?|d|days?)\)?$", "", text, flags=re.I)
    for reading in [text, shorter, re.split(r"\s+(?:with|and|plus|for|of)\b|\s*\+", shorter)[0]] if field == "disposal" else [text]:
        if key(reading) in known:
            return known[key(reading)]
    if field == "disposal" and re.match("yro|youthrehabilitationorder", key(text)):
        return "youth-rehabilitation-order"
    if field in FURTHER:
        return NOT_RECORDED
    raise ValueError(f"the list has a value of {field} that is not read here")


@lru_cache(maxsize=8)
def read_list(text, words, vocabulary, mappings):
    """(number of data rows, cases in the order of their references); the last two as JSON of the receipt's."""
    mappings, rows = json.loads(mappings), csv.reader(text.splitlines(keepends=True))
    rows = [cells for cells in ([tidy(cell) for cell in row] for row in rows) if any(cells)]
    named, columns = {key(heading): (0, field) for heading, field in mappings["columns"].items()}, {}
    for place, heading in enumerate(rows[0]):
        rank, field = named.get(key(heading), words.fields.get(key(heading), (3, None)))
        if field and (field not in columns or rank < columns[field][0]):
            columns[field] = (rank, place)
    cases = {}
    for row in rows[1:]:
        case = {field: row[place] if place < len(row) else "" for field, (_, place) in columns.items()}
        case = {"childId": "", **{name: "" for name in ALWAYS}, **case}
        child = case["childId"]
        case["childId"] = None if not re.search(r"\w", child) or child == "0" or words.codes["age"].get(key(child)) else child
        for field in [*ALWAYS, *FURTHER]:
            level = read_code(field, case.get(field, ""), words, json.loads(vocabulary), mappings["values"].get(field, {}))
            case[field] = None if field in FURTHER and level == NOT_RECORDED else level
        case["startDate"] = read_date(case["startDate"])
        if cases.setdefault(case["caseId"], case) != case:
            raise ValueError("the list has two cases with one reference")
    return len(rows) - 1, [cases[case] for case in ascending(cases)]


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
            reason = "after-inspection-date" if start > date else "before-window" if start < windows[domain]["from"] else "after-window"
            excluded.append({**entry, "reason": reason})
    for domain in specification["domains"] if specification["oneCasePerChild"] else []:
        rank = domain["disposals"].index
        first = {}
        for case in sorted(sorted(eligible[domain["id"]], key=lambda c: c["startDate"], reverse=True), key=lambda c: rank(c["disposal"])):
            kept = first.setdefault(case["childId"], case) if case["childId"] is not None else case
            if kept is not case:
                eligible[domain["id"]].remove(case)
                excluded.append({"caseId": case["caseId"], "domain": domain["id"], "reason": "another-case-of-the-child", "kept": kept["caseId"]})
    return eligible, sorted(excluded, key=lambda entry: as_text(entry["caseId"]))


def resettlement_of(specification, cases, date):
    rules, window = specification["resettlement"], custody_window(date)
    custody = [case for case in cases if case["disposal"] in rules["disposals"] and window["from"] <= case["startDate"] <= window["to"]]
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
    rules, sizes, domains = specification["sampleSize"], Sizes(specification["sampleSize"]), {d["id"]: d for d in specification["domains"]}
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


def recorded(case, variable):
    return case[variable] if case[variable] is not None else NOT_RECORDED


def level_of(specification, case, variable):
    level, rules = recorded(case, variable), specification["stratification"]
    if variable in rules["groups"]:
        if level == NOT_RECORDED:
            return level
        return next((g["level"] for g in rules["groups"][variable] if g["from"] <= int(level) and (g["to"] is None or int(level) <= g["to"])),
                    "outside-the-groups")
    return rules["combine"].get(variable, {}).get(level, level)


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
        return [{"levels": self.levels[cell], "eligible": len(self.members[cell]), "base": self.base[cell]} for cell in self.keys]

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
        ends, lottery = [0], collections.Counter()
        for cell in self.active:
            ends.append(ends[-1] + self.left[cell])
        cuts = sorted({0, *(end % self.eligible for end in ends)})
        for cut, following in zip(cuts, [*cuts[1:], self.eligible]):
            up = ["1" if start + (cut - start) % self.eligible < end else "0" for start, end in zip(ends, ends[1:])]
            lottery["".join(up)] += following - cut
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


# --- The receipt -------------------------------------------------------------------------------------------------------

class Report:
    """One line for each check; a check that cannot be made because something is missing or misshapen does not hold."""

    def __init__(self):
        self.lines, self.failed = [], []

    def holds(self, name, held, otherwise=""):
        self.lines.append(f"{'ok ' if held else 'NOT'} {name}{'' if held or not otherwise else ': ' + otherwise}")
        if not held:
            self.failed.append(self.lines[-1])

    def same(self, name, found, expected):
        expected, found = canonical(expected), canonical(found)
        at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
        around = slice(max(0, at - 40), at + 60)
        self.holds(name, found == expected, f"it has … {found[around]} … and should have … {expected[around]} …")

    def step(self, name, check, *arguments):
        try:
            return check(self, *arguments)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
            self.holds(name, False, f"it cannot be worked out ({type(problem).__name__}: {str(problem)[:120]})")


def plain(specification):
    """A specification as a receipt has it; members that are null count as absent."""
    specification = {"standards": [], **without(specification, "$schema")}
    reasons = [{"leavesPopulation": False, **reason} for reason in specification["replacement"]["reasons"]]
    strip = lambda value: ({name: strip(part) for name, part in value.items() if part is not None} if isinstance(value, dict)
                           else [strip(part) for part in value] if isinstance(value, list) else value)
    return strip({**specification, "replacement": {**specification["replacement"], "reasons": reasons}})


def check_rules(report, receipt):
    specification, overrides = receipt["specification"], receipt["overrides"]
    report.same("kind, version and method", [receipt["kind"], receipt["version"], receipt["method"], specification["selection"]["method"]],
                ["longlist/draw", 1, "allocation-lottery/1", "allocation-lottery/1"])
    paths = [override["path"] for override in overrides]
    report.same("overrides ascend by path", paths, ascending(set(paths)))
    before = json.loads(json.dumps(specification))
    for override in overrides:
        *parents, last = override["path"].split(".")
        part = before
        for name in parents:
            part = next(entry for entry in part if entry["id"] == name) if isinstance(part, list) else part[name]
        report.same(f"override {override['path']} is what the specification has", part.get(last), override["value"])
        report.holds(f"override {override['path']} changes something", canonical(override["value"]) != canonical(override["was"]))
        part[last] = override["was"]
    source = SPECS / f"{specification['id']}.json"
    if re.fullmatch(r"[a-z0-9-]+", specification["id"]) and source.exists():
        file = json.loads(source.read_text(encoding="utf-8"))
        report.same(f"without its overrides the specification is {source.name}", plain(before), plain(file))


def check_ledger(report, receipt):
    ledger, seed = receipt["ledger"], receipt["seed"]
    lotteries = {id: digest(without(domain["lottery"], "stages", "chosen")) for id, domain in receipt["domains"].items()}
    report.same("the ledger's digest of the specification", ledger["specificationDigest"], digest(receipt["specification"]))
    report.same("the ledger's digests of the lotteries", ledger["lotteries"], lotteries)
    report.holds("the nonce is 32 ASCII characters", len(ledger["nonce"]) == 32 and ledger["nonce"].isascii())
    report.same("the commitment is to this nonce", ledger["commitment"], "sha256:" + sha256(ledger["nonce"]))
    report.holds("a reason from the second draw on", (ledger["draw"] == 1) == (ledger["reason"] is None) == (ledger["supersedes"] is None))
    report.holds("it was drawn after the list was locked", ledger["frozenAt"] <= ledger["drawnAt"])
    if seed["origin"] != "supplied":
        made = ["longlist-seed/1", receipt["list"]["digest"], ledger["specificationDigest"], ledger["nonce"], ledger["contribution"] or ""]
        report.same("the seed is made of list, specification, nonce and contribution", seed,
                    {"value": digest(made)[7:], "origin": "generated" if ledger["contribution"] is None else "joint"})


def check_list(report, receipt, rows, cases):
    balanced = receipt["specification"]["stratification"]["variables"]
    further = [name for name in FURTHER if name in balanced]
    entries = [{"childId": case["childId"], **{name: recorded(case, name) for name in ["caseId", "startDate", *ALWAYS, *further]}} for case in cases]
    profile = [{name: recorded(case, name) for name in ["caseId", *FURTHER] if name not in balanced} for case in cases]
    report.same("the list's digests and numbers", receipt["list"],
                {"digest": digest(entries), "profileDigest": digest(profile), "rows": rows, "cases": len(cases)})
    report.same("resettlement", receipt["resettlement"], resettlement_of(receipt["specification"], cases, receipt["inspectionDate"]))


def count(entries, name):
    return collections.Counter(recorded(entry, name) for entry in entries)


BANDS = {"age": [(14, "14-and-under"), (16, "15-to-16"), (math.inf, "17-and-over")],
         "previousSanctions": [(0, "none"), (3, "1-to-3"), (math.inf, "4-and-over")]}


def band_of(case, variable):
    level = recorded(case, variable)
    return level if variable not in BANDS or level == NOT_RECORDED else next(name for top, name in BANDS[variable] if int(level) <= top)


def in_shown_order(words, specification, variable, levels):
    bands = [name for _, name in BANDS.get(variable, [])]
    return words.order(specification, variable, levels) if not bands else sorted(levels, key=[*bands, NOT_RECORDED].index)


def profile_of(words, specification, variables, eligible, sampled):
    rows, per_cent = [], lambda part, whole: (2000 * part + whole) // (2 * whole) / 10
    for domain in specification["domains"]:
        cases = eligible[domain["id"]]
        drawn = [case for case in cases if case["caseId"] in sampled]
        for variable in variables:
            every, some = (collections.Counter(band_of(case, variable) for case in group) for group in [cases, drawn])
            for level in in_shown_order(words, specification, variable, every):
                rows.append({"domain": domain["id"], "variable": variable, "level": level, "eligible": every[level],
                             "eligiblePercent": per_cent(every[level], len(cases)), "sampled": some[level],
                             "sampledPercent": per_cent(some[level], len(drawn)) if drawn else None})
    return rows


def margins_of(words, specification, cells, cases, sampled):
    rows = []
    for variable in specification["stratification"]["variables"]:
        every = collections.Counter(level_of(specification, case, variable) for case in cases)
        drawn = collections.Counter(level_of(specification, case, variable) for case in cases if case["caseId"] in sampled)
        for level in words.order(specification, variable, every):
            rows.append({"variable": variable, "level": level, "eligible": every[level],
                         "exactShare": cells.drawn * every[level] / cells.eligible, "drawn": drawn[level]})
    return rows


def judgement_base(specification, sample):
    order = ["low", "medium", "high", "very-high"]
    informs = lambda level: level in order and order.index(level) >= order.index(specification["judgement"]["concernFrom"])
    subjects = {"childSafety": "safetyAndWellbeing", "publicSafety": "riskOfSeriousHarm"}
    return {"desistance": len(sample), **{subject: sum(informs(entry[variable]) for entry in sample) for subject, variable in subjects.items()},
            "notRecorded": {subject: sum(entry[variable] == NOT_RECORDED for entry in sample) for subject, variable in subjects.items()}}


def warnings_of(receipt, cases, eligible):
    """The codes in their order; cases is None where there is no list."""
    specification, size, domains = receipt["specification"], receipt["sampleSize"], receipt["domains"]
    rules, each = specification["sampleSize"], [(d, domains[d["id"]]) for d in specification["domains"]]
    both = [size["achievedMarginOfError"], size["weightedMarginOfError"]]
    short = lambda own, of: min(of["eligible"], of["eligible"] if own.get("maximum") is None else own["maximum"]) < of["target"]
    few = rounded(specification["replacement"]["fewReservesShare"] * 10000)
    codes = [
        ("rules-proposed", specification["status"] == "proposal"),
        ("rules-outlined", specification["status"] == "outline"),
        ("domains-not-rated", not specification["rating"]["domainsRated"]),
        ("rules-overridden", receipt["overrides"]),
        ("cases-excluded", any(entry["reason"] == "requested" for entry in receipt["excluded"])),
        ("starts-after-inspection", cases and any(case["startDate"] > receipt["inspectionDate"] for case in cases)),
        ("no-child-references", specification["oneCasePerChild"] and any(case.get("childId", "") is None for part in eligible.values() for case in part)),
        *[("no-eligible-cases", of["eligible"] == 0) for _, of in each],
        *[("domain-short", short(own, of)) for own, of in each],
        *[("few-reserves", of["drawn"] and (of["eligible"] - of["drawn"]) * 10000 < of["drawn"] * few) for _, of in each],
        *[("margins-not-certain", of["probabilityAllMargins"] < 1) for _, of in each],
        *[("two-way-not-balanced", of["lottery"]["stages"][-1] in ["one-way", "systematic"]) for _, of in each],
        ("chances-differ", sum(of["eligible"] > 0 for _, of in each) > 1 and None not in both and rounded((both[1] - both[0]) * 1e6) > 5000),
        ("maximum-misses-margin", any(m is not None for m in [rules["maximum"], *[own.get("maximum") for own, _ in each]])
         and sum(of["target"] for _, of in each) < size["required"]),
        ("seed-supplied", receipt["seed"]["origin"] == "supplied"),
        *[("few-cases-for-question", of["eligible"] and of["judgementBase"][subject] <= specification["judgement"]["fewCases"])
          for _, of in each for subject in ["desistance", "childSafety", "publicSafety"]],
    ]
    return [code for code, given in codes if given]


MEMBERS = ["kind", "version", "method", "team", "inspectionDate", "specification", "overrides", "seed", "list", "windows", "excluded", "mappings",
           "sampleSize", "domains", "resettlement", "sample", "reserves", "profile", "warnings", "digest"]


def check_draw(report, receipt, words, read):
    """Everything of a receipt; read: (rows, cases) of the list, or None."""
    specification, seed, date = receipt["specification"], receipt["seed"]["value"], receipt["inspectionDate"]
    report.same("the receipt's digest", receipt["digest"], digest(without(receipt, "digest")))
    report.same("the receipt has its fields and no others", ascending(set(receipt) - {"ledger"}), ascending(MEMBERS))
    report.holds("team and seed are tidied text",
                 (receipt["team"] is None or tidy(receipt["team"]) == receipt["team"]) and tidy(seed) == seed and 1 <= len(as_text(seed)) // 2 <= 1000)
    origin = receipt["seed"]["origin"]
    report.holds("the seed's origin", "ledger" in receipt or origin == "supplied" or (origin == "generated" and bool(re.fullmatch("[0-9a-f]{32}", seed))))
    report.step("rules", check_rules, receipt)
    if "ledger" in receipt:
        report.step("stored draw", check_ledger, receipt)
    windows = windows_of(specification, date)
    report.same("windows", receipt["windows"], windows)
    if read:
        report.step("list", check_list, receipt, *read)
        requested = {entry["caseId"]: entry["note"] for entry in receipt["excluded"] if entry["reason"] == "requested"}
        eligible, excluded = eligible_of(specification, read[1], windows, date, requested)
        report.same("who is eligible and why others are not", receipt["excluded"], excluded)
    else:
        everybody = sorted(receipt["sample"] + receipt["reserves"], key=lambda entry: as_text(entry["caseId"]))
        eligible = {domain["id"]: [entry for entry in everybody if entry["domain"] == domain["id"]] for domain in specification["domains"]}
        report.holds("cases and exclusions are each there once", len({entry["caseId"] for entry in everybody + receipt["excluded"]})
                     == len(everybody) + len(receipt["excluded"]) == receipt["list"]["cases"] <= receipt["list"]["rows"])
    ids, numbers = [domain["id"] for domain in specification["domains"]], {id: len(cases) for id, cases in eligible.items()}
    required, targets, drawn = split(specification, numbers)
    sizes, rules = Sizes(specification["sampleSize"]), specification["sampleSize"]
    report.same("sample size", receipt["sampleSize"],
                {"eligible": sum(numbers.values()), "confidence": rules["confidence"], "marginOfError": rules["marginOfError"], "required": required,
                 "drawn": sum(drawn.values()), "achievedMarginOfError": sizes.margin(sum(numbers.values()), sum(drawn.values())),
                 "weightedMarginOfError": sizes.weighted([(numbers[id], drawn[id]) for id in ascending(ids)])})
    report.same("domains", ascending(receipt["domains"]), ascending(ids))
    sample, reserves = [], []
    for id in ids:
        part = report.step(f"domain {id}", check_domain, receipt, words, id, eligible[id], targets[id], drawn[id])
        sample, reserves = (sample + part[0], reserves + part[1]) if part else (sample, reserves)
    report.same("sample, with its tickets", receipt["sample"], sample)
    report.same("reserves, with their tickets", receipt["reserves"], reserves)
    chosen = {entry["caseId"] for entry in sample}
    known = [name for name in FURTHER if read and any(case[name] is not None for case in read[1])]
    rows = profile_of(words, specification, [*ALWAYS, *known], eligible, chosen)
    report.same("profile", [row for row in receipt["profile"] if read or row["variable"] in ALWAYS], rows)
    report.holds("each warning has words", all(set(w) == {"code", "message"} and w["message"] for w in receipt["warnings"]))
    unknown = [] if read else ["starts-after-inspection", "no-child-references"]
    report.same("warnings", [w["code"] for w in receipt["warnings"] if w["code"] not in unknown], warnings_of(receipt, read and read[1], eligible))


def check_domain(report, receipt, words, id, cases, target, drawn):
    specification, domain = receipt["specification"], receipt["domains"][id]
    lottery, cells, named = domain["lottery"], Cells(specification, cases, drawn), f"domain {id}: "
    eligible = len(cases)
    report.same(named + "size and chance of each case", without(domain, "probabilityAllMargins", "probabilityAllTwoWayMargins", "lottery", "margins", "judgementBase"),
                {"eligible": eligible, "target": target, "drawn": drawn, "inclusionProbability": drawn / eligible if eligible else None,
                 "marginOfError": Sizes(specification["sampleSize"]).margin(eligible, drawn)})
    report.same(named + "cells", lottery["cells"], cells.printed())
    report.holds(named + "stages of the lottery", lottery["stages"] in cells.stages())
    wrong = cells.certificate(lottery)
    report.holds(named + "certificate of equal chance", wrong is None, wrong)
    weights = [int(weight) for weight in lottery["weights"]]
    report.same(named + "chances of the margins", [domain["probabilityAllMargins"], domain["probabilityAllTwoWayMargins"]],
                [cells.probability(lottery["allocations"], weights, together) for together in [1, 2]])
    chosen = choose(receipt["seed"]["value"], id, cells, lottery)
    report.same(named + "the seed's choice of an allocation", without(lottery, "stages", "cells", "allocations", "weights"), {"chosen": chosen})
    sample, reserves = select(specification, receipt["seed"]["value"], id, cells, lottery["allocations"][chosen])
    report.same(named + "margins", domain["margins"], margins_of(words, specification, cells, cases, {entry["caseId"] for entry in sample}))
    report.same(named + "what key questions rest on", domain["judgementBase"], judgement_base(specification, sample))
    return sample, reserves


# --- After the draw ----------------------------------------------------------------------------------------------------

def check_replacements(report, receipt, records):
    """Each record in turn; returns [(entry, place)] of the cases to inspect and what became of those dealt with."""
    specification, sample = receipt["specification"], {entry["caseId"]: entry for entry in receipt["sample"]}
    reserves, previous, dealt, places = list(receipt["reserves"]), None, set(), {}
    rules, variables = specification["replacement"], specification["stratification"]["variables"]
    for place, record in enumerate(records, 1):
        named, case, reason = f"replacement {place}: ", record["case"], next((r for r in rules["reasons"] if r["code"] == record["reason"]), None)
        report.same(named + "digest", record["digest"], digest(without(record, "digest")))
        report.holds(named + "the case is in the sample and was not dealt with", case in sample and case not in dealt)
        report.holds(named + "its reason is one of the specification's, with the note it needs", bool(reason) and bool(record["note"] or not reason["noteNeeded"]))
        taken, source, out = None, None, sample[case]
        if reason["outcome"] != "stays":
            def distance(reserve):
                apart = [name for name in variables if level_of(specification, reserve, name) != level_of(specification, out, name)]
                return sum(rules["distance"].get(name, 0) for name in apart) if apart else -1
            near = [(distance(reserve), reserve["ticket"], as_text(reserve["caseId"]), reserve) for reserve in reserves if reserve["domain"] == out["domain"]]
            if near:
                apart, _, _, taken = min(near, key=lambda found: found[:3])
                source = "same-cell" if apart == -1 else "nearest-cell"
                reserves.remove(taken)
                sample[taken["caseId"]] = taken
                places[taken["caseId"]] = case
            del sample[case]
        report.same(named + "the reserve that takes its place, and the chain", without(record, "reason", "note", "by", "on", "digest"),
                    {"kind": "longlist/replacement", "version": 1, "draw": receipt["digest"], "previous": previous, "case": case,
                     "replacement": taken, "from": source})
        dealt.add(case)
        previous = record["digest"]
    return sample, places


def flow(arcs, source, sink):
    """The greatest flow, in place: arcs[a][b] becomes what is left of each arc; returns the nodes that the source still reaches."""
    while True:
        came, waiting = {source: None}, [source]
        for node in waiting:
            for following, room in arcs[node].items():
                if room > 0 and following not in came:
                    came[following] = node
                    waiting.append(following)
        if sink not in came:
            return came
        path = [sink]
        while came[path[-1]] is not None:
            path.append(came[path[-1]])
        amount = min(arcs[a][b] for b, a in zip(path, path[1:]))
        for b, a in zip(path, path[1:]):
            arcs[a][b] -= amount
            arcs[b][a] = arcs[b].get(a, 0) + amount


def exact_loads(allowed, weights, rooms):
    """allowed: for each case the places of those who may take it. Loads grow in proportion to weight until no set can take more."""
    fixed, kinds = {}, collections.Counter(map(frozenset, allowed))
    while len(fixed) < len(weights):
        free = [i for i in range(len(weights)) if i not in fixed]
        level = Fraction(len(allowed) - sum(fixed.values()), sum(weights[i] for i in free))
        while True:
            loads = [fixed[i] if i in fixed else level * weights[i] for i in range(len(weights))]
            arcs = collections.defaultdict(dict)
            for kind, many in kinds.items():
                arcs["source"][kind] = Fraction(many)
                arcs[kind] = {("takes", i): Fraction(many) for i in kind}
            for i, load in enumerate(loads):
                arcs["takes", i][i], arcs[i]["sink"] = Fraction(rooms[i]), load
            reached = flow(arcs, "source", "sink")
            if not any(arcs[i]["sink"] for i in range(len(weights))):
                break
            tight = [i for i in range(len(weights)) if i not in reached]
            most = sum(loads[i] - arcs[i]["sink"] for i in tight)
            level = (most - sum(fixed.get(i, 0) for i in tight)) / sum(weights[i] for i in tight if i in free)
        fixed.update({i: loads[i] for i in free if i not in reached})
    return [fixed[i] for i in range(len(weights))]


def check_assignment(report, receipt, records, sample, places, assignment, previous):
    specification, seed = receipt["specification"], receipt["seed"]["value"]
    report.same("assignment: digest", assignment["digest"], digest(without(assignment, "digest")))
    report.same("assignment: what it is of", {name: assignment[name] for name in ["kind", "version", "method", "draw", "replacements"]},
                {"kind": "longlist/assignment", "version": 1, "method": "assignment/1", "draw": receipt["digest"],
                 "replacements": [record["digest"] for record in records]})
    names = [inspector["name"] for inspector in assignment["inspectors"]]
    report.same("assignment: inspectors ascend", names, ascending(set(names)))
    conflicts = [(conflict["case"], conflict["inspector"]) for conflict in assignment["conflicts"]]
    report.same("assignment: conflicts ascend", conflicts, sorted(set(conflicts), key=lambda pair: list(map(as_text, pair))))
    report.same("assignment: the cases to inspect, each once", [pair["case"] for pair in assignment["cases"]], ascending(sample))
    people, takes = {inspector["name"]: inspector for inspector in assignment["inspectors"]}, collections.Counter(pair["inspector"] for pair in assignment["cases"])
    may = lambda case, name: (case, name) not in conflicts and (people[name]["domains"] is None or sample[case]["domain"] in people[name]["domains"])
    report.holds("assignment: no conflict and nobody outside their domains", all(may(pair["case"], pair["inspector"]) for pair in assignment["cases"]))
    rooms = [len(sample) if people[name]["most"] is None else min(people[name]["most"], len(sample)) for name in names]
    report.holds("assignment: nobody has more than their most", all(takes[name] <= room for name, room in zip(names, rooms)))
    loads = exact_loads([[i for i, name in enumerate(names) if may(case, name)] for case in ascending(sample)],
                        [rounded(1000 * people[name]["share"]) for name in names], rooms)
    report.same("assignment: exact loads", assignment["loads"],
                [{"inspector": name, "exactShare": float(load), "cases": takes[name]} for name, load in zip(names, loads)])
    if assignment["previous"] is None:
        report.holds("assignment: each load is the floor or the ceiling of the exact one",
                     all(math.floor(load) <= takes[name] <= math.ceil(load) for name, load in zip(names, loads)))
    elif previous:
        report.same("assignment: the one before", assignment["previous"], digest(without(previous, "digest")))
    of = lambda case, variable: sample[case]["domain"] if variable == "domain" else level_of(specification, sample[case], variable)
    balance, given = [], {pair["case"]: pair["inspector"] for pair in assignment["cases"]}
    for name in names:
        within = [case for case in sample if people[name]["domains"] is None or sample[case]["domain"] in people[name]["domains"]]
        for variable in ["domain", "disposal", *CONCERNS]:
            levels = collections.Counter(of(case, variable) for case in within)
            for level in ascending(levels):
                balance.append({"inspector": name, "variable": variable, "level": level,
                                "exactShare": takes[name] * (levels[level] / len(within)),
                                "cases": sum(given[case] == name and of(case, variable) == level for case in sample)})
    report.same("assignment: balance", assignment["balance"], balance)


def read_judgements(path, words):
    """The judgements by case: a JSON array as its digest is made of, or a filled sheet as CSV."""
    if path.suffix == ".json":
        return {row["case"]: row for row in json.loads(path.read_text(encoding="utf-8"))}
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    heads, found = [heading.split(" ")[0] for heading in rows[0]], {}
    for row in rows[1:]:
        answers = {head: tidy(cell).lower() or None for head, cell in zip(heads[6:], row[6:])}
        level = lambda cell: words.codes["riskOfSeriousHarm"].get(key(cell)) if tidy(cell) else None
        found[tidy(row[0])] = {"case": tidy(row[0]), "riskOfSeriousHarm": level(row[4]), "safetyAndWellbeing": level(row[5]), "answers": answers}
    return found


class Question:
    """The tally of a key question: yes, base, and how many eligible cases its answers speak of."""

    def __init__(self, id, yes, base, of):
        self.id, self.yes, self.base, self.of = id, yes, base, of

    def interval(self, confidence, t):
        yes, base, of = self.yes, self.base, self.of
        ways = lambda k, some: t * sum(math.comb(k, x) * math.comb(of - k, base - x) for x in some) > math.comb(of, base)
        least, most = yes, of - base + yes
        low, high = least, most
        while low < high:
            low, high = (low, (low + high) // 2) if ways((low + high) // 2, range(yes, base + 1)) else ((low + high) // 2 + 1, high)
        least, high = low, most
        while low < high:
            low, high = ((low + high + 1) // 2, high) if ways((low + high + 1) // 2, range(yes + 1)) else (low, (low + high + 1) // 2 - 1)
        part = lambda k: (2 * 10 ** 6 * k + of) // (2 * of) / 10 ** 6
        return {"confidence": confidence, "least": least, "most": low, "of": of, "low": part(least), "high": part(low)}


class Bands:
    def __init__(self, rules):
        self.rules, self.bands = rules, [(band["id"], rounded(10000 * band["from"]), band["score"]) for band in rules["bands"]]

    def per_cent(self, yes, base):
        if base == 0:
            return None
        return (200 * yes + base) // (2 * base) if self.rules["percent"] == "whole" else (2 * 10 ** 8 * yes + base) // (2 * base) / 10 ** 6

    def band(self, yes, base):
        part, whole = (self.per_cent(yes, base), 100) if self.rules["percent"] == "whole" else (yes, base)
        return [id for id, least, _ in self.bands if 10000 * part >= least * whole or id == self.bands[0][0]][-1]

    def score(self, rating):
        return next((score for id, _, score in self.bands if id == rating), None)


def lowest_of(tallies):
    """The places of the least yes / base; tallies: [(yes, base)]."""
    judged = [(place, yes, base) for place, (yes, base) in enumerate(tallies) if base]
    return [place for place, yes, base in judged if all(yes * other <= least * base for _, least, other in judged)]


def deciding_of(standard, tallies):
    if standard["rule"] == "lowest":
        return lowest_of(tallies)
    about = [place for place, question in enumerate(standard["questions"]) if question["about"] == "desistance"]
    return [about[place] for place in lowest_of([tallies[place] for place in about])]


def rating_by_rule(standard, bands, tallies):
    deciding = deciding_of(standard, tallies)
    return bands.band(*tallies[deciding[0]]) if deciding else None


ANSWERS = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}


def chances_of(standard, bands, rows, tallies, population, pseudo_cases, judged_digest, deciding):
    """(chances by band, how often one of those deciding decides in a completion), from the complete rows: [[answer]]."""
    width, k = len(standard["questions"]), len(rows)
    stream = Stream("longlist/1/chances", standard["domain"], standard["id"], judged_digest)
    kinds = [tuple(ANSWERS[answer] for answer in row) for row in rows]
    yes, base = (sum(tally[part] for tally in tallies) for part in [0, 1])
    row, all_yes = 2 * base + 2, pseudo_cases * (2 * yes + 1)
    pseudo = all_yes + pseudo_cases * (2 * (base - yes) + 1)
    completions = 1 if population <= k else max(200, min(2000, 4000000 // (population - k)))
    ratings, unclear = collections.Counter(), 0
    up, down = ((1, 1),) * width, ((0, 1),) * width
    for _ in range(completions):
        pool = list(kinds)
        for size in range(k, population):
            at = math.floor(stream.next() * (pseudo + size * row))
            pool.append(pool[(at - pseudo) // row] if at >= pseudo else up if at < all_yes else down)
        seen = collections.Counter(pool).items()
        tallies = [(sum(many for kind, many in seen if kind[q] == (1, 1)), sum(many for kind, many in seen if kind[q][1])) for q in range(width)]
        decides = deciding_of(standard, tallies)
        if decides:
            ratings[bands.band(*tallies[decides[0]])] += 1
            unclear += not set(deciding) & set(decides)
    counted, ids = sum(ratings.values()), ascending(id for id, _, _ in bands.bands)
    if not counted:
        return None, None
    return ({id: part / 10000 for id, part in zip(ids, largest_remainder(10000, [ratings[id] for id in ids]))}, Fraction(counted - unclear, counted))


def check_rating(report, words, receipt, records, sample, rating, judged, cases):
    specification, bands = receipt["specification"], Bands(receipt["specification"]["rating"])
    reasons = {reason["code"]: reason for reason in specification["replacement"]["reasons"]}
    report.same("rating: digest", rating["digest"], digest(without(rating, "digest")))
    report.same("rating: what it is of", {name: rating[name] for name in ["kind", "version", "method", "draw", "replacements"]},
                {"kind": "longlist/rating", "version": 1, "method": "rating/1", "draw": receipt["digest"],
                 "replacements": [record["digest"] for record in records]})
    fileless = {record["case"] for record in records if reasons[record["reason"]]["outcome"] == "stays"}
    left_out = fileless if specification["judgement"]["fileUnavailable"] == "leave-out" else set()
    standards = [s for s in specification["standards"] if s.get("onlyIf") != "resettlement" or receipt["resettlement"]["inScope"]]
    population = {id: of["eligible"] for id, of in receipt["domains"].items()}
    where = {entry["caseId"]: entry["domain"] for entry in receipt["sample"] + receipt["reserves"]}
    for record in records:
        if reasons[record["reason"]]["leavesPopulation"] and record["case"] not in fileless:
            population[where[record["case"]]] -= 1
    if judged is not None:
        judged = judgements_of(specification, standards, sample, fileless, left_out, judged)
        report.same("rating: judgements", rating["judgements"], digest(judged))
        check_tables(report, words, specification, sample, rating, judged, cases)
    expected = [rated(specification, bands, standard, found, population, judged, {row["case"]: row for row in judged or []}, sample)
                for standard, found in zip(standards, rating["standards"])]
    report.same("rating: standards", rating["standards"], expected)
    counting = [found for standard, found in zip(standards, rating["standards"])
                if standard.get("onlyIf") != "resettlement" or specification["resettlement"]["countsTowardsRating"]]
    overall, out_of = specification["rating"]["overall"], len(counting) * max(score for _, _, score in bands.bands)
    complete = all(found["rating"] is not None for found in counting)
    score = sum(found["score"] for found in counting) if complete else None
    reached = [id for (id, _, _), limit in zip(bands.bands, overall["bands"]) if complete and overall["outOf"] * score >= limit * out_of]
    report.same("rating: overall", rating["overall"], {"outOf": out_of, "score": score, "rating": reached[-1] if reached else None, "complete": complete})
    progress, ids = rating["progress"], [domain["id"] for domain in specification["domains"]]
    inspected = {id: sum(entry["domain"] == id for case, entry in sample.items() if case not in left_out) for id in ids}
    judged_in = {id: sum(None not in row["answers"].values() for row in judged if sample[row["case"]]["domain"] == id) for id in ids} if judged is not None \
        else {id: rating["domains"][id]["judged"] for id in ids}
    report.same("rating: progress", progress, {"toInspect": sum(inspected.values()), "judged": sum(judged_in.values())})
    report.same("rating: domains", rating["domains"], {id: {"eligible": population[id], "drawn": receipt["domains"][id]["drawn"], "judged": judged_in[id]} for id in ids})
    codes = [warning["code"] for warning in rating["warnings"]]
    report.same("rating: warnings", [code for code in codes if code != "list-not-given"], [code for code, given in [
        ("not-all-judged", progress["judged"] < progress["toInspect"]), ("file-unavailable", fileless),
        ("domains-not-rated", not specification["rating"]["domainsRated"]),
        ("panel-not-complete", any(found["basis"] == "panel" and found["rating"] is None for found in rating["standards"]))] if given])


def judgements_of(specification, standards, sample, fileless, left_out, judged):
    """The judgements as their digest is made of them."""
    found = []
    for case in ascending(set(sample) - left_out):
        ids = [question["id"] for standard in standards if standard["domain"] == sample[case]["domain"] for question in standard["questions"]]
        row = judged.get(case, {"riskOfSeriousHarm": None, "safetyAndWellbeing": None, "answers": {}})
        found.append({"case": case, **{name: None if case in fileless else row[name] for name in CONCERNS},
                      "answers": {id: "no" if case in fileless else row["answers"].get(id) for id in ids}})
    return found


def rated(specification, bands, standard, found, population, judged, rows, sample):
    """A standard as the document should have it; found: as it has it, of which the panel's part is taken."""
    result = {"id": standard["id"], "title": standard["title"], "basis": standard["basis"], "rating": found["rating"],
              "score": bands.score(found["rating"]), "domain": standard["domain"], "lowest": [], "moved": found["moved"],
              "questions": [], "chances": None, "flags": []}
    if standard["basis"] == "panel":
        return result
    domain, tallies, questions = standard["domain"], [], []
    inside = [row for row in judged or [] if sample[row["case"]]["domain"] == domain]
    for question, written in zip(standard["questions"], found["questions"]):
        if judged is None:
            of = written["intervals"][0]["of"] if written["intervals"] else 0
            tally = Question(question["id"], written["yes"], written["base"], of)
        else:
            answers = collections.Counter(row["answers"][question["id"]] for row in inside)
            base = answers["yes"] + answers["no"]
            all_ = base + answers["not applicable"]
            tally = Question(question["id"], answers["yes"], base, -(-population[domain] * base // all_) if all_ else 0)
        tallies.append(tally)
        questions.append({"id": question["id"], "about": question["about"], "yes": tally.yes, "base": tally.base, "percent": bands.per_cent(tally.yes, tally.base),
                          "intervals": [tally.interval(0.8, 10), tally.interval(0.95, 40)] if tally.base else None})
    pairs = [(tally.yes, tally.base) for tally in tallies]
    is_rated = specification["rating"]["domainsRated"]
    deciding, by_rule = deciding_of(standard, pairs), rating_by_rule(standard, bands, pairs) if is_rated else None
    chances, clear, complete = found["chances"], None, []
    if judged is not None:
        ids = [question["id"] for question in standard["questions"]]
        complete = [[row["answers"][id] for id in ids] for row in inside if None not in [row["answers"][id] for id in ids]]
        chances, clear = chances_of(standard, bands, complete, pairs, population[domain], specification["rating"]["pseudoCases"], digest(inside), deciding) \
            if is_rated and complete else (None, None)
    reversed_ = [rating_by_rule(standard, bands, [*pairs[:i], (yes + by, base), *pairs[i + 1:]])
                 for i, (yes, base) in enumerate(pairs) for by in [-1, 1] if 0 <= yes + by <= base]
    crosses = lambda tally: len({bands.band(tally.interval(0.8, 10)[end], tally.of) for end in ["least", "most"]}) == 2
    flags = {"few-cases": any(tallies[i].base <= specification["judgement"]["fewCases"] for i in deciding),
             "one-judgement": is_rated and any(rating != by_rule for rating in reversed_),
             "interval-crosses-band": is_rated and any(crosses(tallies[i]) for i in deciding),
             "lowest-unclear": clear < Fraction(4, 5) if clear is not None else judged is None and "lowest-unclear" in found["flags"],
             "not-all-judged": len(complete) < len(inside) if judged is not None else "not-all-judged" in found["flags"]}
    moved = found["moved"]
    if moved is None or moved["from"] != by_rule:
        result["rating"], result["moved"] = by_rule, None if moved is None else {**moved, "from": by_rule}
    return {**result, "score": bands.score(result["rating"]), "questions": questions, "lowest": [questions[i]["id"] for i in lowest_of(pairs)],
            "chances": chances, "flags": [flag for flag, given in flags.items() if given]}


def check_tables(report, words, specification, sample, rating, judged, cases):
    """Classification, groups and profile of the judgements."""
    order = ["low", "medium", "high", "very-high"]
    combine = lambda variable, level: specification["stratification"]["combine"].get(variable, {}).get(level, level)
    classification = {}
    for domain in specification["domains"]:
        for variable in CONCERNS:
            pairs, none = [], 0
            for row in judged:
                own, teams = row[variable], sample[row["case"]][variable]
                if own not in [None, NOT_RECORDED] and sample[row["case"]]["domain"] == domain["id"]:
                    if teams == NOT_RECORDED:
                        none += 1
                    else:
                        pairs.append((order.index(combine(variable, own)), order.index(combine(variable, teams))))
            tell = lambda some: {"cases": len(some), "same": sum(a == b for a, b in some), "higher": sum(a > b for a, b in some), "lower": sum(a < b for a, b in some)}
            levels = [{"level": order[level], **tell([pair for pair in pairs if pair[1] == level])} for level in sorted({b for _, b in pairs})]
            classification.setdefault(domain["id"], {})[variable] = {**tell(pairs), "notRecorded": none, "levels": levels}
    report.same("rating: classification", rating["classification"], classification)
    if "list-not-given" in [warning["code"] for warning in rating["warnings"]]:
        cases = None
    elif cases is None:
        return
    further = {case["caseId"]: case for case in cases or []}
    def level(row, variable):
        if variable in CONCERNS:
            return combine(variable, row[variable] or NOT_RECORDED)
        source = further.get(row["case"], sample[row["case"]])
        return band_of(source, variable) if variable in BANDS else combine(variable, recorded(source, variable))
    variables = [*["gender", "disposal"], *CONCERNS, *(FURTHER if cases else [])]
    answered = [row for row in judged if any(answer is not None for answer in row["answers"].values())]
    groups, profile = [], []
    for standard in specification["standards"]:
        for question in standard.get("questions", []):
            for variable in variables:
                tallies = collections.defaultdict(lambda: [0, 0])
                for row in answered:
                    if row["answers"].get(question["id"]) in ["yes", "no"]:
                        tallies[level(row, variable)][0] += row["answers"][question["id"]] == "yes"
                        tallies[level(row, variable)][1] += 1
                for name in in_shown_order(words, specification, variable, tallies):
                    groups.append({"question": question["id"], "variable": variable, "level": name, "yes": tallies[name][0], "base": tallies[name][1]})
    for domain in specification["domains"]:
        for variable in variables:
            many = collections.Counter(level(row, variable) for row in answered if sample[row["case"]]["domain"] == domain["id"])
            for name in in_shown_order(words, specification, variable, many):
                profile.append({"domain": domain["id"], "variable": variable, "level": name, "cases": many[name]})
    report.same("rating: groups", rating["groups"], groups)
    report.same("rating: profile", rating["profile"], profile)


# --- The command -------------------------------------------------------------------------------------------------------

def once(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return dict(pairs)


def read_json(text):
    def refuse(word):
        raise ValueError(f"{word} is not JSON")
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def verify(receipt, list=None, replacements=None, assignment=None, previous=None, rating=None, judgements=None):
    """A report on the files, of which all but the receipt may be None."""
    report, words = Report(), read_words()
    document = lambda path: read_json(path.read_text(encoding="utf-8"))
    receipt = report.step("the receipt is JSON", lambda _: document(receipt))
    if receipt is None:
        return report
    read = report.step("the list", lambda _: read_list(
        list.read_text(encoding="utf-8-sig"), words, canonical(receipt["specification"]["vocabulary"]), canonical(receipt["mappings"]))) if list else None
    report.step("receipt", check_draw, receipt, words, read)
    records = [read_json(line) for line in replacements.read_text(encoding="utf-8").split("\n") if line] if replacements else []
    now = report.step("replacements", check_replacements, receipt, records)
    if now and assignment:
        report.step("assignment", check_assignment, receipt, records, *now, document(assignment), document(previous) if previous else None)
    if now and rating:
        judged = read_judgements(judgements, words) if judgements else None
        report.step("rating", lambda _: check_rating(report, words, receipt, records, now[0], document(rating), judged, read and read[1]))
    return report


def main():
    files = ["list", "replacements", "assignment", "previous", "rating", "judgements"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("receipt", nargs="+", type=Path)
    parser.add_argument("--brief", action="store_true", help="one line for each receipt, and what does not hold")
    for name in files:
        parser.add_argument(f"--{name}", type=Path)
    options = parser.parse_args()
    in_folder = {"list": "list.csv", "replacements": "replacements.jsonl", "assignment": "assignment.json", "previous": "previous.json",
                 "rating": "rating.json", "judgements": "judgements.json"}
    failed = 0
    for path in options.receipt:
        folder = path.is_dir()
        given = {name: path / in_folder[name] if folder else getattr(options, name) for name in files}
        report = verify(path / "receipt.json" if folder else path, **{name: file if file and (not folder or file.exists()) else None for name, file in given.items()})
        failed += bool(report.failed)
        print(*([] if options.brief else report.lines), sep="\n", end="" if options.brief else "\n")
        print(f"{path}: {len(report.lines)} checks, " + ("all hold" if not report.failed else f"{len(report.failed)} do not hold; the first: {report.failed[0]}"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
