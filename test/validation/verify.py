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
from verify_rating import check_rating, read_judgements
from verify_receipt import Draw, check_domain, check_receipt, check_specification

FILES = {Path(file).stem: file for file in [
    "receipt.json", "list.csv", "replacements.jsonl", "assignment.json", "previous.json", "rating.json",
    "judgements.json"]}

def parts_of(text, search):
    """The parts of a draw whose texts are given: how the names of a part's checks begin, and its checks."""
    receipt, before = read_json(text["receipt"]), None
    records = [read_json(line) for line in text.get("replacements", "").split("\n") if line]
    yield "", check_specification(receipt)
    draw = Draw(receipt, text.get("list"))
    for domain in draw.domains:
        yield f"domains.{domain.id}.", check_domain(draw, domain, search)
    yield "", check_receipt(draw)
    for number, record in enumerate(records, 1):
        yield f"replacement {number}: ", check_replacement(draw, record, before)
        before = record.digest
    if "assignment" in text:
        assignment, previous = (read_json(text.get(name, "null")) for name in ["assignment", "previous"])
        yield "assignment: ", check_assignment(draw, records, assignment, previous)
    if "rating" in text:
        judged = read_judgements(text["judgements"]) if "judgements" in text else None
        yield "rating: ", check_rating(draw, records, read_json(text["rating"]), judged)

def lines_of(parts):
    """A line for each check, until one cannot be worked out, as something is missing or misshapen."""
    part = ""
    try:
        for part, checks in parts:
            for name, found, due in checks:
                found, due = canonical(found), canonical(due)
                at = max(0, len(os.path.commonprefix([found, due])) - 40)
                differs = f": it has … {found[at:at + 100]} … and should have … {due[at:at + 100]} …"
                yield f"ok  {part}{name}" if found == due else f"NOT {part}{name}{differs}"
    except Exception as problem:
        told = f"{type(problem).__name__}: {str(problem)[:120]}"
        yield f"NOT {part}what comes next cannot be worked out, and ends the checks ({told})"

def main():
    """Reads the command."""
    parser, failed = argparse.ArgumentParser(usage=__doc__), False
    parser.add_argument("paths", nargs="+", type=Path)
    for name in ["brief", "search"]:
        parser.add_argument(f"--{name}", action="store_true")
    for name in FILES:
        parser.add_argument(f"--{name}", type=Path)
    options = parser.parse_args()
    for path in options.paths if options.paths[0].is_dir() else options.paths[:1]:
        files = {name: path / file for name, file in FILES.items() if (path / file).exists()}
        files = files or {**vars(options), **dict(zip(["receipt", "list"], options.paths))}
        try:
            text = {name: files[name].read_text(encoding="utf-8-sig") for name in FILES if files.get(name)}
        except (OSError, UnicodeError) as problem:
            parser.error(str(problem))
        lines = list(lines_of(parts_of(text, options.search)))
        wrong = [line for line in lines if line.startswith("NOT")]
        failed = failed or bool(wrong)
        verdict = f"{len(wrong)} do not hold; the first: {wrong[0]}" if wrong else "all hold"
        print(*([] if options.brief else lines), f"{path}: {len(lines)} checks, {verdict}", sep="\n")
    sys.exit(3 if failed else 0)

if __name__ == "__main__":
    main()
