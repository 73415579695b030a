import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedName } from "../../src/base/json-text.ts";

test.each([
  ['{"a":1,"a":2}', ["a"]],
  ['{"a":1,"\\u0061":2}', ["a"]],
  ['{"a":{"b":[0,{"c":1,"d":"c","c":2}]}}', ["a", "b", "1", "c"]],
  ['{"a":"\\"","a":"\\\\"}', ["a"]],
  ['{"":1, "" :2}', [""]],
  ['{"__proto__":1,"__proto__":2}', ["__proto__"]],
  ['{"a":{"a":"a"},"b":["a","a",{"a":"b"},{"a":",\\"a\\":{"}]}', null],
  ['"a"', null],
])("%s", (json, path) => {
  expect(repeatedName(json)).toEqual(path);
});

test("whatever the JSON, nothing is said twice in what was written of a value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      expect(repeatedName(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

test("whatever the JSON and wherever in it a name is said again, it is found", () => {
  const value = fc.jsonValue({ maxDepth: 1 });
  const anObject = fc.dictionary(fc.string({ unit: "binary" }), value, { minKeys: 1, maxKeys: 4 });
  fc.assert(
    fc.property(anObject, value, fc.array(fc.constantFrom("[", "{"), { maxLength: 5 }), (object, other, around) => {
      const name = Object.keys(object).at(-1) ?? "";
      const twice = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(other)}}`;
      const json = around.reduce((inner, sign) => (sign === "[" ? `[0,${inner}]` : `{"in":${inner}}`), twice);
      const path = around.map((sign) => (sign === "[" ? "1" : "in")).reverse();
      expect(repeatedName(json)).toEqual([...path, name]);
    }),
  );
});

test("a long body is gone through once: strings of quotation marks and backslashes cost no more than others", () => {
  const json = JSON.stringify({ a: '\\"'.repeat(500_000), b: "\\".repeat(1_000_000) });
  expect(repeatedName(`${json.slice(0, -1)},"b":1}`)).toEqual(["b"]);
});
