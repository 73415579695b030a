#!/usr/bin/env python3
"""Recomputes a Longlist draw from its receipt, and from its list where that is given, without Longlist.

Written from specs/method.md alone, by somebody who had not read Longlist's own code; Python's standard library is all it needs.
Headings and values of lists are taken from the tables of specs/list-words.md. Beside this file stand the parts that it puts
together: verify_conventions.py (texts, numbers, digests, tickets, the reading of a list), verify_method.py (windows, eligible
cases, sizes, cells, the lottery's certificate, selection) and verify_after.py (replacements, assignments, ratings). --search
also makes each lottery anew (verify_columns.py), which can take minutes and on which equal chance does not rest.

    python3 test/validation/verify.py RECEIPT.json [--list LIST.csv] [--replacements RECORDS.jsonl]
        [--search] [--assignment ASSIGNMENT.json] [--previous ASSIGNMENT.json]
        [--rating RATING.json] [--judgements SHEET.csv|JUDGEMENTS.json]

prints one line for each check and exits 0 if all hold, 1 if any does not, 2 if it cannot begin. A folder in the place of the
receipt stands for a draw whose files are in it (receipt.json, list.csv, replacements.jsonl, assignment.json, previous.json,
rating.json, judgements.json); several may be given, and --brief then prints one line for each.
"""
import argparse, collections, json, re, sys
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True
from verify_after import check_assignment, check_rating, check_replacements, read_judgements
from verify_columns import lottery_of
from verify_conventions import ALWAYS, FURTHER, NOT_RECORDED, SPECS, as_text, ascending, canonical, digest, read_list
from verify_conventions import read_words, recorded, rounded, sha256, tidy, without
from verify_method import Cells, Sizes, band_of, choose, eligible_of, in_shown_order, level_of, resettlement_of, select, split
from verify_method import windows_of


class Report:
    """One line for each check; a check that cannot be made because something is missing or misshapen does not hold."""

    def __init__(self):
        self.lines, self.failed = [], []

    def holds(self, name, held, otherwise=""):
        self.lines.append(f"{'ok ' if held else 'NOT'} {name}{'' if held or not otherwise else ': ' + otherwise}")
        if not held:
            self.failed.append(self.lines[-1])

    def same(self, name, found, expected):
        expected, found = canonical(expected), canonical(found)
        if found == expected:
            return self.holds(name, True)
        at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
        around = slice(max(0, at - 40), at + 60)
        self.holds(name, False, f"it has … {found[around]} … and should have … {expected[around]} …")

    def step(self, name, check, *arguments):
        try:
            return check(self, *arguments)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
            self.holds(name, False, f"it cannot be worked out ({type(problem).__name__}: {str(problem)[:120]})")


def plain(specification):
    """A specification as a receipt has it; members that are null count as absent."""
    specification = {"standards": [], **without(specification, "$schema")}
    reasons = [{"leavesPopulation": False, **reason} for reason in specification["replacement"]["reasons"]]
    strip = lambda value: ({name: strip(part) for name, part in value.items() if part is not None} if isinstance(value, dict)
                           else [strip(part) for part in value] if isinstance(value, list) else value)
    return strip({**specification, "replacement": {**specification["replacement"], "reasons": reasons}})


def check_rules(report, receipt):
    specification, overrides = receipt["specification"], receipt["overrides"]
    report.same("kind, version and method", [receipt["kind"], receipt["version"], receipt["method"]],
                ["longlist/draw", 1, "allocation-lottery/1"])
    report.same("the specification's method", specification["selection"]["method"], receipt["method"])
    check_mappings(report, receipt["mappings"])
    report.holds("overrides say path, value and was", all(set(override) == {"path", "value", "was"} for override in overrides))
    paths = [override["path"] for override in overrides]
    report.same("overrides ascend by path", paths, ascending(set(paths)))
    before = json.loads(json.dumps(specification))
    for override in overrides:
        *parents, last = override["path"].split(".")
        part = before
        for name in parents:
            part = next(entry for entry in part if entry["id"] == name) if isinstance(part, list) else part[name]
        report.same(f"override {override['path']} is what the specification has", part.get(last), override["value"])
        changes = canonical(override["value"]) != canonical(override["was"])
        report.holds(f"override {override['path']} changes something", changes)
        part[last] = override["was"]
    source = SPECS / f"{specification['id']}.json"
    if re.fullmatch(r"[a-z0-9-]+", specification["id"]) and source.exists():
        file = json.loads(source.read_text(encoding="utf-8"))
        report.same(f"without its overrides the specification is {source.name}", plain(before), plain(file))


