"""A receipt, by "Before the seed", "With the seed" and "The receipt" in specs/method.md; for verify.py.

A check is a name, what is found, and what is due.
"""
import json, re
from fractions import Fraction

from verify_columns import lottery_of
from verify_conventions import (
    as_text, ascending, canonical, digest, members, read_json, rounded, sha256, tidy)
from verify_list import ALWAYS, BANDS, CONCERNS, FURTHER, NOT_RECORDED, SERIOUS, SPECS, Levels
from verify_method import Cells, choose, eligible_of, margin_of_error, select, split, windows_of

MEMBERS = [
    "kind", "version", "method", "team", "inspectionDate", "specification", "overrides", "seed", "list",
    "windows", "excluded", "mappings", "sampleSize", "domains", "resettlement", "sample", "reserves",
    "profile", "warnings", "digest"]

def check_statement(receipt):
    """The receipt: what it is, its members, and texts in it."""
    team, seed, mappings = receipt.team, receipt.seed.value, receipt.mappings
    yield "the receipt's digest", receipt.digest, digest(receipt, "digest")
    yield "the receipt's members", ascending({*receipt} - {"ledger"}), ascending(MEMBERS)
    yield "what it is", [receipt.kind, receipt.version], ["longlist/draw", 1]
    yield "its method", [receipt.method, receipt.specification.selection.method], ["allocation-lottery/1"] * 2
    yield "team and seed are tidied texts", [team, seed], [team and tidy(team), tidy(seed)]
    yield "the seed's length", 0 < len(as_text(seed)) <= 2000, True
    told = [*mappings.columns.values(), *mappings.get("sheets", [])]
    told += [code for codes in mappings["values"].values() for code in codes.values()]
    yield "how the list was read", [ascending({*mappings} - {"sheets"}), told, mappings.foot], [
        ["columns", "foot", "values"], list(map(str, told)), "skip" if mappings.foot == "skip" else "keep"]

def plain(specification):
    """The specification: without what stands for a default, so that files and receipts compare."""
    default = {"null", '"standards":[]', '"leavesPopulation":false'}
    bare = lambda part: {name: value for name, value in part.items() if name != "$schema"
                         and default.isdisjoint([canonical(value), f'"{name}":{canonical(value)}'])}
    return json.loads(json.dumps(specification), object_hook=bare)

def check_specification(receipt):
    """The specification: its overrides, and the file that it was before them."""
    before, paths = read_json(canonical(receipt.specification)), [one.path for one in receipt.overrides]
    yield "overrides ascend by path", paths, ascending(set(paths))
    for override in receipt.overrides:
        *parents, last = override.path.split(".")
        part = before
        for name in parents:
            part = next(entry for entry in part if entry.id == name) if isinstance(part, list) else part[name]
        yield f"override {override.path}", [override, canonical(override.value) != canonical(override.was)], [
            {"path": override.path, "value": part.get(last), "was": override.was}, True]
        part[last] = override.was
    file = SPECS / f"{before.id}.json"
    if re.fullmatch(r"[a-z0-9-]+", before.id) and file.exists():
        source = read_json(file.read_text(encoding="utf-8"))
        yield f"without its overrides the specification is {file.name}", plain(before), plain(source)

# Forms of canonical JSON.
DIGEST, HEX, TEXT, WHOLE = '"sha256:[0-9a-f]{64}"', '"[0-9a-f]{32}"', '"(?s:.+)"', "[1-9][0-9]*"
INSTANT = r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"'
LEDGER = {
    "inspection": TEXT, "draw": WHOLE, "supersedes": f"null|{DIGEST}", "reason": f"null|{TEXT}",
    "frozenAt": INSTANT, "drawnAt": INSTANT, "drawnBy": TEXT, "nonce": HEX, "contribution": f"null|{TEXT}",
    "trust": TEXT, "salt": HEX, "audit": f'{{"hash":{DIGEST},"sequence":{WHOLE}}}'}

