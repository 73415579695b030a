"""After the draw: replacements, assignments and ratings, by the sections of specs/method.md; for verify.py."""
import collections, csv, json, math
from functools import lru_cache
from fractions import Fraction

from verify_conventions import FURTHER, NOT_RECORDED, Stream, as_text, ascending, canonical, digest, key, recorded, rounded
from verify_conventions import tidy, without
from verify_method import BANDS, band_of, in_shown_order, largest_remainder, level_of

CONCERNS = ["riskOfSeriousHarm", "safetyAndWellbeing"]


def check_replacements(report, receipt, records):
    """Each record in turn; returns the cases to inspect after them, by reference."""
    specification, sample = receipt["specification"], {entry["caseId"]: entry for entry in receipt["sample"]}
    reserves, previous, dealt = list(receipt["reserves"]), None, set()
    rules, variables = specification["replacement"], specification["stratification"]["variables"]
    for place, record in enumerate(records, 1):
        named, case = f"replacement {place}: ", record["case"]
        reason = next((reason for reason in rules["reasons"] if reason["code"] == record["reason"]), None)
        report.same(named + "digest", record["digest"], digest(without(record, "digest")))
        report.holds(named + "the case is in the sample and was not dealt with", case in sample and case not in dealt)
        report.holds(named + "its reason is one of the specification's, with the note that it needs",
                     reason is not None and bool(record["note"] or not reason["noteNeeded"]))
        taken, source, out = None, None, sample[case]
        if reason["outcome"] != "stays":
            def distance(reserve):
                level = lambda entry, name: level_of(specification, entry, name)
                apart = [name for name in variables if level(reserve, name) != level(out, name)]
                return sum(rules["distance"].get(name, 0) for name in apart) if apart else -1
            inside = [reserve for reserve in reserves if reserve["domain"] == out["domain"]]
            taken = min(inside, key=lambda reserve: (distance(reserve), reserve["ticket"], as_text(reserve["caseId"])))
            source = "same-cell" if distance(taken) == -1 else "nearest-cell"
            reserves.remove(taken)
            sample[taken["caseId"]] = taken
            del sample[case]
        report.same(named + "the reserve that takes its place, and the chain",
                    without(record, "reason", "note", "by", "on", "digest"),
                    {"kind": "longlist/replacement", "version": 1, "draw": receipt["digest"], "previous": previous,
                     "case": case, "replacement": taken, "from": source})
        dealt.add(case)
        previous = record["digest"]
    return sample


def flow(arcs, source, sink):
    """The greatest flow, in place: arcs[a][b] becomes what is left of each arc. Returns what the source still reaches."""
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
    """Loads grow in proportion to weight until no set can take more; allowed: for each case the places of who may take it."""
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


def check_assignment(report, receipt, records, sample, assignment, previous):
    specification = receipt["specification"]
    report.same("assignment: digest", assignment["digest"], digest(without(assignment, "digest")))
    parts = ["inspectors", "conflicts", "cases", "loads", "balance", "previous", "digest"]
    report.same("assignment: what it is of", without(assignment, *parts),
                {"kind": "longlist/assignment", "version": 1, "method": "assignment/1", "draw": receipt["digest"],
                 "replacements": [record["digest"] for record in records]})
    names = [inspector["name"] for inspector in assignment["inspectors"]]
    report.same("assignment: inspectors ascend", names, ascending(set(names)))
    conflicts = [(conflict["case"], conflict["inspector"]) for conflict in assignment["conflicts"]]
    report.same("assignment: conflicts ascend", conflicts, sorted(set(conflicts), key=lambda pair: list(map(as_text, pair))))
    given = [(pair["case"], pair["inspector"]) for pair in assignment["cases"]]
    report.same("assignment: the cases to inspect, each once", [case for case, _ in given], ascending(sample))
    people = {inspector["name"]: inspector for inspector in assignment["inspectors"]}
    takes = collections.Counter(name for _, name in given)
    inside = lambda case, name: people[name]["domains"] is None or sample[case]["domain"] in people[name]["domains"]
    may = lambda case, name: (case, name) not in conflicts and inside(case, name)
    report.holds("assignment: no conflict and nobody outside their domains", all(may(case, name) for case, name in given))
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
    def level(case, variable):
        return sample[case]["domain"] if variable == "domain" else level_of(specification, sample[case], variable)
    balance = []
    for name in names:
        within, own = [case for case in sample if inside(case, name)], [case for case, whose in given if whose == name]
        for variable in ["domain", "disposal", *CONCERNS]:
            every, some = (collections.Counter(level(case, variable) for case in cases) for cases in [within, own])
            for one in ascending(every):
                balance.append({"inspector": name, "variable": variable, "level": one, "cases": some[one],
                                "exactShare": takes[name] * (every[one] / len(within))})
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
        found[tidy(row[0])] = {"case": tidy(row[0]), **dict(zip(CONCERNS, map(level, row[4:6]))), "answers": answers}
    return found