def check_mappings(report, mappings):
    columns, values = mappings["columns"], mappings["values"]
    texts = [*columns.values(), *mappings.get("sheets", []), *(code for of in values.values() for code in of.values())]
    report.holds("how the list was read is told in its form", set(mappings) - {"sheets"} == {"columns", "values", "foot"}
                 and mappings["foot"] in ["skip", "keep"] and all(isinstance(text, str) for text in texts))


DIGEST, HEX, INSTANT = "sha256:[0-9a-f]{64}", "[0-9a-f]{32}", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"


def check_ledger(report, receipt):
    ledger, seed = receipt["ledger"], receipt["seed"]
    forms = [(ledger["frozenAt"], INSTANT), (ledger["drawnAt"], INSTANT), (ledger["nonce"], HEX), (ledger["salt"], HEX),
             (ledger["audit"]["hash"], DIGEST), (ledger["supersedes"] or ledger["commitment"], DIGEST),
             (str(ledger["audit"]["sequence"]), r"\d+"),
             *[(ledger[name], "(?s).+") for name in ["inspection", "drawnBy", "trust"]]]
    report.holds("what the ledger states has its form", all(re.fullmatch(form, told) for told, form in forms)
                 and set(ledger["audit"]) == {"sequence", "hash"})
    lotteries = {id: digest(without(domain["lottery"], "stages", "chosen")) for id, domain in receipt["domains"].items()}
    report.same("the ledger states what it must and no more", ascending(ledger), ascending(STATED))
    report.same("the ledger's digest of the specification", ledger["specificationDigest"], digest(receipt["specification"]))
    report.same("the ledger's digests of the lotteries", ledger["lotteries"], lotteries)
    report.same("the commitment is to this nonce", ledger["commitment"], "sha256:" + sha256(ledger["nonce"]))
    report.same("a reason, and a draw superseded, from the second draw on",
                [ledger[name] is None for name in ["reason", "supersedes"]], [ledger["draw"] == 1] * 2)
    report.holds("it was drawn after the list was locked", ledger["frozenAt"] <= ledger["drawnAt"])
    if seed["origin"] != "supplied":
        made = ["longlist-seed/1", receipt["list"]["digest"], ledger["specificationDigest"], ledger["nonce"],
                ledger["contribution"] or ""]
        report.same("the seed is made of list, specification, nonce and contribution", seed,
                    {"value": digest(made)[7:], "origin": "generated" if ledger["contribution"] is None else "joint"})


def check_list(report, receipt, rows, cases):
    balanced = receipt["specification"]["stratification"]["variables"]
    further = [name for name in FURTHER if name in balanced]
    told = ["caseId", "startDate", *ALWAYS, *further]
    entries = [{"childId": case["childId"], **{name: recorded(case, name) for name in told}} for case in cases]
    profile = [{name: recorded(case, name) for name in ["caseId", *FURTHER] if name not in balanced} for case in cases]
    report.same("the list's digests and numbers", receipt["list"],
                {"digest": digest(entries), "profileDigest": digest(profile), "rows": rows, "cases": len(cases)})
    resettlement = resettlement_of(receipt["specification"], cases, receipt["inspectionDate"])
    report.same("resettlement", receipt["resettlement"], resettlement)


def profile_of(words, specification, variables, eligible, sampled):
    rows, per_cent = [], lambda part, whole: (2000 * part + whole) // (2 * whole) / 10
    for domain in specification["domains"]:
        cases = eligible[domain["id"]]
        drawn = [case for case in cases if case["caseId"] in sampled]
        for variable in variables:
            every, some = (collections.Counter(band_of(case, variable) for case in group) for group in [cases, drawn])
            for level in in_shown_order(words, specification, variable, every):
                rows.append({"domain": domain["id"], "variable": variable, "level": level, "eligible": every[level],
                             "eligiblePercent": per_cent(every[level], len(cases)), "sampled": some[level],
                             "sampledPercent": per_cent(some[level], len(drawn)) if drawn else None})
    return rows


