"""How a list and a sheet are read, by specs/list-words.md, for verify.py.

Nothing rests on it: what is read otherwise has other digests than the receipt and the rating tell.
"""
import contextlib, csv, functools, io, re, unicodedata
from collections import defaultdict
from datetime import date, datetime, timedelta

from verify_method import (
    ALWAYS, CODES, CONCERNS, FURTHER, NOT_RECORDED, Part, ascending, in_form, read_json, rows_of, tidy)

@functools.lru_cache(maxsize=None)
def key(text):
    """A plain list: what headings and values are compared by."""
    folded = in_form("NFKC", text).lower().replace("&", "and")
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LN")

DASHES = [sign for sign in map(chr, range(0x11000)) if unicodedata.category(sign) == "Pd"]
DASH = "[_.%s]" % "".join("\\" + sign for sign in DASHES)
BOXES = ("☐□▢◻◽⬜❏❐❑❒🔲🔳○◯◌❍⚪✗✘✕✖❌❎×⨯🗙🗴🗶🚫⛔⊘∅"
         "\uf06f\uf071\uf0a8\uf0fb")

def touches(end):
    """A plain list, keys: the sign that a dash or a plus is which touches a value, or nothing."""
    return "+" if end == "+" else "-" if end and (end == "−" or unicodedata.category(end) == "Pd") else ""

@functools.lru_cache(maxsize=None)
def value_key(text, field=None):
    """A plain list, keys: that of a value, with the signs at its ends; of two disposals, of its parts."""
    parts = parts_of(text) if field == "disposal" else None
    word = key(text)
    if parts or not word:
        return "/".join(map(value_key, parts)) if parts else word
    struck = re.sub("[\u0334-\u0338]", "", in_form("NFKC", text))
    before, *_, after = re.split(r"[^\W_]", struck)
    before = re.sub(rf"[(\[{{]\s*{DASH}?\s*[)\]}}]", "☐", before)
    after = re.sub(rf"\[\s*{DASH}?\s*\]|[({{][\s_]+[)}}]", "☐", after)
    if "<" in before and ">" in after:
        before, after = before.replace("<", ""), after.replace(">", "")
    touching = [touches(before[-1:]), touches(after[:1])]
    front, behind = touching if not all(touching) else ["", ""]
    marks = ["".join(re.findall(f"[<>≤≥≠¬?~≈{BOXES}]", end)) for end in [before, after]]
    bang, line = "!" * ("!" in before), "\u0336" * bool(re.search("[\u0334-\u0338]", text))
    return f"{marks[0]}{bang}{front}{word}{behind}{marks[1]}{line}"

def parts_of(text):
    """A plain list: the parts of a disposal that a mark stands between, where their codes differ; or none."""
    inside = "".join(letter if within(letter) else "\n" for letter in text)
    parts = [part.removesuffix("-").strip() for part in inside.split("\n")]
    parts = [part for part in parts if part]
    return parts if len({known_disposal(part) for part in parts} - {None}) > 1 else None

def within(letter):
    """A plain list, keys: whether a character may stand within one name."""
    category = unicodedata.category(letter)
    return category[0] in "LMN" or category in "Zs Cf Pd Pc Ps Pe Pi Pf".split() or letter in "'\"&−"

def halves(text):
    """A plain list, codes: the ways to cut a value in two where a code may stand beside its meaning."""
    for gap in re.finditer(r"[\W_]+", text):
        first, second = text[:gap.start()], text[gap.end():]
        between = [letter for letter in gap[0] if not (letter.isspace() or letter in "'\":;,./\\|=" or
                   unicodedata.category(letter) in "Zs Pd Pc Ps Pe".split())]
        if first and second and not between and not (touches(gap[0][-1]) == "-" and second[0].isnumeric()):
            yield first, second

