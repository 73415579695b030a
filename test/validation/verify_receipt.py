"""A receipt, by "Before the seed", "With the seed" and "The receipt" in specs/method.md; for verify.py."""
import hashlib, re
from fractions import Fraction
from functools import reduce

from verify_cells import Cells
from verify_conventions import (
    DIGEST, HEX, TEXT, WHOLE, Part, as_text, ascending, canonical, decimals, digest, members, pick,
    read_json, rounded, sealed, tidy)
from verify_list import read_list
from verify_rules import (
    ALWAYS, AS_RECORDED, CONCERNS, FURTHER, NOT_RECORDED, SERIOUS, SPECS, decide, level_rows,
    margin_of_error, split, windows_of)

form, STRING = re.compile, r'"([^"\\]|\\.)*"'
WORDS, SHEETS = f"{{({STRING}:{STRING},?)*}}", {"sheets": form(rf"\[({STRING},?)*\]")}
DATE, INSTANT = form(r'"\d{4}-\d\d-\d\d"'), form(r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"')
MAPPINGS = {"columns": form(WORDS), "foot": form('"(keep|skip)"'),
            "values": form(f"{{({STRING}:{WORDS},?)*}}")}
LEDGER = {
    "inspection": TEXT, "draw": WHOLE, "frozenAt": INSTANT, "drawnAt": INSTANT, "drawnBy": TEXT, "nonce": HEX,
    "salt": HEX, "trust": TEXT, "contribution": form(f"null|{TEXT.pattern}"),
    "audit": {"hash": DIGEST, "sequence": WHOLE}}

def check_specification(receipt):
    """The specification: its overrides, and where Longlist has it as a file, that file with its overrides."""
    found, due = receipt.specification, {}
    file = SPECS / (re.sub("[^a-z0-9-]", " ", found.id) + ".json")
    source = read_json(file.read_text(encoding="utf-8") if file.exists() else canonical(found))
    source.pop("$schema", None)
    step = lambda part, name: (
        next(entry for entry in part if entry.id == name) if isinstance(part, list) else part[name])
    for override in receipt.overrides:
        *parents, last = override.path.split(".")
        old, value = reduce(step, parents, source), reduce(step, parents, found).get(last)
        was = old.get(last) if file.exists() else override.was
        if canonical(value) != canonical(was):
            due[override.path] = {"path": override.path, "value": value, "was": was}
        old[last] = override.value
    yield "overrides", receipt.overrides, [due[path] for path in ascending(due)]
    yield "specification" if file.exists() else "overrides, in the specification", found, source

def seed_and_ledger(receipt):
    """With the seed, A stored draw: the seed, and what a ledger states, as due."""
    seed, ledger = receipt.seed, receipt.get("ledger")
    supplied = seed.origin == "supplied" and {"value": tidy(seed.value), "origin": "supplied"}
    if ledger is None:
        return {"seed": supplied or {"value": HEX, "origin": "generated"}}
    made_of = [receipt.list.digest, ledger.specificationDigest, ledger.nonce, ledger.contribution or ""]
    made = {"value": digest(["longlist-seed/1", *made_of]).removeprefix("sha256:"),
            "origin": "generated" if ledger.contribution is None else "joint"}
    reason, supersedes = (TEXT, DIGEST) if ledger.draw > 1 else (None, None)
    return {"seed": supplied or made, "ledger": {
        **LEDGER, "reason": reason, "supersedes": supersedes,
        "specificationDigest": digest(receipt.specification),
        "lotteries": {id: digest(pick(domain.lottery, "cells", "allocations", "weights"))
                      for id, domain in receipt.domains.items()},
        "commitment": "sha256:" + hashlib.sha256(ledger.nonce.encode("ascii")).hexdigest()}}

class Draw:
    """What a receipt's checks and later ones share. Without a list (None) cases is None, what it alone tells
    is due as it is stated, and the eligible cases are the entries of sample and reserves."""

    def __init__(self, receipt, text):
        self.receipt, self.rules, self.records = receipt, receipt.specification, []
        rules, self.levels = self.rules, self.rules.stratification
        self.told = ALWAYS + [name for name in FURTHER if name in self.levels.variables]
        self.windows = windows_of(rules, receipt.inspectionDate)
        if text is None:
            known = {case.caseId: case for case in receipt.excluded + receipt.sample + receipt.reserves}
            self.cases, cases = None, [Part(known[case]) for case in ascending(known)]
            self.list = {"digest": DIGEST, "profileDigest": DIGEST, "rows": WHOLE, "cases": len(cases)}
            self.custody, self.children = receipt.resettlement.cases, receipt.resettlement.custodyChildren
        else:
            rows, self.cases = read_list(text, rules.vocabulary.disposals, receipt.mappings)
            notes = {entry.caseId: entry.note for entry in receipt.excluded if entry.reason == "requested"}
            cases, custody = self.cases, self.windows["custody"]
            decide(rules, cases, self.windows, receipt.inspectionDate, notes)
            named = ["childId", "startDate", *self.told], [name for name in FURTHER if name not in self.told]
            drawn_by, further = (digest([pick(case, "caseId", *names) for case in cases]) for names in named)
            self.list = {"digest": drawn_by, "profileDigest": further, "rows": rows, "cases": len(cases)}
            held = [case for case in cases if case.disposal in rules.resettlement.disposals
                    and custody["from"] <= case.startDate <= custody.to]
            self.custody = [case.caseId for case in held]
            self.children = len({case.childId or ("no child", case.caseId) for case in held})
        self.excluded = [{name: case[name] for name in ["caseId", "domain", "reason", "note", "kept"]
                          if case.get(name) is not None} for case in cases if case.get("reason")]
        eligible = [case for case in cases if not case.get("reason")]
        self.domains = [Part(one, cases=[case for case in eligible if case.domain == one.id])
                        for one in rules.domains]
        self.ids, self.required = [domain.id for domain in self.domains], split(rules, self.domains)
        self.reasons = {reason.code: reason for reason in rules.replacement.reasons}
        self.inspected, self.left = {entry.caseId: entry for entry in receipt.sample}, [*receipt.reserves]

def check_domain(draw, domain, search):
    """Cells, The lottery, With the seed, The receipt; search: whether the lottery is made anew."""
    n, N, cells, seed = domain.drawn, domain.eligible, Cells(domain, draw.levels), draw.receipt.seed.value
    stated = draw.receipt.domains[domain.id]
    stage, lottery = cells.lottery(stated.lottery, draw.rules.selection.method, search)
    yield from cells.certificate(lottery)
    chosen = cells.choice(seed, lottery)
    domain.sample, domain.reserves = cells.sample(seed, chosen)
    informing = SERIOUS[SERIOUS.index(draw.rules.judgement.concernFrom):]
    base = lambda levels: {subject: sum(case[concern] in levels for case in domain.sample)
                           for concern, subject in zip(CONCERNS, ["publicSafety", "childSafety"])}
    yield from members(stated, {
        "eligible": N, "target": domain.target, "drawn": n, "inclusionProbability": n / N if N else None,
        "marginOfError": margin_of_error(draw.rules.sampleSize, domain),
        "probabilityAllMargins": cells.probability(lottery, 1),
        "probabilityAllTwoWayMargins": cells.probability(lottery, 2),
        "lottery": {
            "stages": [stage], "allocations": list(lottery), "weights": list(map(str, lottery.values())),
            "chosen": list(lottery).index(chosen),
            "cells": [{"levels": cell.levels, "eligible": len(cell.cases), "base": cell.base}
                      for cell in cells.cells]},
        "margins": [{**row, "exactShare": n * row["eligible"] / N} for row in level_rows(
            draw.levels, draw.levels.variables, eligible=domain.cases, drawn=domain.sample)],
        "judgementBase": {"desistance": n, **base(informing), "notRecorded": base([NOT_RECORDED])}})

def profile_of(draw):
    """The receipt, profile; without the list the rows of further variables are as stated."""
    rows, listed = [], draw.cases or []
    further = [name for name in FURTHER if any(name in case.says for case in listed)]
    for domain in draw.domains:
        rows += [{"domain": domain.id, **row,
                  "eligiblePercent": decimals(1, 100 * row["eligible"], domain.eligible),
                  "sampledPercent": decimals(1, 100 * row["sampled"], domain.drawn)}
                 for row in level_rows(
                     AS_RECORDED, ALWAYS + further, eligible=domain.cases, sampled=domain.sample)]
        rows += [row for row in draw.receipt.profile
                 if draw.cases is None and row.domain == domain.id and row.variable in FURTHER]
    return rows

def check_receipt(draw):
    """Before the seed, With the seed, The receipt: all but its specification and what domains have."""
    receipt, rules, resettlement = draw.receipt, draw.rules, draw.rules.resettlement
    in_scope = resettlement.minimumCases is not None and len(draw.custody) >= resettlement.minimumCases
    sizes, domains = rules.sampleSize, sorted(draw.domains, key=lambda domain: as_text(domain.id))
    whole = Part(eligible=sum(one.eligible for one in domains), drawn=sum(one.drawn for one in domains))
    entry = ["caseId", "domain", *draw.told, "ticket", "order"]
    yield "the domains", ascending(receipt.domains), ascending(draw.ids)
    yield "the seed's length", 0 < len(as_text(receipt.seed.value)) <= 2000, True
    yield "no more cases than rows", draw.list["cases"] <= receipt.list.rows, True
    if "ledger" in receipt:
        yield "drawn after the list was locked", receipt.ledger.frozenAt <= receipt.ledger.drawnAt, True
    yield from members(receipt, {
        **sealed("draw", receipt), **seed_and_ledger(receipt), "method": rules.selection.method,
        "team": receipt.team and tidy(receipt.team), "list": draw.list, "excluded": draw.excluded,
        "inspectionDate": DATE,
        "mappings": {**MAPPINGS, **SHEETS} if "sheets" in receipt.mappings else MAPPINGS,
        "windows": {name: window for name, window in draw.windows.items()
                    if name != "custody" or resettlement.minimumCases is not None},
        "sampleSize": {
            **pick(sizes, "confidence", "marginOfError"), **whole, "required": draw.required,
            "achievedMarginOfError": margin_of_error(sizes, whole),
            "weightedMarginOfError": margin_of_error(sizes, *domains)},
        "resettlement": {
            "custodyCases": len(draw.custody), "cases": draw.custody, "custodyChildren": draw.children,
            "inScope": in_scope, "minimumCases": resettlement.minimumCases,
            "standards": rules.rating.standards + (in_scope and resettlement.countsTowardsRating)},
        "sample": [pick(case, *entry) for domain in draw.domains for case in domain.sample],
        "reserves": [pick(case, *entry) for domain in draw.domains for case in domain.reserves],
        "profile": profile_of(draw),
        "warnings": [{"code": code, "message": TEXT} for code in warnings_of(draw)]},
        "specification", "overrides", "domains")

def warnings_of(draw):
    """Warnings: their codes in their order, some for each domain; what only the list tells may be stated."""
    receipt, rules, sizes, cases = draw.receipt, draw.rules, draw.receipt.sampleSize, draw.cases or []
    of, most = [receipt.domains[id] for id in draw.ids], [rule.get("maximum") for rule in rules.domains]
    told = [warning.code for warning in receipt.warnings if draw.cases is None]
    achieved, weighted = sizes.achievedMarginOfError, sizes.weightedMarginOfError
    chances = {Fraction(one.drawn, one.eligible) for one in of if one.eligible}
    few = rounded(rules.replacement.fewReservesShare * 10000)
    due = {
        "rules-proposed": [rules.status == "proposal"], "rules-outlined": [rules.status == "outline"],
        "domains-not-rated": [not rules.rating.domainsRated], "rules-overridden": [receipt.overrides],
        "cases-excluded": ["requested" in [entry.reason for entry in receipt.excluded]],
        "starts-after-inspection": ["starts-after-inspection" in told or any(
            case.startDate > receipt.inspectionDate for case in cases)],
        "no-child-references": ["no-child-references" in told or rules.oneCasePerChild and any(
            case.childId is None for case in cases if case.reason is None)],
        "no-eligible-cases": [one.eligible == 0 for one in of],
        "domain-short": [min(one.eligible, one.eligible if limit is None else limit) < one.target
                         for one, limit in zip(of, most)],
        "few-reserves": [(one.eligible - one.drawn) * 10000 < one.drawn * few for one in of],
        "margins-not-certain": [one.probabilityAllMargins < 1 for one in of],
        "two-way-not-balanced": [one.lottery.stages[0] in ["one-way", "systematic"]
                                 or one.probabilityAllTwoWayMargins < 0.5 for one in of],
        "chances-differ": [len(chances) > 1 and None not in [achieved, weighted] and (
            weighted > rules.sampleSize.marginOfError or rounded((weighted - achieved) * 1e6) > 5000)],
        "maximum-misses-margin": [{rules.sampleSize.maximum, *most} != {None}
                                  and sum(one.target for one in of) < sizes.required],
        "seed-supplied": [receipt.seed.origin == "supplied"],
        "few-cases-for-question": [
            one.eligible and one.judgementBase[subject] <= rules.judgement.fewCases
            for one in of for subject in ["desistance", "childSafety", "publicSafety"]]}
    return [code for code, dues in due.items() for holds in dues if holds]