def margins_of(words, specification, cells, cases, sampled):
    rows = []
    for variable in specification["stratification"]["variables"]:
        every = collections.Counter(level_of(specification, case, variable) for case in cases)
        drawn = collections.Counter(level_of(specification, case, variable) for case in cases if case["caseId"] in sampled)
        for level in words.order(specification, variable, every):
            rows.append({"variable": variable, "level": level, "eligible": every[level],
                         "exactShare": cells.drawn * every[level] / cells.eligible, "drawn": drawn[level]})
    return rows


def judgement_base(specification, sample):
    order = ["low", "medium", "high", "very-high"]
    informs = lambda level: level in order and order.index(level) >= order.index(specification["judgement"]["concernFrom"])
    subjects = {"childSafety": "safetyAndWellbeing", "publicSafety": "riskOfSeriousHarm"}
    counts = lambda test: {subject: sum(test(entry[variable]) for entry in sample) for subject, variable in subjects.items()}
    return {"desistance": len(sample), **counts(informs), "notRecorded": counts(lambda level: level == NOT_RECORDED)}


def warnings_of(receipt, cases, eligible):
    """The codes in their order; cases is None where there is no list."""
    specification, size, domains = receipt["specification"], receipt["sampleSize"], receipt["domains"]
    rules, each = specification["sampleSize"], [(d, domains[d["id"]]) for d in specification["domains"]]
    both = [size["achievedMarginOfError"], size["weightedMarginOfError"]]
    short = lambda own, of: min(of["eligible"], of["eligible"] if own.get("maximum") is None else own["maximum"]) < of["target"]
    few = rounded(specification["replacement"]["fewReservesShare"] * 10000)
    codes = [
        ("rules-proposed", specification["status"] == "proposal"),
        ("rules-outlined", specification["status"] == "outline"),
        ("domains-not-rated", not specification["rating"]["domainsRated"]),
        ("rules-overridden", receipt["overrides"]),
        ("cases-excluded", any(entry["reason"] == "requested" for entry in receipt["excluded"])),
        ("starts-after-inspection", cases and any(case["startDate"] > receipt["inspectionDate"] for case in cases)),
        ("no-child-references", specification["oneCasePerChild"]
         and any(case.get("childId", "") is None for part in eligible.values() for case in part)),
        *[("no-eligible-cases", of["eligible"] == 0) for _, of in each],
        *[("domain-short", short(own, of)) for own, of in each],
        *[("few-reserves", of["drawn"] and (of["eligible"] - of["drawn"]) * 10000 < of["drawn"] * few) for _, of in each],
        *[("margins-not-certain", of["probabilityAllMargins"] < 1) for _, of in each],
        *[("two-way-not-balanced", of["lottery"]["stages"][-1] in ["one-way", "systematic"]
           or of["probabilityAllTwoWayMargins"] < 0.5) for _, of in each],
        ("chances-differ", None not in both
         and len({Fraction(of["drawn"], of["eligible"]) for _, of in each if of["eligible"]}) > 1
         and (both[1] > rules["marginOfError"] or rounded((both[1] - both[0]) * 1e6) > 5000)),
        ("maximum-misses-margin", any(m is not None for m in [rules["maximum"], *[own.get("maximum") for own, _ in each]])
         and sum(of["target"] for _, of in each) < size["required"]),
        ("seed-supplied", receipt["seed"]["origin"] == "supplied"),
        *[("few-cases-for-question", of["eligible"] and of["judgementBase"][subject] <= specification["judgement"]["fewCases"])
          for _, of in each for subject in ["desistance", "childSafety", "publicSafety"]],
    ]
    return [code for code, given in codes if given]


MEMBERS = ["kind", "version", "method", "team", "inspectionDate", "specification", "overrides", "seed", "list", "windows",
           "excluded", "mappings", "sampleSize", "domains", "resettlement", "sample", "reserves", "profile", "warnings", "digest"]
STATED = ["inspection", "draw", "supersedes", "reason", "frozenAt", "drawnAt", "drawnBy", "specificationDigest", "lotteries",
          "commitment", "nonce", "contribution", "trust", "salt", "audit"]


