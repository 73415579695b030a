import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, digestOf } from "../../src/base/canonical.ts";

describe("canonical JSON is RFC 8785's", () => {
  test("in the RFC's own example", () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("with members in code unit order, astral characters before U+FFFF", () => {
    expect(canonicalJson({ "\uFFFF": 1, "\u{1F600}": 2, é: 3, b: 4, "10": 5, "9": 6 })).toBe(
      '{"10":5,"9":6,"b":4,"é":3,"\u{1F600}":2,"\uFFFF":1}',
    );
  });

  test("and says what JSON says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("as the library writes it, of values ordinary and not", () => {
    const key = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("10", "9", "b", "a", "__proto__", "toJSON"));
    const single = fc.oneof(key, fc.double(), fc.constantFrom(null, true, undefined, new Date(0)));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, single, tie("list"), tie("members"), tie("members")),
      list: fc.array(tie("value"), { maxLength: 4 }),
      members: fc.dictionary(key, tie("value"), { noNullPrototype: false, maxKeys: 4 }),
    }));
    const written = (write: (value: unknown) => unknown, one: unknown) => {
      try {
        return write(one) ?? "nothing";
      } catch {
        return "nothing";
      }
    };
    fc.assert(
      fc.property(value, (one) => {
        expect(written(canonicalJson, one)).toBe(written(canonicalize, one));
      }),
    );
  });

  test("however deep", () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(canonicalJson(deep)).toHaveLength(200_002);
  });

  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, "\uD800"])("there is none of %s", (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

test("a digest is the SHA-256 of its UTF-8 bytes", () => {
  const value = { b: "é👍", a: [1, null] };
  const hex = createHash("sha256").update('{"a":[1,null],"b":"é👍"}', "utf8").digest("hex");
  expect(digestOf(value)).toBe(`sha256:${hex}`);
});

test("a member without a value is left out, as JSON leaves it out", () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  expect(digestOf({ b: undefined, a: 1 })).toBe(digestOf({ a: 1 }));
});
