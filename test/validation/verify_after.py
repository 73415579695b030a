"""Replacements and assignments, by "After the draw" in specs/method.md; for verify.py."""
import math
from collections import Counter
from fractions import Fraction

from verify_conventions import Part, as_text, ascending, members, pick, rounded, sealed
from verify_list import CONCERNS

def check_replacement(draw, record, before):
    """Replacements: one, after the record before. It changes the cases to inspect and the reserves left."""
    case, taken, source, reason = record.case, None, None, draw.reasons[record.reason]
    far, of = draw.rules.replacement.distance, draw.levels.of
    yield "the case is in the sample and was not dealt with", case in draw.inspected.keys() - draw.dealt, True
    yield "the note that its reason needs", bool(record.note or not reason.noteNeeded), True
    draw.dealt.add(case)
    if reason.outcome != "stays":
        def rank(reserve):
            apart = [far.get(name, 0) for name in draw.variables if of(reserve, name) != of(out, name)]
            return sum(apart) if apart else -1, reserve.ticket, as_text(reserve.caseId)
        out = draw.inspected.pop(case)
        taken = min((reserve for reserve in draw.left if reserve.domain == out.domain), key=rank)
        source = "same-cell" if rank(taken)[0] == -1 else "nearest-cell"
        draw.left.remove(taken)
        draw.inspected[taken.caseId] = taken
    yield from members(record, {
        **sealed("replacement", record), "draw": draw.receipt.digest, "previous": before,
        "replacement": taken, "from": source}, "case", "reason", "note", "by", "on")

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

def check_assignment(draw, records, assignment, previous):
    """Assignment: everything but that its search found the best mix."""
    cases, named = ascending(draw.inspected), {one.name: one for one in assignment.inspectors}
    people, balance = [Part(named[name]) for name in ascending(named)], []
    given = {one.case: one.inspector for one in assignment.cases}
    conflicts = {(one.case, one.inspector) for one in assignment.conflicts}
    loads = {one.inspector: one.exactShare for one in assignment.loads}
    whole = sum(rounded(1000 * one.share) for one in people)
    for one in people:
        one.load, one.weight = Fraction(loads[one.name]).limit_denominator(whole), rounded(1000 * one.share)
        one.room = len(cases) if one.most is None else one.most
        one.domains = one.domains and ascending({*one.domains})
        one.own = [draw.inspected[case] for case in cases if given[case] == one.name]
        one.within = [entry for entry in map(draw.inspected.get, cases)
                      if one.domains is None or entry.domain in one.domains]
        for name in ["domain", "disposal", *CONCERNS]:
            own, every = (Counter(draw.levels.of(case, name) for case in part)
                          for part in [one.own, one.within])
            balance += [{"inspector": one.name, "variable": name, "level": level, "cases": own[level],
                         "exactShare": len(one.own) * (every[level] / len(one.within))}
                        for level in ascending(every)]
    allowed = {case: frozenset(one.name for one in people if draw.inspected[case] in one.within
                               and (case, one.name) not in conflicts) for case in cases}
    wrong = [case for case in cases if given[case] not in allowed[case]]
    yield "no conflict and nobody outside their domains", wrong, []
    yield "nobody over their most", [one.name for one in people if max(len(one.own), one.load) > one.room], []
    yield "the loads are the exact ones", are_exact(people, Counter(allowed.values())), True
    if assignment.previous is None:
        far = [one.name for one in people if not math.floor(one.load) <= len(one.own) <= math.ceil(one.load)]
        yield "each load is the floor or the ceiling of the exact one", far, []
    yield from members(assignment, {
        **sealed("assignment", assignment), "method": "assignment/1", "draw": draw.receipt.digest,
        "replacements": [record.digest for record in records],
        "previous": sealed("assignment", previous)["digest"] if previous else assignment.previous,
        "inspectors": [pick(one, "name", "most", "share", "domains") for one in people],
        "conflicts": [{"case": case, "inspector": name}
                      for case, name in sorted(conflicts, key=lambda pair: [*map(as_text, pair)])],
        "cases": [{"case": case, "inspector": given[case]} for case in cases], "balance": balance,
        "loads": [{"inspector": one.name, "exactShare": float(one.load), "cases": len(one.own)}
                  for one in people]})