def check_draw(report, receipt, words, read, search):
    """Everything of a receipt; read: (rows, cases) of the list, or None; search: whether its lotteries are made anew."""
    specification, seed, date = receipt["specification"], receipt["seed"]["value"], receipt["inspectionDate"]
    ids = [domain["id"] for domain in specification["domains"]]
    report.same("the receipt's digest", receipt["digest"], digest(without(receipt, "digest")))
    report.same("the receipt has its fields and no others", ascending(set(receipt) - {"ledger"}), ascending(MEMBERS))
    report.holds("the team is tidied text", receipt["team"] is None or tidy(receipt["team"]) == receipt["team"])
    report.holds("the seed is tidied text of a length allowed", tidy(seed) == seed and 1 <= len(as_text(seed)) // 2 <= 1000)
    if "ledger" not in receipt:
        made = receipt["seed"]["origin"] == "generated" and re.fullmatch(HEX, seed)
        report.holds("the seed's origin", receipt["seed"]["origin"] == "supplied" or bool(made))
    report.step("rules", check_rules, receipt)
    if "ledger" in receipt:
        report.step("stored draw", check_ledger, receipt)
    windows = windows_of(specification, date)
    report.same("windows", receipt["windows"], windows)
    if read:
        report.step("list", check_list, receipt, *read)
        requested = {entry["caseId"]: entry["note"] for entry in receipt["excluded"] if entry["reason"] == "requested"}
        eligible, excluded = eligible_of(specification, read[1], windows, date, requested)
        report.same("who is eligible and why others are not", receipt["excluded"], excluded)
    else:
        everybody = sorted(receipt["sample"] + receipt["reserves"], key=lambda entry: as_text(entry["caseId"]))
        eligible = {id: [entry for entry in everybody if entry["domain"] == id] for id in ids}
        told = [entry["caseId"] for entry in everybody + receipt["excluded"]]
        report.holds("cases and exclusions are each there once", len(set(told)) == len(told) == receipt["list"]["cases"])
        report.holds("no more cases than rows", receipt["list"]["cases"] <= receipt["list"]["rows"])
    numbers = {id: len(cases) for id, cases in eligible.items()}
    required, targets, drawn = split(specification, numbers)
    sizes, everybody, all_drawn = Sizes(specification["sampleSize"]), sum(numbers.values()), sum(drawn.values())
    report.same("sample size", receipt["sampleSize"],
                {**{name: specification["sampleSize"][name] for name in ["confidence", "marginOfError"]},
                 "eligible": everybody, "required": required, "drawn": all_drawn,
                 "achievedMarginOfError": sizes.margin(everybody, all_drawn),
                 "weightedMarginOfError": sizes.weighted([(numbers[id], drawn[id]) for id in ascending(ids)])})
    report.same("domains", ascending(receipt["domains"]), ascending(ids))
    sample, reserves = [], []
    for id in ids:
        part = report.step(f"domain {id}", check_domain, receipt, words, id, eligible[id], (targets[id], drawn[id]), search)
        sample, reserves = (sample + part[0], reserves + part[1]) if part else (sample, reserves)
    report.same("sample, with its tickets", receipt["sample"], sample)
    report.same("reserves, with their tickets", receipt["reserves"], reserves)
    chosen = {entry["caseId"] for entry in sample}
    known = [name for name in FURTHER if read and any(case[name] is not None for case in read[1])]
    rows = profile_of(words, specification, [*ALWAYS, *known], eligible, chosen)
    report.same("profile", [row for row in receipt["profile"] if read or row["variable"] in ALWAYS], rows)
    worded = lambda warning: set(warning) == {"code", "message"} and tidy(warning["message"]) != ""
    report.holds("each warning has words", all(map(worded, receipt["warnings"])))
    unknown = [] if read else ["starts-after-inspection", "no-child-references"]
    codes = [warning["code"] for warning in receipt["warnings"] if warning["code"] not in unknown]
    report.same("warnings", codes, warnings_of(receipt, read and read[1], eligible))


def check_domain(report, receipt, words, id, cases, sizes, search):
    target, drawn = sizes
    specification, domain = receipt["specification"], receipt["domains"][id]
    lottery, cells, named = domain["lottery"], Cells(specification, cases, drawn), f"domain {id}: "
    n, later = len(cases), ["probabilityAllMargins", "probabilityAllTwoWayMargins", "lottery", "margins", "judgementBase"]
    report.same(named + "size and chance of each case", without(domain, *later),
                {"eligible": n, "target": target, "drawn": drawn, "inclusionProbability": drawn / n if n else None,
                 "marginOfError": Sizes(specification["sampleSize"]).margin(n, drawn)})
    report.same(named + "cells", lottery["cells"], cells.printed())
    report.holds(named + "stages of the lottery", lottery["stages"] in cells.stages())
    wrong = cells.certificate(lottery)
    report.holds(named + "certificate of equal chance", wrong is None, wrong)
    weights = [int(weight) for weight in lottery["weights"]]
    if search and cells.active:
        stage, made = lottery_of(cells)
        report.same(named + "the lottery made anew", [lottery["stages"], dict(zip(lottery["allocations"], weights))],
                    [[stage], made])
    report.same(named + "chances of the margins", [domain["probabilityAllMargins"], domain["probabilityAllTwoWayMargins"]],
                [cells.probability(lottery["allocations"], weights, together) for together in [1, 2]])
    chosen = choose(receipt["seed"]["value"], id, cells, lottery)
    report.same(named + "the seed's choice of an allocation", without(lottery, "stages", "cells", "allocations", "weights"),
                {"chosen": chosen})
    sample, reserves = select(specification, receipt["seed"]["value"], id, cells, lottery["allocations"][chosen])
    sampled = {entry["caseId"] for entry in sample}
    report.same(named + "margins", domain["margins"], margins_of(words, specification, cells, cases, sampled))
    report.same(named + "what key questions rest on", domain["judgementBase"], judgement_base(specification, sample))
    return sample, reserves


# --- The command -------------------------------------------------------------------------------------------------------

def once(pairs):
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return dict(pairs)


def read_json(text):
    def refuse(word):
        raise ValueError(f"{word} is not JSON")
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


FILES = {"list": "list.csv", "replacements": "replacements.jsonl", "assignment": "assignment.json", "previous": "previous.json",
         "rating": "rating.json", "judgements": "judgements.json"}


def verify(path, files, search=False):
    """A report on a receipt and those of the other files that there are: {name: path}."""
    report, words = Report(), read_words()
    text = lambda file: file.read_text(encoding="utf-8-sig")
    document = lambda name: read_json(text(files[name])) if name in files else None
    receipt = report.step("the receipt is JSON", lambda _: read_json(text(path)))
    if receipt is None:
        return report
    told = lambda: (canonical(part) for part in [receipt["specification"]["vocabulary"], receipt["mappings"]])
    read = report.step("the list", lambda _: read_list(text(files["list"]), words, *told())) if "list" in files else None
    report.step("receipt", check_draw, receipt, words, read, search)
    records = [read_json(line) for line in text(files["replacements"]).split("\n") if line] if "replacements" in files else []
    now = report.step("replacements", check_replacements, receipt, records)
    if now is not None and "assignment" in files:
        report.step("assignment", check_assignment, receipt, records, now, document("assignment"), document("previous"))
    if now is not None and "rating" in files:
        judged = read_judgements(files["judgements"], words) if "judgements" in files else None
        report.step("rating", check_rating, words, receipt, records, now, document("rating"), judged, read and read[1])
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("receipt", nargs="+", type=Path)
    parser.add_argument("--brief", action="store_true", help="one line for each receipt, and what does not hold")
    parser.add_argument("--search", action="store_true", help="also make each lottery anew")
    for name in FILES:
        parser.add_argument(f"--{name}", type=Path)
    options, failed = parser.parse_args(), 0
    for path in options.receipt:
        if path.is_dir():
            receipt = path / "receipt.json"
            files = {name: path / file for name, file in FILES.items() if (path / file).exists()}
        else:
            receipt, files = path, {name: getattr(options, name) for name in FILES if getattr(options, name)}
        report = verify(receipt, files, options.search)
        failed += bool(report.failed)
        if not options.brief:
            print(*report.lines, sep="\n")
        wrong = f"{len(report.failed)} do not hold; the first: {report.failed[0]}" if report.failed else "all hold"
        print(f"{path}: {len(report.lines)} checks, {wrong}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
