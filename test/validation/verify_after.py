"""Replacements and assignments, by "After the draw" in specs/method.md; for verify.py."""
import collections, itertools, math
from fractions import Fraction

from verify_conventions import as_text, ascending, digest, members, rounded
from verify_list import CONCERNS

def distance(draw, one, other):
    """Replacements: the distance of two cases."""
    far, of = draw.rules.replacement.distance, draw.levels.of
    apart = [far.get(name, 0) for name in draw.strata.variables if of(one, name) != of(other, name)]
    return sum(apart) if apart else -1

def check_replacement(draw, record, previous):
    """Replacements: one of them, which changes the cases to inspect and the reserves that are left."""
    case, taken, source, reason = record.case, None, None, draw.reasons[record.reason]
    yield "the case is in the sample and was not dealt with", case in draw.inspected.keys() - draw.dealt, True
    yield "the note that its reason needs", bool(record.note or not reason.noteNeeded), True
    if reason.outcome != "stays":
        out = draw.inspected.pop(case)
        rank = lambda reserve: (distance(draw, reserve, out), reserve.ticket, as_text(reserve.caseId))
        taken = min((reserve for reserve in draw.left if reserve.domain == out.domain), key=rank)
        source = "same-cell" if rank(taken)[0] == -1 else "nearest-cell"
        draw.left.remove(taken)
        draw.inspected[taken.caseId] = taken
    draw.dealt.add(case)
    yield from members(record, {
        "kind": "longlist/replacement", "version": 1, "draw": draw.receipt.digest, "previous": previous,
        "replacement": taken, "from": source, "digest": digest(record, "digest")},
        "case", "reason", "note", "by", "on")

def reached(start, parts):
    """Assignment, exact loads: whom moves can bring somebody's cases to, each with who gives which case."""
    came, waiting = {start: None}, [start]
    for giver in waiting:
        for case in (case for case, among in parts.items() if among.get(giver)):
            for taker in parts[case].keys() - came.keys():
                came[taker] = (giver, case)
                waiting.append(taker)
    return came

def are_exact(loads, weights, rooms, parts):
    """Assignment, exact loads: whether cases can be moved, in parts, till everybody has these loads, and then
    none on to anybody with room and less in proportion. parts: of each case, what those allowed it have."""
    over = {name: sum(among.get(name, 0) for among in parts.values()) - load for name, load in loads.items()}
    for name in loads:
        while over[name] > 0:
            came, steps = reached(name, parts), []
            end = at = next((other for other in came if over[other] < 0), None)
            if end is None:
                return False
            while came[at]:
                steps.append((*came[at], at))
                at = came[at][0]
            amount = min(over[name], -over[end], *(parts[case][giver] for giver, case, _ in steps))
            for giver, case, taker in steps:
                parts[case][giver] -= amount
                parts[case][taker] += amount
            over[name], over[end] = over[name] - amount, over[end] + amount
    level = {name: load / weights[name] for name, load in loads.items()}
    able = {(name, other) for name in loads for other in reached(name, parts) if loads[other] < rooms[other]}
    return not any(over.values()) and not any(level[other] < level[name] for name, other in able)

def check_assignment(draw, records, assignment, previous):
    """Assignment: everything but that its search found the best mix."""
    people, cases = {person.name: person for person in assignment.inspectors}, ascending(draw.inspected)
    names, given = ascending(people), {pair.case: pair.inspector for pair in assignment.cases}
    conflicts = {(one.case, one.inspector) for one in assignment.conflicts}
    inside = {name: draw.ids if people[name].domains is None else people[name].domains for name in names}
    within = {name: [case for case in cases if draw.inspected[case].domain in inside[name]] for name in names}
    parts = {case: {name: Fraction(name == given[case]) for name in names
                    if case in within[name] and (case, name) not in conflicts} for case in cases}
    takes = collections.Counter(given.values())
    weights = {name: rounded(1000 * people[name].share) for name in names}
    rooms = {name: len(cases) if people[name].most is None else people[name].most for name in names}
    loads = {load.inspector: Fraction(load.exactShare).limit_denominator(sum(weights.values()))
             for load in assignment.loads}
    wrong = [case for case in cases if given[case] not in parts[case]]
    yield "no conflict and nobody outside their domains", wrong, []
    over = [name for name in names if max(takes[name], loads[name]) > rooms[name]]
    yield "nobody has more than their most", over, []
    yield "exact loads minimise", are_exact(loads, weights, rooms, parts), True
    if assignment.previous is None:
        far = [name for name in names if not math.floor(loads[name]) <= takes[name] <= math.ceil(loads[name])]
        yield "each load is the floor or the ceiling of the exact one", far, []
    balance = []
    for name, variable in itertools.product(names, ["domain", "disposal", *CONCERNS]):
        own = [draw.inspected[case] for case in cases if given[case] == name]
        every = [draw.inspected[case] for case in within[name]]
        levels = draw.levels.rows([variable], share=every, cases=own)
        for level in sorted(levels, key=lambda level: as_text(level["level"])):
            share = takes[name] * (level.pop("share") / len(every))
            balance.append({"inspector": name, **level, "exactShare": share})
    yield from members(assignment, {
        "kind": "longlist/assignment", "version": 1, "method": "assignment/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in records], "digest": digest(assignment, "digest"),
        "previous": digest(previous, "digest") if previous else assignment.previous,
        "inspectors": [{"name": one.name, "most": one.most, "share": one.share,
                        "domains": None if one.domains is None else ascending(set(one.domains))}
                       for one in (people[name] for name in names)],
        "conflicts": [{"case": case, "inspector": name}
                      for case, name in sorted(conflicts, key=lambda pair: [*map(as_text, pair)])],
        "cases": [{"case": case, "inspector": given[case]} for case in cases], "balance": balance,
        "loads": [{"inspector": name, "exactShare": float(loads[name]), "cases": takes[name]}
                  for name in names]})