def beside_meaning(field, text):
    """A plain list, codes: that of two parts which are different words for it, or None."""
    for first, second in halves(text):
        words, code = [value_key(first), value_key(second)], WORDS[field].get(value_key(first))
        other = WORDS[field].get(words[1]) or field == "disposal" and known_disposal(second)
        if code and words[0] != words[1] and code == (other or beside_meaning(field, second)):
            return code
    return None

def known_disposal(text):
    """Values: the code of a disposal by its words or its first words, after a length or not, or None."""
    if value_key(text) != key(text):
        return None
    words = " ".join(re.findall(r"[^\W_]+", re.sub("[&+]", " and ", text.lower())))
    words = re.sub(rf"^\d{{1,3}} ?({UNIT}) ", "", words).split()
    first = [(WORDS["disposal"].get("".join(words[:at])), words[at:]) for at in range(len(words), 0, -1)]
    whole = WORDS["disposal"].get(key(text))
    return whole or next((code for code, more in first if code == "youth-rehabilitation-order"
                          or code and all(re.fullmatch(DETAIL, word) for word in more)), None)

# By key: a heading's field, after its rank among that field's columns; by field and key: a value's code.
HEADINGS, WORDS = {}, defaultdict(dict)
for field, heading, others in rows_of("headings"):
    HEADINGS.update({**{key(name): (3, field) for name in [field, *others]}, key(heading): (2, field)})
for field, codes in CODES.items():
    for code, others in codes.items():
        WORDS[field].update({key(word): code for word in [code, *others]})
NO_CHILD = {""}.union(*({*map(key, spellings)} for _, spellings in rows_of("placeholders")))
NONE = (r"0+([.,]0+)?|\W*((not?|none|awaiting|see|ask)[\s_-]+[a-z][a-z\s/_-]*|"
        r"un(known|allocated|assigned|available|identified|confirmed|recorded)(\s[a-z\s]+)?)\W*")
UNIT = "m|mths?|months?|w|wks?|weeks?|y|yrs?|years?|d|days?|hours|hrs"
DETAIL = rf"with|and|plus|for|of|x|inc|including|\d{{0,3}}({UNIT})?"
NUMBERS = {"age": (r"(?:aged?\s*)?(\d{1,3})(\.\d+)?\s*(years?( old)?|yrs?|yo?)?", 120),
           "previousSanctions": (r"(\d{1,3})(\.0+)?", 999)}

def read_date(text):
    """A plain list, dates: as ISO dates."""
    text = re.sub(r"[ T]\d{1,2}:\d\d(:\d\d(\.\d+)?)?Z?$", "", text)
    if re.fullmatch(r"\d{5}", text):
        return str(date(1899, 12, 30) + timedelta(days=int(text)))
    text = re.sub(r"([a-z]) (\d\d)$", r"\1 20\2", re.sub("[-./]", " ", text))
    for form in ["%Y %m %d", "%d %m %Y", "%d %B %Y", "%d %b %Y"]:
        with contextlib.suppress(ValueError):
            return str(datetime.strptime(text, form).date())
    raise ValueError("the list has a date that is not read here")

def read_code(field, text, said, own):
    """A plain list, codes and numbers: by what was said of a spelling, else by the words known; or None."""
    if text in said or not key(text) or text == "\\N":
        return said.get(text)
    word = value_key(text, field)
    told = {value_key(spelling, field): code for spelling, code in said.items()}
    code = told.get(word) or own.get(value_key(text))
    if not code and word == key(text):
        code = (WORDS[field].get(word) or (known_disposal(text) if field == "disposal" else None)
                or (beside_meaning(field, text) if field not in NUMBERS else None))
    if code:
        return code
    if field not in FURTHER:
        raise ValueError(f"the list has a value of {field} that is not read here")
    pattern, greatest = NUMBERS.get(field, ("(?!)", 0))
    number = re.fullmatch(pattern, text, re.I)
    return str(int(number[1])) if number and int(number[1]) <= greatest else None

def no_child(text):
    """A plain list, references: whether that of a child says that there is none."""
    return len(text) <= 30 and bool(key(text) in NO_CHILD or re.fullmatch(NONE, text, re.I))

