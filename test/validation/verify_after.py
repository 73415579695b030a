"""Replacements and assignments, by "After the draw" in specs/method.md; for verify.py."""
import math
from collections import Counter
from fractions import Fraction

from verify_conventions import Part, as_text, ascending, members, pick, rounded, sealed
from verify_rules import CONCERNS, level_of, level_rows

def check_replacement(draw, record):
    """Replacements: one, after the records before. It changes the cases to inspect and the reserves left."""
    taken, source, reason = None, None, draw.reasons[record.reason]
    far, dealt = draw.rules.replacement.distance, {before.case for before in draw.records}
    yield "the case is to be inspected and not dealt with", record.case in draw.inspected.keys() - dealt, True
    yield "the note that its reason needs", bool(record.note or not reason.noteNeeded), True
    if reason.outcome != "stays":
        out = draw.inspected.pop(record.case)
        def rank(reserve):
            apart = [far.get(name, 0) for name in draw.levels.variables
                     if level_of(draw.levels, reserve, name) != level_of(draw.levels, out, name)]
            return sum(apart) if apart else -1, reserve.ticket, as_text(reserve.caseId)
        taken = min((reserve for reserve in draw.left if reserve.domain == out.domain), key=rank)
        source = "same-cell" if rank(taken)[0] == -1 else "nearest-cell"
        draw.left.remove(taken)
        draw.inspected[taken.caseId] = taken
    yield from members(record, {
        **sealed("replacement", record), "draw": draw.receipt.digest, "replacement": taken, "from": source,
        "previous": draw.records[-1].digest if draw.records else None}, "case", "reason", "note", "by", "on")
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
        one.load, one.weight = Fraction(loads[one.name]).limit_denominator(whole), rounded(1000 * one.share)
        one.room = len(cases) if one.most is None else one.most
        one.domains = one.domains and ascending({*one.domains})
        one.within = [draw.inspected[case] for case in cases
                      if one.domains is None or draw.inspected[case].domain in one.domains]
        one.own = [draw.inspected[case] for case in cases if given[case] == one.name]
        for name in ["domain", "disposal", *CONCERNS]:
            rows = level_rows(draw.levels, [name], within=one.within, cases=one.own)
            balance += [{**pick(row, "variable", "level", "cases"), "inspector": one.name,
                         "exactShare": len(one.own) * (row["within"] / len(one.within))}
                        for row in sorted(rows, key=lambda row: as_text(row["level"]))]
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
        "replacements": [record.digest for record in draw.records],
        "previous": sealed("assignment", previous)["digest"] if previous else assignment.previous,
        "inspectors": [pick(one, "name", "most", "share", "domains") for one in people],
        "conflicts": [{"case": case, "inspector": name}
                      for case, name in sorted(conflicts, key=lambda pair: [*map(as_text, pair)])],
        "cases": [{"case": case, "inspector": given[case]} for case in cases], "balance": balance,
        "loads": [{"inspector": one.name, "exactShare": float(one.load), "cases": len(one.own)}
                  for one in people]})
