"""Texts, numbers, digests and tickets, by "Conventions" in specs/method.md, and checks; for verify.py."""
import functools, hashlib, json, math, re, unicodedata
from decimal import Decimal
from itertools import count, islice

SPACE = r"[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
escaped = json.JSONEncoder(ensure_ascii=False).encode

class Part(dict):
    """Part of a document; its members can be read and written as attributes too."""
    __getattr__, __setattr__ = dict.__getitem__, dict.__setitem__

def pick(part, *names):
    """Some members of a part."""
    return {name: part[name] for name in names}

def read_json(text):
    """Canonical JSON: the value of a text, in which no object has a name twice."""
    def part(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("an object has a name twice")
        return Part(pairs)
    return json.loads(text, object_pairs_hook=part)

def in_form(form, text):
    """Text and order: text in a normalisation form, or as it is where more than 100 marks stand in a row."""
    is_mark = lambda one: unicodedata.category(one)[0] == "M" or one in "\uff9e\uff9f"
    if len(text) > 100 and "M" * 101 in "".join("M" if is_mark(one) else "." for one in text):
        return text
    return unicodedata.normalize(form, text)

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

# Forms: of what is only stated it is due that its JSON has one.
TEXT, DIGEST, HEX, WHOLE = map(re.compile, [
    '"(?s:.+)"', '"sha256:[0-9a-f]{64}"', '"[0-9a-f]{32}"', "[1-9][0-9]*"])

def differences(place, found, due):
    """Where a value is not as due: each place in it, with what is found there and what is due."""
    if isinstance(found, dict) and isinstance(due, dict):
        if found.keys() != due.keys():
            yield f"{place}, its members", canonical(ascending(found)), canonical(ascending(due))
        for name in filter(found.__contains__, due):
            yield from differences(f"{place}.{name}", found[name], due[name])
    elif isinstance(found, list) and isinstance(due, (list, tuple)):
        for number, pair in enumerate(zip(found, due)):
            yield from differences(f"{place}[{number}]", *pair)
        yield from differences(f"{place}, how many", len(found), len(due))
    elif isinstance(due, re.Pattern):
        if not due.fullmatch(canonical(found)):
            yield place, canonical(found), f"something of the form {due.pattern}"
    elif canonical(found) != canonical(due):
        yield place, canonical(found), canonical(due)

def members(document, due, *others):
    """The checks of a document: that it has the members due and the others alone; then each that is due."""
    yield "members", ascending(document), ascending({*due, *others})
    yield from ((name, document.get(name), value) for name, value in due.items())

def sealed(kind, document):
    """What is due of each document: its kind, its version, and the digest of all but the digest."""
    rest = {name: value for name, value in document.items() if name != "digest"}
    return {"kind": f"longlist/{kind}", "version": 1, "digest": digest(rest)}