class Question:
    """The tally of a key question: yes, base, and how many eligible cases its answers speak of."""

    def __init__(self, id, yes, base, of):
        self.id, self.yes, self.base, self.of = id, yes, base, of

    def interval(self, confidence, t):
        yes, base, of = self.yes, self.base, self.of
        ways = lambda k, some: t * sum(math.comb(k, x) * math.comb(of - k, base - x) for x in some) > math.comb(of, base)
        # Both tails grow or fall with k all the way, so the ends are found by halving.
        least, most = yes, of - base + yes
        while least < most:
            middle = (least + most) // 2
            least, most = (least, middle) if ways(middle, range(yes, base + 1)) else (middle + 1, most)
        first, most = least, of - base + yes
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if ways(middle, range(yes + 1)) else (least, middle - 1)
        part = lambda k: (2 * 10 ** 6 * k + of) // (2 * of) / 10 ** 6
        return {"confidence": confidence, "least": first, "most": most, "of": of, "low": part(first), "high": part(most)}


class Bands:
    def __init__(self, rules):
        self.rules, self.bands = rules, [(band["id"], rounded(10000 * band["from"]), band["score"]) for band in rules["bands"]]

    def per_cent(self, yes, base):
        if base == 0:
            return None
        if self.rules["percent"] == "whole":
            return (200 * yes + base) // (2 * base)
        return (2 * 10 ** 8 * yes + base) // (2 * base) / 10 ** 6

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


@lru_cache(maxsize=64)
def chances_of(standard, rules, rows, tallies, population, judged_digest, deciding):
    """(chances by band, how often one of those deciding decides in a completion); the first two as JSON of the receipt's,
    rows: the answers of each case whose judgement is complete."""
    standard, bands = json.loads(standard), Bands(json.loads(rules))
    width, k, pseudo_cases = len(standard["questions"]), len(rows), bands.rules["pseudoCases"]
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
        tally = lambda q, part: sum(many for kind, many in seen if kind[q][part])
        tallies = [(tally(q, 0), tally(q, 1)) for q in range(width)]
        decides = deciding_of(standard, tallies)
        if decides:
            ratings[bands.band(*tallies[decides[0]])] += 1
            unclear += not set(deciding) & set(decides)
    counted, ids = sum(ratings.values()), ascending(id for id, _, _ in bands.bands)
    if not counted:
        return None, None
    parts = largest_remainder(10000, [ratings[id] for id in ids])
    return {id: part / 10000 for id, part in zip(ids, parts)}, Fraction(counted - unclear, counted)


RATING = ["progress", "domains", "standards", "overall", "classification", "groups", "profile", "warnings", "judgements",
          "digest"]


def check_rating(report, words, receipt, records, sample, rating, judged, cases):
    specification, bands = receipt["specification"], Bands(receipt["specification"]["rating"])
    reasons = {reason["code"]: reason for reason in specification["replacement"]["reasons"]}
    report.same("rating: digest", rating["digest"], digest(without(rating, "digest")))
    report.same("rating: what it is of", without(rating, *RATING),
                {"kind": "longlist/rating", "version": 1, "method": "rating/1", "draw": receipt["digest"],
                 "replacements": [record["digest"] for record in records]})
    fileless = {record["case"] for record in records if reasons[record["reason"]]["outcome"] == "stays"}
    left_out = fileless if specification["judgement"]["fileUnavailable"] == "leave-out" else set()
    resettling = lambda standard: standard.get("onlyIf") == "resettlement"
    standards = [s for s in specification["standards"] if not resettling(s) or receipt["resettlement"]["inScope"]]
    population = {id: of["eligible"] for id, of in receipt["domains"].items()}
    where = {entry["caseId"]: entry["domain"] for entry in receipt["sample"] + receipt["reserves"]}
    for record in records:
        if reasons[record["reason"]]["leavesPopulation"] and record["case"] not in fileless:
            population[where[record["case"]]] -= 1
    if judged is not None:
        judged = judgements_of(specification, standards, sample, fileless, left_out, judged)
        report.same("rating: judgements", rating["judgements"], digest(judged))
        check_tables(report, words, specification, sample, rating, judged, cases)
    expected = [rated(specification, bands, standard, found, population, judged, sample)
                for standard, found in zip(standards, rating["standards"])]
    report.same("rating: standards", rating["standards"], expected)
    counts = specification["resettlement"]["countsTowardsRating"]
    counting = [found for standard, found in zip(standards, rating["standards"]) if not resettling(standard) or counts]
    overall, out_of = specification["rating"]["overall"], len(counting) * max(score for _, _, score in bands.bands)
    complete = all(found["rating"] is not None for found in counting)
    score = sum(found["score"] for found in counting) if complete else None
    limits = zip(bands.bands, overall["bands"])
    reached = [band[0] for band, limit in limits if complete and overall["outOf"] * score >= limit * out_of]
    report.same("rating: overall", rating["overall"],
                {"outOf": out_of, "score": score, "rating": reached[-1] if reached else None, "complete": complete})
    progress, ids = rating["progress"], [domain["id"] for domain in specification["domains"]]
    inspected = {id: sum(entry["domain"] == id for case, entry in sample.items() if case not in left_out) for id in ids}
    def judged_in(id):
        if judged is None:
            return rating["domains"][id]["judged"]
        return sum(None not in row["answers"].values() for row in judged if sample[row["case"]]["domain"] == id)
    report.same("rating: progress", progress, {"toInspect": sum(inspected.values()), "judged": sum(map(judged_in, ids))})
    report.same("rating: domains", rating["domains"],
                {id: {"eligible": population[id], "drawn": receipt["domains"][id]["drawn"], "judged": judged_in(id)}
                 for id in ids})
    codes = [warning["code"] for warning in rating["warnings"]]
    panels = [found for found in rating["standards"] if found["basis"] == "panel"]
    warned = [("not-all-judged", progress["judged"] < progress["toInspect"]), ("file-unavailable", fileless),
              ("domains-not-rated", not specification["rating"]["domainsRated"]),
              ("panel-not-complete", any(found["rating"] is None for found in panels))]
    report.same("rating: warnings", [code for code in codes if code != "list-not-given"],
                [code for code, given in warned if given])


