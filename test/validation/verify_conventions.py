"""Texts, numbers, digests and tickets, by "Conventions" in specs/method.md, and checks; for verify.py."""
import functools, hashlib, json, math, re, unicodedata
from decimal import Decimal
from fractions import Fraction
from itertools import count, islice

SPACE = "".join(map(chr, [
    *range(9, 14), 32, 0xa0, 0x1680, *range(0x2000, 0x200b), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]))
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

def tidy(text):
    """Text and order: trimmed of what ECMAScript trims, then in normalisation form C."""
    return unicodedata.normalize("NFC", text.strip(SPACE))

def as_text(text):
    """Text and order: the key by which texts ascend, their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")

def ascending(texts):
    """Text and order: texts in ascending order."""
    return sorted(texts, key=as_text)

@functools.lru_cache(maxsize=1024)
def rounded(value):
    """Numbers: what "rounded" means, of binary64 and of fractions."""
    return math.floor(value + Fraction(1, 2))

def decimals(digits, part, whole):
    """The receipt, profile; Ratings, percent and intervals: a part of a whole to so many decimals."""
    return rounded(Fraction(10 ** digits * part, whole)) / 10 ** digits if whole else None

def canonical(value):
    """Canonical JSON: RFC 8785, numbers as ECMAScript prints them."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{escaped(name)}:{canonical(value[name])}" for name in ascending(value)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    if value is None or isinstance(value, (bool, str)):
        return escaped(value)
    digits = Decimal(repr(float(Fraction(value)))).normalize()
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

# A check is a name, what is found and what is due. Of what is only stated some form of its JSON is due.
TEXT, DIGEST, HEX, WHOLE = '"(?s:.+)"', '"sha256:[0-9a-f]{64}"', '"[0-9a-f]{32}"', "[1-9][0-9]*"

def stated(document, **forms):
    """What is due of members that are only stated: they as they are, each that has its form."""
    return {name: document[name] if re.fullmatch(form, canonical(document[name])) else f"of the form {form}"
            for name, form in forms.items()}

def warned(warnings, codes):
    """What is due of warnings: these codes, each in whatever words."""
    return [{"code": code, **stated(warning, message=TEXT)}
            for code, warning in zip(codes, [*warnings, *({"message": None} for _ in codes)])]

def members(document, due, *others, at=""):
    """The checks of a document's members and theirs: what is due is there, and nothing but the others."""
    yield f"{at}members", ascending(document), ascending({*due, *others})
    for name, value in due.items():
        found = document.get(name)
        if value and isinstance(value, dict) and isinstance(found, dict):
            yield from members(found, value, at=f"{at}{name}.")
        else:
            yield at + name, found, value

def sealed(kind, document):
    """What is due of each document: its kind, its version, and the digest of all but the digest."""
    rest = {name: value for name, value in document.items() if name != "digest"}
    return {"kind": f"longlist/{kind}", "version": 1, "digest": digest(rest)}
