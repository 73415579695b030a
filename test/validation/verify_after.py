"""Replacements, assignments and ratings, by "After the draw" in specs/method.md; for verify.py."""
import functools, math
from bisect import bisect_left
from collections import Counter
from fractions import Fraction
from itertools import product

from verify_conventions import (
    ALWAYS, BANDS, CONCERNS, FURTHER, SERIOUS, STATED, TEXT, Part, as_text, ascending, canonical, decimals,
    digest, first, level_of, level_rows, pick, read_json, rounded, sealed, stream)
from verify_draw import largest_remainder

# The tally of an answer, the decimals of a per cent, and of an interval confidence and t.
ANSWERS, DECIMALS = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}, {"whole": 0, "exact": 6}
SURE = [(0.8, 10), (0.95, 40)]

def check_replacement(draw, record):
    """Replacements: one, after the records before. It changes the cases to inspect and the reserves left."""
    reason = next(one for one in draw.rules.replacement.reasons if one.code == record.reason)
    dealt, taken, source = {before.case for before in draw.records}, None, None
    yield {"the case is to be inspected and not dealt with": record.case in draw.inspected.keys() - dealt,
           "the note that its reason needs": bool(record.note or not reason.noteNeeded)}, None
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
        **sealed("replacement", record), **dict.fromkeys(["case", "reason", "note", "by", "on"], STATED),
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

@functools.lru_cache(maxsize=None)
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

def completions(numbers, rows, tallies, pseudo_cases, population):
    """Ratings, chances: the tallies of each completion; rows: of the complete ones, (yes, base)."""
    (yes, base), k = map(sum, zip(*tallies)), len(rows)
    row, all_yes = 2 * base + 2, pseudo_cases * (2 * yes + 1)
    pseudo = all_yes + pseudo_cases * (2 * (base - yes) + 1)
    for _ in range(1 if population <= k else max(200, min(2000, 4000000 // (population - k)))):
        drawn = list(rows)
        for size in range(k, population):
            at = math.floor(next(numbers) * (pseudo + size * row))
            alike = [(1, 1) if at < all_yes else (0, 1)] * len(tallies)
            drawn.append(alike if at < pseudo else drawn[(at - pseudo) // row])
        yield tuple(tuple(map(sum, zip(*answers))) for answers in zip(*drawn))

@functools.lru_cache(maxsize=64)
def forecast(given):
    """Ratings, chances: (chances, how often a question that decides now decides), of these as JSON."""
    rules, standard, questions, rows, population = read_json(given)
    tallies, bands = [(one.yes, one.base) for one in questions], ascending(one.id for one in rules.bands)
    answers = [[row.answers[one.id] for one in questions] for row in rows]
    complete = [[ANSWERS[answer] for answer in row] for row in answers if None not in row]
    now, ratings, clear = {one.id for one in by_rule(rules, standard, questions)[0]}, Counter(), 0
    if complete and rules.domainsRated:
        numbers = stream("longlist/1/chances", standard.domain, standard.id, digest(rows))
        drawn = Counter(completions(numbers, complete, tallies, rules.pseudoCases, population))
        for then, many in drawn.items():
            decides, rating = by_rule(rules, standard, [
                Part(one, yes=yes, base=base) for one, (yes, base) in zip(questions, then)])
            ratings[rating] += many
            clear += 0 if now.isdisjoint(one.id for one in decides) else many
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
        known = [(SERIOUS.index(level(row)) - SERIOUS.index(level(entry)), entry)
                 for row, entry in pairs if level(entry) in SERIOUS]
        parts = {"cases": [entry for _, entry in known], "same": [entry for up, entry in known if up == 0],
                 "higher": [entry for up, entry in known if up > 0],
                 "lower": [entry for up, entry in known if up < 0]}
        found[id][concern] = {
            **{name: len(part) for name, part in parts.items()}, "notRecorded": len(pairs) - len(known),
            "levels": [pick(row, "level", *parts) for row in level_rows(draw.way, [concern], **parts)]}
    return found

def groups_and_profile(draw, standards, rows, cases):
    """Ratings, groups and profile; cases: the list's, or none for a rating that was made without them."""
    way, further = Part(groups=BANDS, combine=draw.way.combine), {case.caseId: case for case in cases}
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
    out_of, complete = len(scores) * max(one.score for one in rules.bands), None not in scores
    score = sum(scores) if complete else None
    reached = [one.id for one, limit in zip(rules.bands, rules.overall.bands)
               if complete and rules.overall.outOf * score >= limit * out_of]
    return {"outOf": out_of, "score": score, "rating": [None, *reached][-1], "complete": complete}

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
