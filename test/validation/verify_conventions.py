"""Texts, numbers, digests and tickets, by "Conventions" in specs/method.md; for verify.py."""
import functools, hashlib, itertools, json, math, unicodedata
from decimal import Decimal

SPACE = "".join(map(chr, [
    *range(9, 14), 32, 0xa0, 0x1680, *range(0x2000, 0x200b), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]))
escaped = json.JSONEncoder(ensure_ascii=False).encode

class Part(dict):
    """Part of a document; its members can be read as attributes too."""
    __getattr__ = dict.__getitem__

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

def rounded(value):
    """Numbers: what "rounded" means."""
    return math.floor(value + 0.5)

def number(value):
    """Canonical JSON: a number as ECMAScript prints it."""
    if not math.isfinite(value):
        raise ValueError("JSON has no such number")
    digits = Decimal(repr(value + 0.0)).normalize()
    return f"{digits:f}" if value == 0 or 1e-6 <= abs(value) < 1e21 else f"{digits:e}"

def canonical(value):
    """Canonical JSON: RFC 8785."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{escaped(name)}:{canonical(value[name])}" for name in ascending(value)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    return escaped(value) if value is None or isinstance(value, (bool, str)) else number(value)

def sha256(text):
    """Digests: the lower-case hex SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

def digest(value, *but):
    """Digests: that of a value's canonical JSON, or of a record's but for some of its members."""
    value = {name: part for name, part in value.items() if name not in but} if but else value
    return "sha256:" + sha256(canonical(value))

def members(document, due, *stated):
    """Checks that a document has the members that are due, and no others but what is only stated."""
    yield "members", ascending(document), ascending({*due, *stated})
    yield from ((name, document[name], value) for name, value in due.items())

def arc4(key):
    """Tickets, 1 and 2: the bytes of RC4 keyed by a stream's seed, but for the first 256."""
    seed, state, j = sha256(canonical(key)).encode("ascii"), list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + seed[i % 64]) % 256
        state[i], state[j] = state[j], state[i]
    j = 0
    for given in itertools.count(1):
        i = given % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        if given > 256:
            yield state[(state[i] + state[j]) % 256]

def stream(*key):
    """Tickets, 3: the numbers of the stream with a key, each in [0, 1)."""
    given = arc4(key)
    while True:
        n, d, x = int.from_bytes(itertools.islice(given, 6), "big"), 2 ** 48, 0
        while n < 2 ** 52:
            n, d, x = (n + x) * 256, d * 256, next(given)
        while n >= 2 ** 53:
            n, d, x = n // 2, d // 2, x // 2
        yield (n + x) / d

@functools.lru_cache(maxsize=None)
def ticket(seed, domain, kind, id):
    """Tickets: the first number of the ticket's stream."""
    return next(stream("longlist/1", seed, domain, kind, id))