def check_seed(receipt):
    """With the seed: the seed's origin. A stored draw: what its ledger states."""
    seed, ledger, supplied = receipt.seed, receipt.get("ledger"), receipt.seed.origin == "supplied"
    typed = {"value": seed.value, "origin": "supplied"}
    if "ledger" not in receipt:
        made = re.fullmatch(HEX, canonical(seed.value)) and {"value": seed.value, "origin": "generated"}
        yield "the seed's origin", seed, typed if supplied else made
        return
    shaped = [name for name, form in LEDGER.items() if re.fullmatch(form, canonical(ledger[name]))]
    yield "what the ledger states has its form", shaped, list(LEDGER)
    fixed = {id: {name: domain.lottery[name] for name in ["cells", "allocations", "weights"]}
             for id, domain in receipt.domains.items()}
    yield from members(ledger, {
        "specificationDigest": digest(receipt.specification), "commitment": "sha256:" + sha256(ledger.nonce),
        "lotteries": {id: digest(lottery) for id, lottery in fixed.items()}}, *LEDGER)
    yield "a reason, and a draw superseded, from the second draw on", [
        ledger.reason is None, ledger.supersedes is None], [ledger.draw == 1] * 2
    yield "it was drawn after the list was locked", ledger.frozenAt <= ledger.drawnAt, True
    made_of = [receipt.list.digest, ledger.specificationDigest, ledger.nonce, ledger.contribution or ""]
    made = {"value": digest(["longlist-seed/1", *made_of])[7:],
            "origin": "generated" if ledger.contribution is None else "joint"}
    yield "the seed is made of list, specification, nonce and contribution", seed, typed if supplied else made

class Draw:
    """What several checks need of a receipt and of its list; rows and cases are None without a list."""

    def __init__(self, receipt, rows, cases):
        self.receipt, self.rows, self.cases = receipt, rows, cases
        self.rules, self.strata = receipt.specification, receipt.specification.stratification
        self.ids, self.levels = [domain.id for domain in self.rules.domains], Levels(self.strata)
        self.told = [name for name in FURTHER if name in self.strata.variables]
        self.reasons = {reason.code: reason for reason in self.rules.replacement.reasons}
        self.windows, self.excluded = windows_of(self.rules, receipt.inspectionDate), receipt.excluded
        if cases is None:
            everybody = sorted(receipt.sample + receipt.reserves, key=lambda entry: as_text(entry.caseId))
            self.eligible = {id: [entry for entry in everybody if entry.domain == id] for id in self.ids}
        else:
            notes = {entry.caseId: entry.note for entry in receipt.excluded if entry.reason == "requested"}
            self.eligible, self.excluded = eligible_of(
                self.rules, cases, self.windows, receipt.inspectionDate, notes)
        numbers = {id: len(cases) for id, cases in self.eligible.items()}
        self.required, self.targets, self.drawn = split(self.rules, numbers)
        self.sample, self.reserves, self.dealt = [], [], set()
        self.inspected, self.left = {entry.caseId: entry for entry in receipt.sample}, [*receipt.reserves]

