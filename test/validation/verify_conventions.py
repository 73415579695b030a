"""Text, order, numbers, canonical JSON, digests and tickets, and how a plain list becomes cases: the conventions of
specs/method.md and specs/list-words.md, for verify.py."""
import collections, csv, datetime, hashlib, json, math, re, unicodedata
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

SPECS = Path(__file__).resolve().parents[2] / "specs"
ALWAYS = ["gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]
FURTHER = ["age", "ethnicity", "disability", "lookedAfter", "previousSanctions"]
NOT_RECORDED = "not-recorded"


SPACE = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200b)))


def tidy(text):
    return unicodedata.normalize("NFC", text.strip(SPACE))


def as_text(text):
    """The key that puts texts in ascending order: UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")


def ascending(texts):
    texts = list(texts)
    return sorted(texts) if all(map(str.isascii, texts)) else sorted(texts, key=as_text)


def number(value):
    """A number as ECMAScript prints it."""
    if isinstance(value, int) and abs(value) < 2 ** 53:
        return str(value)
    value = float(value)
    if not math.isfinite(value):
        raise ValueError("a number that JSON does not have")
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text, point = "".join(map(str, digits)), len(digits) + exponent
    if 0 < point <= 21:
        text = text.ljust(point, "0") if len(text) <= point else text[:point] + "." + text[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        text = text[0] + ("." + text[1:] if len(text) > 1 else "") + "e" + ("+" if point > 0 else "") + str(point - 1)
    return "-" * sign + text


def canonical(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return json.encoder.encode_basestring(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in ascending(value)) + "}"


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def digest(value):
    return "sha256:" + sha256(canonical(value))


def without(record, *names):
    return {name: value for name, value in record.items() if name not in names}


def rounded(value):
    return math.floor(value + 0.5)


def total(values):
    """From the left, in binary64; `sum` compensates in newer Pythons."""
    result = 0.0
    for value in values:
        result += value
    return result


class Stream:
    """The numbers of a key: seedrandom's ARC4 of the key's SHA-256."""

    def __init__(self, *key):
        seed = sha256(canonical(key)).encode("ascii") * 4
        state, j = list(range(256)), 0
        for i in range(256):
            j = (j + state[i] + seed[i]) & 255
            state[i], state[j] = state[j], state[i]
        self.state, self.i, self.j, self.at = state, 0, 0, 256
        self.given = self.bytes(256 + 16)

    def bytes(self, count):
        state, i, j, given = self.state, self.i, self.j, bytearray(count)
        for place in range(count):
            i = (i + 1) & 255
            a = state[i]
            j = (j + a) & 255
            state[i] = b = state[j]
            state[j] = a
            given[place] = state[(a + b) & 255]
        self.i, self.j = i, j
        return given

    def next(self):
        if self.at + 16 > len(self.given):
            self.given, self.at = self.given[self.at:] + self.bytes(1024), 0
        given, at = self.given, self.at + 6
        n, scale, last = int.from_bytes(given[at - 6:at], "big"), 2 ** 48, 0
        while n < 2 ** 52:
            n, scale, last, at = (n + last) * 256, scale * 256, given[at], at + 1
        while n >= 2 ** 53:
            n, scale, last = n >> 1, scale >> 1, last >> 1
        self.at = at
        return (n + last) / scale


@lru_cache(maxsize=None)
def ticket(seed, domain, kind, id):
    return Stream("longlist/1", seed, domain, kind, id).next()


# --- The list ----------------------------------------------------------------------------------------------------------

def key(text):
    folded = unicodedata.normalize("NFKC", text).lower().replace("&", "and")
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LN")


def recorded(case, variable):
    return case[variable] if case[variable] is not None else NOT_RECORDED


class Words:
    """The tables of specs/list-words.md."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.fields, self.codes, self.shown = {}, collections.defaultdict(dict), collections.defaultdict(list)
        for field, heading, others in self.table(text, "headings"):
            for rank, names in enumerate([[field.strip("`"), heading], others.split("; ")]):
                self.fields.update({key(name): (rank + 1, field.strip("`")) for name in names})
        for columns, code, others in self.table(text, "known-values"):
            for column in columns.split(", "):
                self.shown[column].append(code.strip("`"))
                self.codes[column].update({key(word): code.strip("`") for word in [code, *others.split("; ")]})

    @staticmethod
    def table(text, name):
        body = text.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0].strip().splitlines()
        return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in body[2:]]

    def order(self, specification, variable, levels):
        """Levels in shown order."""
        groups = specification["stratification"]["groups"].get(variable)
        known = [group["level"] for group in groups] if groups else self.shown[variable]
        place = lambda level: known.index(level) if level in known else len(known)
        return sorted(levels, key=lambda level: (level == NOT_RECORDED, place(level), as_text(level)))


