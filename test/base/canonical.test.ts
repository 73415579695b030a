import { createHash } from "node:crypto";
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

  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, "\uD800"])("there is none of %s", (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

test("a digest is the SHA-256 of its UTF-8 bytes", () => {
  const value = { b: "é👍", a: [1, null] };
  const hex = createHash("sha256").update('{"a":[1,null],"b":"é👍"}', "utf8").digest("hex");
  expect(digestOf(value)).toBe(`sha256:${hex}`);
});