def judgements_of(specification, standards, sample, fileless, left_out, judged):
    """The judgements as their digest is made of them."""
    found = []
    for case in ascending(set(sample) - left_out):
        own = [standard for standard in standards if standard["domain"] == sample[case]["domain"]]
        ids = [question["id"] for standard in own for question in standard["questions"]]
        row = judged.get(case, {"riskOfSeriousHarm": None, "safetyAndWellbeing": None, "answers": {}})
        found.append({"case": case, **{name: None if case in fileless else row[name] for name in CONCERNS},
                      "answers": {id: "no" if case in fileless else row["answers"].get(id) for id in ids}})
    return found


def rated(specification, bands, standard, found, population, judged, sample):
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
        questions.append({"id": question["id"], "about": question["about"], "yes": tally.yes, "base": tally.base,
                          "percent": bands.per_cent(tally.yes, tally.base),
                          "intervals": [tally.interval(0.8, 10), tally.interval(0.95, 40)] if tally.base else None})
    pairs = [(tally.yes, tally.base) for tally in tallies]
    is_rated = specification["rating"]["domainsRated"]
    deciding, by_rule = deciding_of(standard, pairs), rating_by_rule(standard, bands, pairs) if is_rated else None
    chances, clear, complete = found["chances"], None, []
    if judged is not None:
        ids = [question["id"] for question in standard["questions"]]
        rows = [tuple(row["answers"][id] for id in ids) for row in inside]
        complete = tuple(row for row in rows if None not in row)
        chances, clear = (None, None) if not is_rated or not complete else chances_of(
            canonical(standard), canonical(bands.rules), complete, tuple(pairs), population[domain], digest(inside),
            tuple(deciding))
    reversed_ = [rating_by_rule(standard, bands, [*pairs[:i], (yes + by, base), *pairs[i + 1:]])
                 for i, (yes, base) in enumerate(pairs) for by in [-1, 1] if 0 <= yes + by <= base]
    crosses = lambda tally: len({bands.band(tally.interval(0.8, 10)[end], tally.of) for end in ["least", "most"]}) == 2
    flags = {"few-cases": any(tallies[i].base <= specification["judgement"]["fewCases"] for i in deciding),
             "one-judgement": is_rated and any(rating != by_rule for rating in reversed_),
             "interval-crosses-band": is_rated and any(crosses(tallies[i]) for i in deciding),
             "lowest-unclear": clear is not None and clear < Fraction(4, 5), "not-all-judged": len(complete) < len(inside)}
    if judged is None:
        flags.update({flag: flag in found["flags"] for flag in ["lowest-unclear", "not-all-judged"]})
    moved = found["moved"]
    if moved is None or moved["from"] != by_rule:
        result["rating"], result["moved"] = by_rule, None if moved is None else {**moved, "from": by_rule}
    return {**result, "score": bands.score(result["rating"]), "questions": questions, "chances": chances,
            "lowest": [questions[i]["id"] for i in lowest_of(pairs)], "flags": [flag for flag, given in flags.items() if given]}


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
            tell = lambda some: {"cases": len(some), "same": sum(a == b for a, b in some),
                                 "higher": sum(a > b for a, b in some), "lower": sum(a < b for a, b in some)}
            levels = [{"level": order[level], **tell([pair for pair in pairs if pair[1] == level])}
                      for level in sorted({teams for _, teams in pairs})]
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
    variables = ["gender", "disposal", *CONCERNS, *(FURTHER if cases else [])]
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
                    groups.append({"question": question["id"], "variable": variable, "level": name,
                                   "yes": tallies[name][0], "base": tallies[name][1]})
    for domain in specification["domains"]:
        for variable in variables:
            own = [row for row in answered if sample[row["case"]]["domain"] == domain["id"]]
            many = collections.Counter(level(row, variable) for row in own)
            for name in in_shown_order(words, specification, variable, many):
                profile.append({"domain": domain["id"], "variable": variable, "level": name, "cases": many[name]})
    report.same("rating: groups", rating["groups"], groups)
    report.same("rating: profile", rating["profile"], profile)
