"""Ratings, by "After the draw" in specs/method.md; for verify.py. A tally is (yes, base)."""
import csv, functools, math
from bisect import bisect_left
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import product, zip_longest

from verify_conventions import (
    Part, ascending, canonical, decimals, digest, members, pick, read_json, rounded, sealed, stream, tidy,
    warned)
from verify_list import ALWAYS, BANDS, CODES, CONCERNS, FURTHER, SERIOUS, Levels, key
from verify_method import largest_remainder

ANSWERS, SURE = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}, [(0.8, 10), (0.95, 40)]

def read_judgements(text):
    """Ratings, judgements: by case, from the array that has their digest, or from a filled sheet as CSV."""
    if text.startswith("["):
        return {row.case: row for row in read_json(text)}
    headings, *rows = [[tidy(cell) for cell in row] for row in csv.reader(text.splitlines(keepends=True))]
    questions, found = [heading.split(" ")[0] for heading in headings[6:]], {}
    for case, _, _, _, *own in rows:
        levels = {concern: CODES[concern].get(key(cell)) for concern, cell in zip(CONCERNS, own)}
        found[case] = Part(levels, answers={id: cell.lower() or None for id, cell in zip(questions, own[2:])})
    return found

def judgements_of(draw, standards, cases, fileless, judged):
    """Ratings, judgements: the array of which their digest is made."""
    asked, rows = defaultdict(list), []
    for standard in standards:
        asked[standard.domain] += [question.id for question in standard.get("questions", [])]
    for case in cases:
        said, unsaid = ({}, "no") if case in fileless else (judged.get(case, {}), None)
        answers = {id: said.get("answers", {}).get(id, unsaid) for id in asked[draw.inspected[case].domain]}
        rows.append(Part({concern: said.get(concern) for concern in CONCERNS}, case=case, answers=answers))
    return rows

def per_cent(rules, yes, base):
    """Ratings, percent."""
    return decimals(0 if rules.percent == "whole" else 6, 100 * yes, base)

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
    part, whole = (per_cent(rules, yes, base), 100) if rules.percent == "whole" else (yes, base)
    reached = [one.id for one in rules.bands if 10000 * part >= rounded(10000 * one["from"]) * whole]
    return [rules.bands[0].id, *reached][-1]

def lowest(questions):
    """Ratings, lowest: which of these questions."""
    parts = [(Fraction(one.yes, one.base), one) for one in questions if one.base]
    least = min([part for part, _ in parts], default=None)
    return [one for part, one in parts if part == least]

def by_rule(rules, standard, questions):
    """Ratings, lowest and rating by rule: (the deciding questions, the rating)."""
    decides = lowest([one for one in questions if standard.rule != "desistance" or one.about == "desistance"])
    return decides, band(rules, decides[0].yes, decides[0].base) if decides and rules.domainsRated else None

