"""Texts, numbers, digests, tickets and levels, by specs/method.md, and comparing; for verify.py."""
import functools, hashlib, json, math, re, unicodedata
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import count, islice
from pathlib import Path

SPECS = Path(__file__).resolve().parents[2] / "specs"
ALWAYS = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]
FURTHER = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"]
CONCERNS, SERIOUS, NOT_RECORDED = ALWAYS[2:], ["low", "medium", "high", "very-high"], "not-recorded"
SPACE = r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
escaped = json.JSONEncoder(ensure_ascii=False).encode
# Forms: of what is only stated it is due that its JSON has one. No JSON has that of nothing.
TEXT, DIGEST, HEX, WHOLE, STATED, NOTHING = map(re.compile, [
    '"(?s:.+)"', '"sha256:[0-9a-f]{64}"', '"[0-9a-f]{32}"', "[1-9][0-9]*", "(?s:(?!nothing).+)", "nothing"])

class Part(dict):
    """Part of a document; its members can be read and written as attributes too."""
    __getattr__, __setattr__ = dict.__getitem__, dict.__setitem__

def pick(part, *names):
    """Some members of a part."""
    return {name: part[name] for name in names}

def first(*values):
    """The first of these that is not null."""
    return next(value for value in values if value is not None)

def read_json(text):
    """Canonical JSON: the value of a text, in which no object has a name twice."""
    def part(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("an object has a name twice")
        return Part(pairs)
    return json.loads(text, object_pairs_hook=part)

def in_form(form, text):
    """Text and order: text in a normalisation form, or as it is where more than 100 marks stand in a row."""
    kinds = "".join("M" if one in "\uff9e\uff9f" else unicodedata.category(one)[0] for one in text)
    return text if "M" * 101 in kinds else unicodedata.normalize(form, text)

def tidy(text):
    """Text and order: trimmed of what ECMAScript trims, then in normalisation form C."""
    return in_form("NFC", re.sub(rf"\A{SPACE}|{SPACE}\Z", "", text))

def as_text(text):
    """Text and order: the key by which texts ascend, their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")

def ascending(texts):
    """Text and order: texts in ascending order."""
    return sorted(texts, key=as_text)

def rounded(value):
    """Numbers: what "rounded" means."""
    return math.floor(value + 0.5)

def decimals(digits, part, whole):
    """The receipt, profile; Ratings, percent and intervals: a part of a whole to so many decimals."""
    return (2 * 10 ** digits * part + whole) // (2 * whole) / 10 ** digits if whole else None

def canonical(value):
    """Canonical JSON: RFC 8785, numbers as ECMAScript prints them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{escaped(name)}:{canonical(value[name])}" for name in ascending(value)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    if value is None or isinstance(value, (bool, str)):
        return escaped(value)
    digits = Decimal(repr(float(value))).normalize()
    return f"{digits:f}" if value == 0 or 1e-6 <= abs(value) < 1e21 else f"{digits:e}"

def digest(value):
    """Digests: that of a value's canonical JSON."""
    return "sha256:" + hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()

def sealed(kind, document):
    """What is due of each document: its kind, its version, and the digest of all but the digest."""
    rest = {name: value for name, value in document.items() if name != "digest"}
    return {"kind": f"longlist/{kind}", "version": 1, "digest": digest(rest)}

def stream(*key):
    """Tickets: the numbers of the stream with a key, each in [0, 1)."""
    seed, state, j = digest(key).removeprefix("sha256:").encode("ascii"), list(range(256)), 0
    def byte(i, keyed=0):
        nonlocal j
        j = (j + state[i] + keyed) % 256
        state[i], state[j] = state[j], state[i]
        return state[(state[i] + state[j]) % 256]
    for i in range(256):
        byte(i, seed[i % 64])
    j, given = 0, islice((byte(i % 256) for i in count(1)), 256, None)
    while True:
        n, d, x = int.from_bytes(islice(given, 6), "big"), 2 ** 48, 0
        while n < 2 ** 52:
            n, d, x = (n + x) * 256, d * 256, next(given)
        while n >= 2 ** 53:
            n, d, x = n // 2, d // 2, x // 2
        yield (n + x) / d

@functools.lru_cache(maxsize=None)
def ticket(seed, domain, kind, id):
    """Tickets: the first number of the ticket's stream."""
    return next(stream("longlist/1", seed, domain, kind, id))

def rows_of(table):
    """The words of lists: the rows of a table there, the spellings in its last column as a list."""
    text = (SPECS / "list-words.md").read_text(encoding="utf-8").split(f"<!-- {table} -->\n")[1]
    for line in text.split("\n<!-- /")[0].splitlines()[2:]:
        *cells, spellings = line.replace("`", "").strip("| ").split(" | ")
        yield *cells, spellings.split("; ")

# By variable, in shown order: a code's spellings.
CODES = defaultdict(dict)
for variables, code, spellings in rows_of("known-values"):
    for variable in variables.split(", "):
        CODES[variable][code] = spellings

# The receipt, profile: levels as recorded, numbers in bands.
BANDS = {variable: [Part(zip(["level", "from", "to"], band)) for band in bands] for variable, bands in {
    "age": [("14-and-under", 0, 14), ("15-to-16", 15, 16), ("17-and-over", 17, None)],
    "previousSanctions": [("none", 0, 0), ("1-to-3", 1, 3), ("4-and-over", 4, None)]}.items()}
AS_RECORDED = Part(groups=BANDS, combine={})

def level_of(way, case, variable):
    """Cells: a case's level of a variable, numbers by the groups of a way and others as it combines them."""
    level, groups = case[variable] or NOT_RECORDED, way.groups.get(variable)
    if groups is None:
        return way.combine.get(variable, {}).get(level, level)
    held = (group.level for group in groups if level != NOT_RECORDED
            and group["from"] <= int(level) <= first(group.to, math.inf))
    return next(held, level if level == NOT_RECORDED else "outside-the-groups")

def level_rows(way, variables, **parts):
    """The receipt, margins: how many of each part are at each level of the first, in shown order."""
    for variable in variables:
        order = [group.level for group in way.groups.get(variable, [])] or list(CODES[variable])
        place = lambda level: order.index(level) if level in order else len(order)
        counts = [Counter(level_of(way, case, variable) for case in cases) for cases in parts.values()]
        for level in sorted(ascending(counts[0]), key=lambda level: (level == NOT_RECORDED, place(level))):
            numbers = {name: count[level] for name, count in zip(parts, counts)}
            yield {"variable": variable, "level": level, **numbers}

def differences(place, found, due):
    """Where a value is not as due: each place in it, with what it has there and what it should have."""
    if isinstance(found, list) and isinstance(due, list):
        found, due = dict(enumerate(found)), dict(enumerate(due))
    if isinstance(found, dict) and isinstance(due, dict):
        for name in {**due, **found}:
            yield from differences(f"{place}.{name}", found.get(name, NOTHING), due.get(name, NOTHING))
        return
    is_form = lambda value: isinstance(value, re.Pattern)
    has, should = (value.pattern if is_form(value) else canonical(value) for value in (found, due))
    if not (due.fullmatch(has) if is_form(due) else has == should):
        yield f"{place}: it has {has:.200} and should have {should:.200}"