def check_list(draw):
    """The list, Windows, Eligible cases, Resettlement, Sizes."""
    receipt, rules, cases, sizes = draw.receipt, draw.rules.resettlement, draw.cases, draw.rules.sampleSize
    yield "windows", receipt.windows, {name: window for name, window in draw.windows.items()
                                       if name != "custody" or rules.minimumCases is not None}
    yield "who is eligible and why others are not", receipt.excluded, draw.excluded
    told = [entry["caseId"] for part in [draw.excluded, *draw.eligible.values()] for entry in part]
    yield "each case is eligible or excluded", [len(told), len(set(told))], [receipt.list.cases] * 2
    yield "no more cases than rows", receipt.list.cases <= receipt.list.rows, True
    digests = [receipt.list.digest, receipt.list.profileDigest]
    shaped = [one for one in digests if re.fullmatch(DIGEST, canonical(one))]
    yield "the list's digests have their form", digests, shaped
    custody, children = receipt.resettlement.cases, receipt.resettlement.custodyChildren
    if cases is not None:
        others = [name for name in FURTHER if name not in draw.told]
        digests = [digest([{name: case[name] for name in ["caseId", *names]} for case in cases])
                   for names in [["childId", "startDate", *ALWAYS, *draw.told], others]]
        yield "the list's digests and numbers", receipt.list, {
            "digest": digests[0], "profileDigest": digests[1], "rows": draw.rows, "cases": len(cases)}
        year, kinds = draw.windows["custody"], rules.disposals
        held = [one for one in cases if one.disposal in kinds and year["from"] <= one.startDate <= year.to]
        custody = [case.caseId for case in held]
        children = len({case.childId or ("no child", case.caseId) for case in held})
    in_scope = rules.minimumCases is not None and len(custody) >= rules.minimumCases
    yield "resettlement", receipt.resettlement, {
        "custodyCases": len(custody), "cases": custody, "custodyChildren": children, "inScope": in_scope,
        "standards": draw.rules.rating.standards + (in_scope and rules.countsTowardsRating),
        "minimumCases": rules.minimumCases}
    numbers = [(len(draw.eligible[id]), draw.drawn[id]) for id in ascending(draw.ids)]
    together = tuple(map(sum, zip(*numbers)))
    yield "sample size", receipt.sampleSize, {
        "confidence": sizes.confidence, "marginOfError": sizes.marginOfError, "eligible": together[0],
        "required": draw.required, "drawn": together[1],
        "achievedMarginOfError": margin_of_error(sizes, together),
        "weightedMarginOfError": margin_of_error(sizes, *numbers)}
    yield "domains", ascending(receipt.domains), ascending(draw.ids)

def check_domain(draw, id, search):
    """Cells, The lottery, With the seed, The receipt; search: whether the lottery is made anew."""
    domain, cases, drawn = draw.receipt.domains[id], draw.eligible[id], draw.drawn[id]
    lottery, n, seed = domain.lottery, len(cases), draw.receipt.seed.value
    cells = Cells(draw.levels, draw.strata.variables, cases, drawn)
    yield from cells.certificate(lottery)
    if search and cells.active:
        stage, made = lottery_of(cells)
        yield "the lottery made anew", [lottery.stages, dict(zip(lottery.allocations, lottery.weights))], [
            [stage], {ones: str(weight) for ones, weight in made.items()}]
    chosen = choose(seed, id, cells, lottery)
    sample, reserves = select(seed, id, cells, lottery.allocations[chosen], ALWAYS + draw.told)
    draw.sample, draw.reserves = draw.sample + sample, draw.reserves + reserves
    informing = SERIOUS[SERIOUS.index(draw.rules.judgement.concernFrom):]
    base = lambda levels: {subject: sum(entry[concern] in levels for entry in sample)
                           for concern, subject in zip(CONCERNS, ["publicSafety", "childSafety"])}
    yield from members(domain, {
        "eligible": n, "target": draw.targets[id], "drawn": drawn,
        "inclusionProbability": drawn / n if n else None,
        "marginOfError": margin_of_error(draw.rules.sampleSize, (n, drawn)),
        "probabilityAllMargins": cells.probability(lottery, 1),
        "probabilityAllTwoWayMargins": cells.probability(lottery, 2),
        "lottery": {"stages": lottery.stages, "cells": cells.printed(), "allocations": lottery.allocations,
                    "weights": lottery.weights, "chosen": chosen},
        "margins": [{**level, "exactShare": drawn * level["eligible"] / n}
                    for level in draw.levels.rows(draw.strata.variables, eligible=cases, drawn=sample)],
        "judgementBase": {"desistance": len(sample), **base(informing), "notRecorded": base([NOT_RECORDED])}})

