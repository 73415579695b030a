"""Ratings, by "After the draw" in specs/method.md; for verify.py. A tally is (yes, base)."""
import bisect, collections, csv, functools, itertools, math
from fractions import Fraction

from verify_conventions import Part, ascending, digest, members, read_json, rounded, stream, tidy
from verify_list import ALWAYS, BANDS, CODES, CONCERNS, FURTHER, SERIOUS, Levels, key
from verify_method import largest_remainder

def read_judgements(path):
    """Ratings, judgements: by case, from the array that has their digest, or from a filled sheet as CSV."""
    if path.suffix == ".json":
        return {row.case: row for row in read_json(path.read_text(encoding="utf-8"))}
    headings, *rows = csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    questions, found = [heading.split(" ")[0] for heading in headings[6:]], {}
    for case, _, _, _, *own in rows:
        levels = {concern: CODES[concern].get(key(cell)) for concern, cell in zip(CONCERNS, own)}
        answers = {question: tidy(cell).lower() or None for question, cell in zip(questions, own[2:])}
        found[tidy(case)] = Part(levels, answers=answers)
    return found

def per_cent(rules, yes, base):
    """Ratings, percent."""
    scale = 1 if rules.percent == "whole" else 10 ** 6
    return (200 * scale * yes + base) // (2 * base) / scale if base else None