@lru_cache(maxsize=1)
def read_words():
    return Words(SPECS / "list-words.md")


def read_date(text):
    text = re.sub(r"[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", "", text)
    if re.fullmatch(r"\d{5}", text):
        return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))).isoformat()
    for form in ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y",
                 "%d %B %Y", "%d-%b-%Y", "%d %b %Y", "%d-%b-%y", "%d %b %y"]:
        try:
            day = datetime.datetime.strptime(text, form).date()
            return day.replace(year=2000 + day.year % 100).isoformat() if form.endswith("y") else day.isoformat()
        except ValueError:
            pass
    raise ValueError("the list has a date that is not read here")


def read_code(field, text, words, vocabulary, said):
    if text in said:
        return said[text]
    by_key = {key(spelling): code for spelling, code in said.items()}
    if field == "disposal":
        for own in vocabulary["disposals"]:
            by_key = {**{key(word): own["code"] for word in [own["code"], own["title"], *own["knownAs"]]}, **by_key}
    if not text.strip("-–—.") or not key(text):
        return NOT_RECORDED
    known = {**words.codes[field], **by_key}
    if field in ["age", "previousSanctions"] and (whole := re.match(r"(\d+)(\.\d+)?( ?years?)?$", text)):
        return str(int(whole[1]))
    shorter = re.sub(r"[\s,(-]*\d+\s*(m|mths?|months?|w|weeks?|y|years?|d|days?)\)?$", "", text, flags=re.I)
    bare = re.split(r"\s+(?:with|and|plus|for|of)\b|\s*\+", shorter)[0]
    for reading in [text, shorter, bare] if field == "disposal" else [text]:
        if key(reading) in known:
            return known[key(reading)]
    if field == "disposal" and re.match("yro|youthrehabilitationorder", key(text)):
        return "youth-rehabilitation-order"
    if field in FURTHER:
        return NOT_RECORDED
    raise ValueError(f"the list has a value of {field} that is not read here")


@lru_cache(maxsize=8)
def read_list(text, words, vocabulary, mappings):
    """(number of data rows, cases in the order of their references); the last two as JSON of the receipt's."""
    mappings, rows = json.loads(mappings), csv.reader(text.splitlines(keepends=True))
    rows = [cells for cells in ([tidy(cell) for cell in row] for row in rows) if any(cells)]
    named, columns = {key(heading): (0, field) for heading, field in mappings["columns"].items()}, {}
    for place, heading in enumerate(rows[0]):
        rank, field = named.get(key(heading), words.fields.get(key(heading), (3, None)))
        if field and (field not in columns or rank < columns[field][0]):
            columns[field] = (rank, place)
    cases = {}
    for row in rows[1:]:
        case = {field: row[place] if place < len(row) else "" for field, (_, place) in columns.items()}
        case = {"childId": "", **{name: "" for name in ALWAYS}, **case}
        child = case["childId"]
        case["childId"] = None if not re.search(r"\w", child) or child == "0" or words.codes["age"].get(key(child)) else child
        for field in [*ALWAYS, *FURTHER]:
            level = read_code(field, case.get(field, ""), words, json.loads(vocabulary), mappings["values"].get(field, {}))
            case[field] = None if field in FURTHER and level == NOT_RECORDED else level
        case["startDate"] = read_date(case["startDate"])
        if cases.setdefault(case["caseId"], case) != case:
            raise ValueError("the list has two cases with one reference")
    return len(rows) - 1, [cases[case] for case in ascending(cases)]