def completions(key, rows, tallies, pseudo_cases, population):
    """Ratings, chances: how many completions have which tallies; rows: of the complete ones, (yes, base)."""
    numbers, (yes, base), k, found = stream(*key), map(sum, zip(*tallies)), len(rows), Counter()
    row, all_yes = 2 * base + 2, pseudo_cases * (2 * yes + 1)
    pseudo = all_yes + pseudo_cases * (2 * (base - yes) + 1)
    for _ in range(1 if population <= k else max(200, min(2000, 4000000 // (population - k)))):
        drawn = list(rows)
        for size in range(k, population):
            at = math.floor(next(numbers) * (pseudo + size * row))
            alike = [(1, 1) if at < all_yes else (0, 1)] * len(tallies)
            drawn.append(alike if at < pseudo else drawn[(at - pseudo) // row])
        found[tuple(tuple(map(sum, zip(*answers))) for answers in zip(*drawn))] += 1
    return found

@functools.lru_cache(maxsize=64)
def forecast(given):
    """Ratings, chances: (chances, how often a question that decides now decides), of these as JSON."""
    rules, standard, questions, rows, population = read_json(given)
    tallies, bands = tuple((one.yes, one.base) for one in questions), ascending(one.id for one in rules.bands)
    answers = [[row.answers[one.id] for one in questions] for row in rows]
    complete = tuple(tuple(map(ANSWERS.get, row)) for row in answers if None not in row)
    now, ratings, clear = {one.id for one in by_rule(rules, standard, questions)[0]}, Counter(), 0
    if complete and rules.domainsRated:
        key = "longlist/1/chances", standard.domain, standard.id, digest(rows)
        for then, many in completions(key, complete, tallies, rules.pseudoCases, population).items():
            decides, rating = by_rule(rules, standard, [
                Part(one, yes=yes, base=base) for one, (yes, base) in zip(questions, then)])
            ratings[rating] += many if decides else 0
            clear += 0 if now.isdisjoint(one.id for one in decides) else many
    counted = sum(ratings.values())
    chances = [part / 10000 for part in largest_remainder(10000, [ratings[id] for id in bands])]
    return (dict(zip(bands, chances)), Fraction(clear, counted)) if counted else (None, 1)

def rated(draw, standard, found, population, rows):
    """Ratings: a standard as is due; found: as stated, of which the panel's part is taken, and without
    judgements (rows is None) the tallies and what does not follow from them."""
    rules, questions, asked = draw.rules.rating, [], standard.get("questions", [])
    if rows is None:
        questions = [Part(one, yes=told.yes, base=told.base, of=told.intervals[0].of if told.intervals else 0)
                     for one, told in zip(asked, found.questions)]
        chances = found.chances
        unclear, lacking = (flag in found.flags for flag in ["lowest-unclear", "not-all-judged"])
    else:
        for one in asked:
            said = Counter(row.answers[one.id] for row in rows)
            base = said["yes"] + said["no"]
            of = math.ceil(Fraction(population * base, base + said["not applicable"] or 1))
            questions.append(Part(one, yes=said["yes"], base=base, of=of))
        chances, clear = forecast(canonical([rules, standard, questions, rows, population]))
        unclear = clear < Fraction(4, 5)
        lacking = None in [row.answers[one.id] for row in rows for one in asked]
    for one in questions:
        one.percent = per_cent(rules, one.yes, one.base)
        one.intervals = [interval(one.yes, one.base, one.of, *sure) for sure in SURE] if one.base else None
    decides, rule = by_rule(rules, standard, questions)
    turned = lambda one, by: [Part(each, yes=each.yes + by) if each is one else each for each in questions]
    other = {by_rule(rules, standard, turned(one, by))[1]
             for one in questions for by in [-1, 1] if 0 <= one.yes + by <= one.base}
    ends = [{band(rules, one.intervals[0][end], one.of) for end in ["least", "most"]} for one in decides]
    flags = {"few-cases": any(one.base <= draw.rules.judgement.fewCases for one in decides),
             "one-judgement": rules.domainsRated and other - {rule},
             "interval-crosses-band": rules.domainsRated and any(len(two) == 2 for two in ends),
             "lowest-unclear": unclear, "not-all-judged": lacking}
    scores, moved = {None: None, **{one.id: one.score for one in rules.bands}}, found.moved
    rating = found.rating if moved or standard.basis == "panel" else rule
    told = moved and (moved.reason is not None or standard.basis == "cases" and rating != rule)
    shown = ["id", "about", "yes", "base", "percent", "intervals"]
    return {**pick(standard, "id", "title", "domain", "basis"), "rating": rating, "score": scores[rating],
            "questions": [pick(one, *shown) for one in questions], "chances": chances,
            "lowest": [one.id for one in lowest(questions)], "flags": [flag for flag in flags if flags[flag]],
            "moved": {"from": rule, "reason": moved.reason} if told else None}

def classification_of(draw, rows):
    """Ratings, classification."""
    order, found = {level: place for place, level in enumerate(SERIOUS)}, {id: {} for id in draw.ids}
    def compared(pairs):
        signs = Counter((own > teams) - (own < teams) for own, teams in pairs)
        return {"cases": len(pairs), "same": signs[0], "higher": signs[1], "lower": signs[-1]}
    for id, concern in product(draw.ids, CONCERNS):
        pairs = [[order.get(draw.levels.of(one, concern)) for one in [row, draw.inspected[row.case]]]
                 for row in rows if draw.inspected[row.case].domain == id]
        known = [pair for pair in pairs if None not in pair]
        levels = [{"level": level, **compared([pair for pair in known if pair[1] == place])}
                  for level, place in order.items() if place in [teams for _, teams in known]]
        none = sum(own is not None and teams is None for own, teams in pairs)
        found[id][concern] = {**compared(known), "notRecorded": none, "levels": levels}
    return found

def groups_and_profile(draw, rows, cases):
    """Ratings, groups and profile; cases: the list's, or none for a rating that was made without them."""
    levels, further = Levels(BANDS, draw.levels.combine), {case.caseId: case for case in cases}
    variables = ALWAYS + (FURTHER if cases else [])
    entries = [Part({**draw.inspected[row.case], **further.get(row.case, {}), **row})
               for row in rows if any(row.answers.values())]
    asked = [question.id for standard in draw.rules.standards for question in standard.get("questions", [])]
    said = lambda id, *answers: [entry for entry in entries if entry.answers.get(id) in answers]
    return {"groups": [{"question": id, **level} for id in asked
                       for level in levels.rows(variables, base=said(id, "yes", "no"), yes=said(id, "yes"))],
            "profile": [{"domain": id, **level} for id in draw.ids for level in levels.rows(
                variables, cases=[entry for entry in entries if entry.domain == id])]}

def check_rating(draw, records, rating, judged):
    """Ratings; judged: judgements by case, or None without them."""
    rules, found, domains = draw.rules.rating, rating.standards, draw.receipt.domains
    fileless = {record.case for record in records if draw.reasons[record.reason].outcome == "stays"}
    left_out = fileless if draw.rules.judgement.fileUnavailable == "leave-out" else set()
    cases = ascending(draw.inspected.keys() - left_out)
    gone = Counter(record.replacement.domain for record in records
                   if record.replacement and draw.reasons[record.reason].leavesPopulation)
    population = {id: domains[id].eligible - gone[id] for id in draw.ids}
    resettling = [one.id for one in draw.rules.standards if one.get("onlyIf") == "resettlement"]
    standards = [one for one in draw.rules.standards
                 if one.id not in resettling or draw.receipt.resettlement.inScope]
    part, counted, due = {None: []}, {id: rating.domains[id].judged for id in draw.ids}, {}
    unlisted = "list-not-given" in [warning.code for warning in rating.warnings]
    if judged is not None:
        rows = judgements_of(draw, standards, cases, fileless, judged)
        for id in draw.ids:
            part[id] = [row for row in rows if draw.inspected[row.case].domain == id]
            counted[id] = sum(None not in row.answers.values() for row in part[id])
        due = {"judgements": digest(rows), "classification": classification_of(draw, rows)}
        if unlisted or draw.cases is not None:
            due.update(groups_and_profile(draw, rows, [] if unlisted else draw.cases))
    scores = [one.score for one in found
              if one.id not in resettling or draw.rules.resettlement.countsTowardsRating]
    out_of, complete = len(scores) * max(one.score for one in rules.bands), None not in scores
    score = sum(scores) if complete else None
    reached = [one.id for one, limit in zip(rules.bands, rules.overall.bands)
               if complete and rules.overall.outOf * score >= limit * out_of]
    warnings = {"list-not-given": unlisted, "not-all-judged": sum(counted.values()) < len(cases),
                "file-unavailable": fileless, "domains-not-rated": not rules.domainsRated,
                "panel-not-complete": None in [one.rating for one in found if one.basis == "panel"]}
    yield from members(rating, {
        **due, **sealed("rating", rating), "method": "rating/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in records],
        "standards": [rated(draw, standard, one, population.get(standard.domain), part.get(standard.domain))
                      for standard, one in zip_longest(standards, found)],
        "overall": {"outOf": out_of, "score": score, "rating": [None, *reached][-1], "complete": complete},
        "progress": {"toInspect": len(cases), "judged": sum(counted.values())},
        "domains": {id: {"eligible": population[id], "drawn": domains[id].drawn, "judged": counted[id]}
                    for id in draw.ids},
        "warnings": warned(rating.warnings, [code for code in warnings if warnings[code]])},
        "judgements", "classification", "groups", "profile")
