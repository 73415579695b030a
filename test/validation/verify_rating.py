"""Ratings, by "After the draw" in specs/method.md; for verify.py. A tally is (yes, base)."""
import functools, math
from bisect import bisect_left
from collections import Counter
from fractions import Fraction
from itertools import product

from verify_conventions import (
    TEXT, Part, ascending, canonical, decimals, digest, members, pick, read_json, rounded, sealed, stream)
from verify_rules import ALWAYS, BANDS, CONCERNS, FURTHER, SERIOUS, largest_remainder, level_of, level_rows

# The tally of an answer, the decimals of a per cent, and of an interval confidence and t.
ANSWERS, DECIMALS = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}, {"whole": 0, "exact": 6}
SURE = [(0.8, 10), (0.95, 40)]

def judgements_of(draw, standards, cases, fileless, judged):
    """Ratings, judgements: the array of which their digest is made."""
    rows = []
    for case in cases:
        said, unsaid = (Part(), "no") if case in fileless else (judged.get(case, Part()), None)
        asked = [question.id for standard in standards for question in standard.questions
                 if standard.domain == draw.inspected[case].domain]
        answers = {id: said.get("answers", {}).get(id, unsaid) for id in asked}
        rows.append(Part({concern: said.get(concern) for concern in CONCERNS}, case=case, answers=answers))
    return rows

@functools.lru_cache(maxsize=None)
def interval(yes, base, of, confidence, t):
    """Ratings, intervals. The tails rise or fall with K all the way, so their ends are found by halving."""
    ways = lambda k, some: t * sum(math.comb(k, x) * math.comb(of - k, base - x) for x in some)
    span, enough = range(yes, of - base + yes + 1), math.comb(of, base)
    least = span[bisect_left(span, True, key=lambda k: ways(k, range(yes, base + 1)) > enough)]
    most = span[bisect_left(span, True, key=lambda k: ways(k, range(yes + 1)) <= enough) - 1]
    return {"confidence": confidence, "least": least, "most": most, "of": of,
            "low": decimals(6, least, of), "high": decimals(6, most, of)}

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

def tally_of(rows, id, population):
    """Ratings: what was said of a question: (yes, base, N_q)."""
    said = Counter(row.answers[id] for row in rows)
    base = said["yes"] + said["no"]
    return said["yes"], base, math.ceil(Fraction(population * base, base + said["not applicable"] or 1))

def rated(draw, standard, found, population, rows):
    """Ratings: a standard as is due; found: as stated, of which the panel's part is taken, and without
    judgements (rows is None) the tallies and what does not follow from them."""
    rules, asked, moved = draw.rules.rating, standard.questions, found.moved
    tallies = [tally_of(rows, one.id, population) for one in asked] if rows is not None else [
        (one.yes, one.base, one.intervals[0].of if one.base else 0) for one in found.questions]
    questions = [Part(one, yes=yes, base=base, of=of) for one, (yes, base, of) in zip(asked, tallies)]
    decides, rule = by_rule(rules, standard, questions)
    if rows is None:
        clear, lacking = "lowest-unclear" not in found.flags, "not-all-judged" in found.flags
        chances = found.chances
    else:
        chances, clear = forecast(canonical([rules, standard, questions, rows, population]))
        lacking = None in [row.answers[one.id] for row in rows for one in asked]
    for one in questions:
        one.percent = decimals(DECIMALS[rules.percent], 100 * one.yes, one.base)
        one.intervals = [interval(one.yes, one.base, one.of, *sure) for sure in SURE] if one.base else None
    turned = [[Part(each, yes=each.yes + by * (each is one)) for each in questions]
              for one in questions for by in [-1, 1] if 0 <= one.yes + by <= one.base]
    ends = [{band(rules, one.intervals[0][end], one.of) for end in ["least", "most"]} for one in decides]
    flags = {"few-cases": any(one.base <= draw.rules.judgement.fewCases for one in decides),
             "one-judgement": any(by_rule(rules, standard, other)[1] != rule for other in turned),
             "interval-crosses-band": rules.domainsRated and any(len(two) == 2 for two in ends),
             "lowest-unclear": clear < Fraction(4, 5), "not-all-judged": lacking}
    rating = found.rating if moved or standard.basis == "panel" else rule
    told = moved and (moved.reason is not None or standard.basis == "cases" and rating != rule)
    return {**pick(standard, "id", "title", "domain", "basis"), "chances": chances, "rating": rating,
            "score": {None: None, **{one.id: one.score for one in rules.bands}}[rating],
            "questions": [pick(one, *"id about yes base percent intervals".split()) for one in questions],
            "lowest": [one.id for one in lowest(questions)], "flags": [flag for flag in flags if flags[flag]],
            "moved": {"from": rule, "reason": moved.reason} if told else None}

