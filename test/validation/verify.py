#!/usr/bin/env python3
"""Recomputes a Longlist draw from its receipt, and from its list where that is given, without Longlist.

Written from specs/method.md by somebody who had not read Longlist's own code, in plain Python 3.10. What a
function does is told in that section of the paper which its first words name. --search makes each lottery
anew, too, which can take minutes and on which equal chance does not rest (verify_columns.py).

    python3 test/validation/verify.py RECEIPT.json|FOLDER… [LIST.csv] [--search] [--brief]

prints a line for each check, with --brief one for each draw; exits 0 if all hold, 3 if any does not. Of a
folder it reads receipt.json, list.csv, replacements.jsonl, assignment.json, previous.json (the assignment
before), rating.json, and judgements.json or judgements.csv (the sheet).
"""
import argparse, sys
from pathlib import Path

sys.dont_write_bytecode = True
from verify_columns import check_lottery
from verify_list import read_judgements, read_list
from verify_method import (
    NOTHING, STATED, Draw, check_assignment, check_domain, check_rating, check_receipt, check_replacement,
    differences, read_json)

FILES = ["receipt.json", "list.csv", "replacements.jsonl", "assignment.json", "previous.json", "rating.json",
         "judgements.csv", "judgements.json"]

def parts_of(files, search):
    """The parts of a draw whose files are given: how the names of a part's checks begin, and its checks."""
    text = {name: file.read_text(encoding="utf-8-sig") for name, file in files.items()}
    receipt = read_json(text["receipt"])
    draw = Draw(receipt, read_list(text["list"], receipt) if "list" in text else None)
    for domain in draw.domains:
        yield f"domains.{domain.id}.", check_domain(draw, domain)
        if domain.active:
            yield f"domains.{domain.id}.", check_lottery(draw, domain, search)
    yield "", check_receipt(draw)
    for number, record in enumerate(filter(None, text.get("replacements", "").split("\n")), 1):
        yield f"replacement {number}: ", check_replacement(draw, read_json(record))
    if "assignment" in text:
        assignment, previous = (read_json(text.get(name, "null")) for name in ["assignment", "previous"])
        yield "assignment: ", check_assignment(draw, assignment, previous)
    if "rating" in text:
        judged = read_judgements(text["judgements"]) if "judgements" in text else None
        yield "rating: ", check_rating(draw, read_json(text["rating"]), judged)

def lines_of(parts):
    """A line for each check, until one cannot be worked out, as something is missing or misshapen: for each
    member of what is found that it is as due, or true where nothing is said to be due."""
    part = ""
    try:
        for part, checks in parts:
            for found, due in checks:
                due = dict.fromkeys(found, True) if due is None else due
                for name in {**due, **found}:
                    both = found.get(name, NOTHING), due.get(name, NOTHING)
                    wrong = next(differences(part + name, *both), None)
                    if wrong or due[name] is not STATED:
                        yield f"NOT {wrong}" if wrong else f"ok  {part}{name}"
    except Exception as problem:
        told = f"{type(problem).__name__}: {str(problem)[:120]}"
        yield f"NOT {part}what comes next cannot be worked out, and ends the checks ({told})"

def shown(line):
    """A line as a terminal is given it: without what could move its cursor or turn its words round."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in line)

def main():
    """Reads the command."""
    parser, failed = argparse.ArgumentParser(usage=__doc__), False
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--search", action="store_true")
    options = parser.parse_args()
    lists = {"list": path for path in options.paths if path.suffix == ".csv"}
    for path in [path for path in options.paths if path not in lists.values()]:
        files = {Path(name).stem: path / name for name in FILES if (path / name).exists()}
        files = {**(files or {"receipt": path}), **lists}
        lines = list(lines_of(parts_of(files, options.search)))
        wrong = [line for line in lines if line.startswith("NOT")]
        failed = failed or bool(wrong)
        verdict = f"{len(wrong)} do not hold; the first: {wrong[0]}" if wrong else "all hold"
        lines = [*([] if options.brief else lines), f"{path}: {len(lines)} checks, {verdict}"]
        print(*map(shown, lines), sep="\n")
    sys.exit(3 if failed else 0)

if __name__ == "__main__":
    main()