@functools.lru_cache(maxsize=None)
def interval(yes, base, of, confidence, t):
    """Ratings, intervals. The tails rise or fall with K all the way, so their ends are found by halving."""
    ways = lambda k, some: t * sum(math.comb(k, x) * math.comb(of - k, base - x) for x in some)
    span, enough = range(yes, of - base + yes + 1), math.comb(of, base)
    least = span[bisect.bisect_left(span, True, key=lambda k: ways(k, range(yes, base + 1)) > enough)]
    most = span[bisect.bisect_left(span, True, key=lambda k: ways(k, range(yes + 1)) <= enough) - 1]
    low, high = ((2 * 10 ** 6 * k + of) // (2 * of) / 10 ** 6 for k in [least, most])
    return {"confidence": confidence, "least": least, "most": most, "of": of, "low": low, "high": high}

def band(rules, yes, base):
    """Ratings, rating by rule: the band of so many yes of a base."""
    part, whole = (per_cent(rules, yes, base), 100) if rules.percent == "whole" else (yes, base)
    reached = [one.id for one in rules.bands if 10000 * part >= rounded(10000 * one["from"]) * whole]
    return [rules.bands[0].id, *reached][-1]

def lowest(tallies, places):
    """Ratings, lowest: which of these questions."""
    least = min((Fraction(*tallies[place]) for place in places if tallies[place][1]), default=None)
    return [place for place in places if tallies[place][1] and Fraction(*tallies[place]) == least]

def by_rule(rules, standard, tallies):
    """Ratings, lowest and rating by rule: (the deciding questions, the rating)."""
    about = [place for place, question in enumerate(standard.questions) if question.about == "desistance"]
    decides = lowest(tallies, about if standard.rule == "desistance" else range(len(tallies)))
    return decides, band(rules, *tallies[decides[0]]) if decides and rules.domainsRated else None

@functools.lru_cache(maxsize=64)
def completions(key, rows, tallies, pseudo_cases, population):
    """Ratings, chances: how many completions have which tallies; rows: of the complete ones, (yes, base)."""
    numbers, (yes, base), k, found = stream(*key), map(sum, zip(*tallies)), len(rows), collections.Counter()
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

def forecast(rules, standard, completed, decides):
    """Ratings, chances: (chances, in what part of the completions a question that decides now decides)."""
    ratings, clear, ids = collections.Counter(), 0, ascending(one.id for one in rules.bands)
    for tallies, many in completed.items():
        places, rating = by_rule(rules, standard, tallies)
        ratings[rating] += many if places else 0
        clear += 0 if set(decides).isdisjoint(places) else many
    counted = sum(ratings.values())
    chances = [part / 10000 for part in largest_remainder(10000, [ratings[id] for id in ids])]
    return (dict(zip(ids, chances)), Fraction(clear, counted)) if counted else (None, 1)

ANSWERS, SURE = {"yes": (1, 1), "no": (0, 1), "not applicable": (0, 0)}, [(0.8, 10), (0.95, 40)]

def from_cases(draw, standard, found, population, rows):
    """Ratings: (rating by rule, what else a standard of cases has); rows: its judgements, or None."""
    rules, ids = draw.rules.rating, [question.id for question in standard.questions]
    if rows is None:
        tallies = [(question.yes, question.base) for question in found.questions]
        numbers = [question.intervals[0].of if question.intervals else 0 for question in found.questions]
        chances = found.chances
        unclear, lacking = (flag in found.flags for flag in ["lowest-unclear", "not-all-judged"])
    else:
        said = [collections.Counter(row["answers"][id] for row in rows) for id in ids]
        tallies = [(many["yes"], many["yes"] + many["no"]) for many in said]
        numbers = [math.ceil(Fraction(population * base, base + many["not applicable"] or 1))
                   for many, (_, base) in zip(said, tallies)]
        answers = [[row["answers"][id] for id in ids] for row in rows]
        complete = tuple(tuple(map(ANSWERS.get, row)) for row in answers if None not in row)
        chances, clear, lacking = None, 1, len(complete) < len(rows)
        if complete and rules.domainsRated:
            key = ("longlist/1/chances", standard.domain, standard.id, digest(rows))
            completed = completions(key, complete, tuple(tallies), rules.pseudoCases, population)
            chances, clear = forecast(rules, standard, completed, by_rule(rules, standard, tallies)[0])
        unclear = clear < Fraction(4, 5)
    decides, rule = by_rule(rules, standard, tallies)
    questions = [{"id": question.id, "about": question.about, "yes": yes, "base": base,
                  "percent": per_cent(rules, yes, base),
                  "intervals": [interval(yes, base, of, *sure) for sure in SURE] if base else None}
                 for question, (yes, base), of in zip(standard.questions, tallies, numbers)]
    other = {by_rule(rules, standard, [*tallies[:place], (yes + more, base), *tallies[place + 1:]])[1]
             for place, (yes, base) in enumerate(tallies) for more in [-1, 1] if 0 <= yes + more <= base}
    ends = [{band(rules, questions[place]["intervals"][0][end], numbers[place]) for end in ["least", "most"]}
            for place in decides]
    flags = {"few-cases": any(tallies[place][1] <= draw.rules.judgement.fewCases for place in decides),
             "one-judgement": rules.domainsRated and other - {rule},
             "interval-crosses-band": rules.domainsRated and any(len(two) == 2 for two in ends),
             "lowest-unclear": unclear, "not-all-judged": lacking}
    return rule, {"lowest": [ids[place] for place in lowest(tallies, range(len(ids)))], "chances": chances,
                  "questions": questions, "flags": [flag for flag, holds in flags.items() if holds]}

def rated(draw, standard, found, population, rows):
    """Ratings, Panel: a standard as is due; found: as stated, of which the panel's part is taken."""
    rule, due = None, {"questions": [], "lowest": [], "chances": None, "flags": []}
    if standard.basis == "cases":
        rule, due = from_cases(draw, standard, found, population[standard.domain], rows)
    scores, moved = {None: None, **{one.id: one.score for one in draw.rules.rating.bands}}, found.moved
    rating = found.rating if moved or standard.basis == "panel" else rule
    if moved:
        told = moved.reason is not None or standard.basis == "cases" and rating != rule
        moved = {"from": rule, "reason": moved.reason} if told else None
    return {**{name: standard[name] for name in ["id", "title", "domain", "basis"]}, **due, "moved": moved,
            "rating": rating, "score": scores[rating]}

def classification_of(draw, rows):
    """Ratings, classification."""
    order, found = {level: place for place, level in enumerate(SERIOUS)}, {}
    tell = lambda pairs: {"cases": len(pairs), "same": sum(own == teams for own, teams in pairs),
                          "higher": sum(own > teams for own, teams in pairs),
                          "lower": sum(own < teams for own, teams in pairs)}
    for id, concern in itertools.product(draw.ids, CONCERNS):
        pairs = [[order.get(draw.levels.of(one, concern)) for one in [row, draw.inspected[row["case"]]]]
                 for row in rows if draw.inspected[row["case"]].domain == id]
        known = [pair for pair in pairs if None not in pair]
        levels = [{"level": SERIOUS[place], **tell([pair for pair in known if pair[1] == place])}
                  for place in sorted({teams for _, teams in known})]
        none = sum(own is not None and teams is None for own, teams in pairs)
        found.setdefault(id, {})[concern] = {**tell(known), "notRecorded": none, "levels": levels}
    return found

def groups_and_profile(draw, rows, cases):
    """Ratings, groups and profile; cases: the list's, or None for a rating that was made without them."""
    levels, further = Levels(draw.strata, BANDS), {case.caseId: case for case in cases or []}
    variables = ALWAYS + (FURTHER if cases else [])
    entries = [Part({**draw.inspected[row["case"]], **further.get(row["case"], {}), **row})
               for row in rows if set(row["answers"].values()) - {None}]
    asked = [question.id for standard in draw.rules.standards for question in standard.get("questions", [])]
    said = lambda id, *answers: [entry for entry in entries if entry.answers.get(id) in answers]
    inside = lambda domain: [entry for entry in entries if entry.domain == domain]
    return {"groups": [{"question": id, **level} for id in asked
                       for level in levels.rows(variables, base=said(id, "yes", "no"), yes=said(id, "yes"))],
            "profile": [{"domain": domain, **level} for domain in draw.ids
                        for level in levels.rows(variables, cases=inside(domain))]}

def judgements_of(draw, standards, fileless, left_out, judged):
    """Ratings, judgements: the array of which their digest is made."""
    rows, blank = [], Part(answers={}, **dict.fromkeys(CONCERNS))
    for case in ascending(draw.inspected.keys() - left_out):
        ids = [question.id for standard in standards if standard.domain == draw.inspected[case].domain
               for question in standard.questions]
        said = Part(blank, answers=dict.fromkeys(ids, "no")) if case in fileless else judged.get(case, blank)
        rows.append(Part({concern: said[concern] for concern in CONCERNS}, case=case,
                         answers={id: said.answers.get(id) for id in ids}))
    return rows

def check_rating(draw, records, rating, judged):
    """Ratings; judged: judgements by case, or None without them."""
    rules, found, domains = draw.rules.rating, rating.standards, draw.receipt.domains
    fileless = {record.case for record in records if draw.reasons[record.reason].outcome == "stays"}
    left_out = fileless if draw.rules.judgement.fileUnavailable == "leave-out" else set()
    gone = collections.Counter(record.replacement.domain for record in records
                               if record.replacement and draw.reasons[record.reason].leavesPopulation)
    population = {id: domains[id].eligible - gone[id] for id in draw.ids}
    resettling = [one.id for one in draw.rules.standards if one.get("onlyIf") == "resettlement"]
    standards = [one for one in draw.rules.standards
                 if one.id not in resettling or draw.receipt.resettlement.inScope]
    part, counted, due = {}, {id: rating.domains[id].judged for id in draw.ids}, {}
    unlisted = "list-not-given" in [warning.code for warning in rating.warnings]
    if judged is not None:
        rows = judgements_of(draw, standards, fileless, left_out, judged)
        part = {id: [row for row in rows if draw.inspected[row.case].domain == id] for id in draw.ids}
        counted = {id: sum(None not in row.answers.values() for row in part[id]) for id in draw.ids}
        due = {"judgements": digest(rows), "classification": classification_of(draw, rows)}
        if unlisted or draw.cases is not None:
            due.update(groups_and_profile(draw, rows, None if unlisted else draw.cases))
    to_inspect, all_judged = len(draw.inspected.keys() - left_out), sum(counted.values())
    scores = [one.score for one in found
              if one.id not in resettling or draw.rules.resettlement.countsTowardsRating]
    out_of, complete = len(scores) * max(one.score for one in rules.bands), None not in scores
    score = sum(scores) if complete else None
    reached = [one.id for one, limit in zip(rules.bands, rules.overall.bands)
               if complete and rules.overall.outOf * score >= limit * out_of]
    yield from members(rating, {
        **due, "kind": "longlist/rating", "version": 1, "method": "rating/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in records], "digest": digest(rating, "digest"),
        "standards": [rated(draw, *pair, population, part.get(pair[0].domain))
                      for pair in itertools.zip_longest(standards, found)],
        "overall": {"outOf": out_of, "score": score, "rating": [None, *reached][-1], "complete": complete},
        "progress": {"toInspect": to_inspect, "judged": all_judged},
        "domains": {id: {"eligible": population[id], "drawn": domains[id].drawn, "judged": counted[id]}
                    for id in draw.ids}}, "judgements", "classification", "groups", "profile", "warnings")
    panel = [one.rating for one in found if one.basis == "panel"]
    lacking, unrated = all_judged < to_inspect, not rules.domainsRated
    due = {"list-not-given": unlisted, "not-all-judged": lacking, "file-unavailable": fileless,
           "domains-not-rated": unrated, "panel-not-complete": None in panel}
    yield "codes of warnings", [one.code for one in rating.warnings], [code for code in due if due[code]]