def classification_of(draw, rows_of):
    """Ratings, classification; rows_of: the judgements of each domain."""
    order, found = {level: place for place, level in enumerate(SERIOUS)}, {id: {} for id in draw.ids}
    def compared(pairs):
        signs = Counter((own > teams) - (own < teams) for own, teams in pairs)
        return {"cases": len(pairs), "same": signs[0], "higher": signs[1], "lower": signs[-1]}
    for id, concern in product(draw.ids, CONCERNS):
        pairs = [[order.get(level_of(draw.levels, one, concern)) for one in [row, draw.inspected[row.case]]]
                 for row in rows_of[id]]
        known = [pair for pair in pairs if None not in pair]
        levels = [{"level": level, **compared([pair for pair in known if pair[1] == place])}
                  for level, place in order.items() if place in [teams for _, teams in known]]
        none = sum(own is not None and teams is None for own, teams in pairs)
        found[id][concern] = {**compared(known), "notRecorded": none, "levels": levels}
    return found

def groups_and_profile(draw, standards, rows, cases):
    """Ratings, groups and profile; cases: the list's, or none for a rating that was made without them."""
    way, further = Part(groups=BANDS, combine=draw.levels.combine), {case.caseId: case for case in cases}
    variables = ALWAYS + (FURTHER if cases else [])
    entries = [Part({**draw.inspected[row.case], **further.get(row.case, {}), **row})
               for row in rows if any(row.answers.values())]
    asked = [question.id for standard in standards for question in standard.questions]
    said = lambda id, *answers: [entry for entry in entries if entry.answers.get(id) in answers]
    return {"groups": [{"question": id, **level} for id in asked for level in level_rows(
                way, variables, base=said(id, "yes", "no"), yes=said(id, "yes"))],
            "profile": [{"domain": id, **level} for id in draw.ids for level in level_rows(
                way, variables, cases=[entry for entry in entries if entry.domain == id])]}

def overall_of(rules, scores):
    """Ratings, overall; scores: those of the standards that count."""
    out_of, complete = len(scores) * max(one.score for one in rules.bands), None not in scores
    score = sum(scores) if complete else None
    reached = [one.id for one, limit in zip(rules.bands, rules.overall.bands)
               if complete and rules.overall.outOf * score >= limit * out_of]
    return {"outOf": out_of, "score": score, "rating": [None, *reached][-1], "complete": complete}

def check_rating(draw, rating, judged):
    """Ratings; judged: judgements by case, or None without them."""
    rules, found, drawn, due = draw.rules, rating.standards, draw.receipt.domains, {}
    fileless = {record.case for record in draw.records if draw.reasons[record.reason].outcome == "stays"}
    left_out = fileless if rules.judgement.fileUnavailable == "leave-out" else set()
    cases = ascending(draw.inspected.keys() - left_out)
    gone = Counter(record.replacement.domain for record in draw.records
                   if record.replacement and draw.reasons[record.reason].leavesPopulation)
    population = {id: drawn[id].eligible - gone[id] for id in draw.ids}
    resettling = {one.id for one in rules.standards if one.get("onlyIf") == "resettlement"}
    standards = [Part({"questions": [], **one}) for one in rules.standards
                 if one.id not in resettling or draw.receipt.resettlement.inScope]
    rows_of, counted = {None: []}, {id: rating.domains[id].judged for id in draw.ids}
    unlisted = "list-not-given" in [warning.code for warning in rating.warnings]
    if judged is not None:
        rows = judgements_of(draw, standards, cases, fileless, judged)
        for id in draw.ids:
            rows_of[id] = [row for row in rows if draw.inspected[row.case].domain == id]
            counted[id] = sum(None not in row.answers.values() for row in rows_of[id])
        due = {"judgements": digest(rows), "classification": classification_of(draw, rows_of)}
        if unlisted or draw.cases is not None:
            due.update(groups_and_profile(draw, standards, rows, [] if unlisted else draw.cases))
    warnings = {"list-not-given": unlisted, "not-all-judged": sum(counted.values()) < len(cases),
                "file-unavailable": fileless, "domains-not-rated": not rules.rating.domainsRated,
                "panel-not-complete": None in [one.rating for one in found if one.basis == "panel"]}
    yield "the standards in scope", [one.id for one in found], [one.id for one in standards]
    yield from members(rating, {
        **due, **sealed("rating", rating), "method": "rating/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in draw.records],
        "standards": [rated(draw, one, stated, population.get(one.domain), rows_of.get(one.domain))
                      for one, stated in zip(standards, found)],
        "overall": overall_of(rules.rating, [one.score for one in found if one.id not in resettling
                                             or rules.resettlement.countsTowardsRating]),
        "progress": {"toInspect": len(cases), "judged": sum(counted.values())},
        "domains": {id: {"eligible": population[id], "drawn": drawn[id].drawn, "judged": counted[id]}
                    for id in draw.ids},
        "warnings": [{"code": code, "message": TEXT} for code in warnings if warnings[code]]},
        "judgements", "classification", "groups", "profile")