def check_sample(draw):
    """Sample and reserves; The receipt, profile; Warnings."""
    receipt, rows, chosen = draw.receipt, [], {entry.caseId for entry in draw.sample}
    yield "sample, with its tickets", receipt.sample, draw.sample
    yield "reserves, with their tickets", receipt.reserves, draw.reserves
    per_cent = lambda part, whole: (2000 * part + whole) // (2 * whole) / 10 if whole else None
    further = [name for name in FURTHER if {case[name] for case in draw.cases or []} - {NOT_RECORDED}]
    for id, cases in draw.eligible.items():
        sampled = [case for case in cases if case.caseId in chosen]
        for level in Levels(groups=BANDS).rows(ALWAYS + further, eligible=cases, sampled=sampled):
            rows.append({"domain": id, **level, "eligiblePercent": per_cent(level["eligible"], len(cases)),
                         "sampledPercent": per_cent(level["sampled"], draw.drawn[id])})
    yield "profile", [row for row in receipt.profile if draw.cases or row.variable in ALWAYS], rows
    of_list = [] if draw.cases else ["starts-after-inspection", "no-child-references"]
    yield "warnings, each in words", [[warning.code, ascending(warning), bool(tidy(warning.message))]
                                      for warning in receipt.warnings if warning.code not in of_list], [
        [code, ["code", "message"], True] for code, dues in warnings_of(draw).items() for due in dues if due]

def warnings_of(draw):
    """Warnings: where each is due, in their order; a warning can be due for each domain."""
    receipt, rules, sizes = draw.receipt, draw.rules, draw.receipt.sampleSize
    domains, most = receipt.domains, [domain.get("maximum") for domain in rules.domains]
    few = rounded(rules.replacement.fewReservesShare * 10000)
    each = lambda due: [due(domains[id]) for id in draw.ids]
    achieved, weighted = sizes.achievedMarginOfError, sizes.weightedMarginOfError
    chances = {Fraction(of.drawn, of.eligible) for of in domains.values() if of.eligible}
    return {
        "rules-proposed": [rules.status == "proposal"], "rules-outlined": [rules.status == "outline"],
        "domains-not-rated": [not rules.rating.domainsRated], "rules-overridden": [receipt.overrides],
        "cases-excluded": ["requested" in [entry.reason for entry in receipt.excluded]],
        "starts-after-inspection": [
            draw.cases and max(case.startDate for case in draw.cases) > receipt.inspectionDate],
        "no-child-references": [draw.cases and rules.oneCasePerChild and None in [
            case.childId for cases in draw.eligible.values() for case in cases]],
        "no-eligible-cases": each(lambda of: of.eligible == 0),
        "domain-short": [min(of.eligible, of.eligible if limit is None else limit) < of.target
                         for limit, of in zip(most, each(lambda of: of))],
        "few-reserves": each(lambda of: (of.eligible - of.drawn) * 10000 < of.drawn * few),
        "margins-not-certain": each(lambda of: of.probabilityAllMargins < 1),
        "two-way-not-balanced": each(lambda of: of.lottery.stages[0] in ["one-way", "systematic"]
                                     or of.probabilityAllTwoWayMargins < 0.5),
        "chances-differ": [None not in [achieved, weighted] and len(chances) > 1 and (
            weighted > rules.sampleSize.marginOfError or rounded((weighted - achieved) * 1e6) > 5000)],
        "maximum-misses-margin": [{rules.sampleSize.maximum, *most} != {None}
                                  and sum(each(lambda of: of.target)) < sizes.required],
        "seed-supplied": [receipt.seed.origin == "supplied"],
        "few-cases-for-question": [
            domains[id].eligible and domains[id].judgementBase[subject] <= rules.judgement.fewCases
            for id in draw.ids for subject in ["desistance", "childSafety", "publicSafety"]]}