def holds(field, cells):
    """A plain list, columns: whether a value of the field stands anywhere in one."""
    for text in filter(key, cells):
        with contextlib.suppress(ValueError):
            if field in ["caseId", "childId"]:
                value = None if no_child(text) else text
            else:
                value = read_date(text) if field == "startDate" else read_code(field, text, {}, {})
            if value not in [None, NOT_RECORDED]:
                return True
    return False

def is_doubtful(field, cells):
    """A plain list, codes: whether None in a column may be a program's word for no value."""
    others = {text for text in cells if key(text) and text not in ["\\N", "None"]}
    if field == "previousSanctions":
        numbers = [re.fullmatch(NUMBERS[field][0], text) for text in others]
        return all(numbers) and 0 in [int(number[1]) for number in numbers]
    return field in ["disability", "lookedAfter"] and bool(others) and others <= {"True", "False"}

def read_list(text, receipt):
    """A plain list: (number of rows, cases ascending by reference), null levels being "not-recorded"."""
    disposals, mappings = receipt.specification.vocabulary.disposals, receipt.mappings
    rows = [[tidy(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    fields = {**HEADINGS, **{key(heading): (1, field) for heading, field in mappings.columns.items()}}
    rows = [row for row in rows if any(row)]
    known = [len({fields[key(name)][1] for name in row if key(name) in fields}) for row in rows[:50]]
    headings, *rows = rows[known.index(max(known)):]
    found = [((0, mappings.columns[name]) if name in mappings.columns else fields[key(name)], place)
             for place, name in enumerate(headings) if key(name) in fields]
    first = {rank[1]: rank for rank, _ in sorted(found, reverse=True)}
    columns = {field: [place for rank, place in found if rank == first[field]] for field in first}
    decisive = ["caseId", "childId", "startDate", *ALWAYS, *receipt.specification.stratification.variables]
    columns = {field: next((place for place in places if holds(field, ["".join(row[place:place + 1]) for row in rows])),
                           places[0])
               for field, places in columns.items() if field in decisive or len(places) == 1}
    said, cases = {field: dict(mappings["values"].get(field, {})) for field in ALWAYS + FURTHER}, {}
    for field in FURTHER:
        cells = ["".join(row[columns[field]:columns[field] + 1]) for row in rows] if field in columns else []
        if is_doubtful(field, cells) and "none" not in map(key, said[field]):
            said[field]["None"] = None
    own = {value_key(word): one.code for one in disposals for word in [one.code, one.title, *one.knownAs]}
    for row in rows:
        case = Part({field: "".join(row[place:place + 1]) for field, place in columns.items()})
        child = case.get("childId", "")
        case.update(startDate=read_date(case.startDate), childId=None if no_child(child) else child)
        codes = {field: read_code(field, case.get(field, ""), said[field],
                                  own if field == "disposal" else {}) for field in ALWAYS + FURTHER}
        case.update({field: code or NOT_RECORDED for field, code in codes.items()})
        case.says = [field for field in codes if codes[field] is not None]
        if cases.setdefault(case.caseId, case) != case:
            raise ValueError("the list has two cases with one reference")
    return len(rows), [cases[case] for case in ascending(cases)]

def read_judgements(text):
    """Ratings, judgements: by case, from the array that has their digest, or from a filled sheet as CSV."""
    if text.startswith("["):
        return {row.case: row for row in read_json(text)}
    headings, *rows = [[tidy(cell) for cell in row] for row in csv.reader(text.splitlines(keepends=True))]
    questions, found = [heading.split(" ")[0] for heading in headings[6:]], {}
    for case, _, _, _, *own in rows:
        levels = {concern: WORDS[concern].get(key(cell)) for concern, cell in zip(CONCERNS, own)}
        found[case] = Part(levels, answers={id: cell.lower() or None for id, cell in zip(questions, own[2:])})
    return found
