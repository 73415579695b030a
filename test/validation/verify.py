#!/usr/bin/env python3
"""Recomputes a Longlist draw from its receipt, and from its list where that is given, without Longlist.

Written from specs/method.md by somebody who had not read Longlist's own code, in plain Python 3.10. What a
function does is told in that section of the paper which its first words name. --search makes each lottery
anew, too, which can take minutes and on which equal chance does not rest (verify_columns.py).

    python3 test/validation/verify.py RECEIPT.json [LIST.csv] [--search] [--replacements RECORDS.jsonl]
        [--assignment ASSIGNMENT.json] [--previous ASSIGNMENT.json]
        [--rating RATING.json] [--judgements SHEET.csv|JUDGEMENTS.json]

prints a line for each check; exits 0 if all hold, 3 if any does not, 2 if it cannot begin. A folder is read
for receipt.json, list.csv, replacements.jsonl, assignment.json, previous.json, rating.json, judgements.json.
Several may be given, and --brief prints one line for each.
"""
import argparse, os, sys
from pathlib import Path

sys.dont_write_bytecode = True
from verify_after import check_assignment, check_replacement
from verify_conventions import canonical, read_json
from verify_list import read_list
from verify_rating import check_rating, read_judgements
from verify_receipt import Draw, check_domain, check_list, check_sample, check_seed, check_specification
from verify_receipt import check_statement

FILES = {"receipt": "receipt.json", "list": "list.csv", "replacements": "replacements.jsonl",
         "assignment": "assignment.json", "previous": "previous.json", "rating": "rating.json",
         "judgements": "judgements.json"}
PROBLEMS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)

def told(part, checks):
    """A line for each check; one that cannot be made, as something is missing or misshapen, does not hold."""
    try:
        for name, found, due in checks:
            found, due = canonical(found), canonical(due)
            at = max(0, len(os.path.commonprefix([found, due])) - 40)
            differs = f": it has … {found[at:at + 100]} … and should have … {due[at:at + 100]} …"
            yield f"ok  {part}{name}" if found == due else f"NOT {part}{name}{differs}"
    except PROBLEMS as problem:
        yield f"NOT {part}cannot be worked out ({type(problem).__name__}: {str(problem)[:120]})"

def verify(files, search):
    """The lines of every part of a draw."""
    text = {name: path.read_text(encoding="utf-8-sig") for name, path in files.items()}
    receipt = read_json(text["receipt"])
    records = [read_json(line) for line in text.get("replacements", "").split("\n") if line]
    read = {name: read_json(text[name]) for name in ["assignment", "previous", "rating"] if name in files}
    judged = read_judgements(files["judgements"]) if "judgements" in files else None
    for check in [check_statement, check_specification, check_seed]:
        yield from told("", check(receipt))
    listed = (None, None)
    if "list" in files:
        listed = read_list(text["list"], receipt.specification.vocabulary, receipt.mappings)
    draw = Draw(receipt, *listed)
    yield from told("", check_list(draw))
    for id in draw.ids:
        yield from told(f"domain {id}: ", check_domain(draw, id, search))
    yield from told("", check_sample(draw))
    for place, record in enumerate(records):
        before = records[place - 1].digest if place else None
        yield from told(f"replacement {place + 1}: ", check_replacement(draw, record, before))
    if "assignment" in read:
        checks = check_assignment(draw, records, read["assignment"], read.get("previous"))
        yield from told("assignment: ", checks)
    if "rating" in read:
        yield from told("rating: ", check_rating(draw, records, read["rating"], judged))

def main():
    """Reads the command."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    for name in ["brief", "search"]:
        parser.add_argument(f"--{name}", action="store_true")
    for name in FILES:
        parser.add_argument(f"--{name}", type=Path)
    options, failed = parser.parse_args(), False
    draws = [(path, {name: path / file for name, file in FILES.items() if (path / file).exists()})
             for path in options.paths]
    if not options.paths[0].is_dir():
        given = {name: getattr(options, name) for name in FILES if getattr(options, name)}
        draws = [(options.paths[0], {**given, **dict(zip(["receipt", "list"], options.paths))})]
    for path, files in draws:
        lines, missing = [], [file for file in files.values() if not file.exists()]
        if missing or not files:
            parser.error(f"there is nothing at {(missing or [path])[0]}")
        try:
            lines.extend(verify(files, options.search))
        except PROBLEMS as problem:
            lines.append(f"NOT the files cannot be read ({type(problem).__name__}: {problem})")
        wrong = [line for line in lines if line.startswith("NOT")]
        failed = failed or bool(wrong)
        verdict = f"{len(wrong)} do not hold; the first: {wrong[0]}" if wrong else "all hold"
        print(*([] if options.brief else lines), f"{path}: {len(lines)} checks, {verdict}", sep="\n")
    sys.exit(3 if failed else 0)

if __name__ == "__main__":
    main()
