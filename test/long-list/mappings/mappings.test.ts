import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinMappings,
  keptReading,
  MappingError,
  mappingFile,
  parseColumnMapping,
  parseMappingFile,
  parseValueMapping,
} from "../../../src/long-list/mappings/mappings.ts";
import { NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { HEADINGS, read } from "../reading.ts";

describe("--column", () => {
  test.each([
    ["Order made on=startDate", { "Order made on": "startDate" }],
    [" a=b = Start date ", { "a=b": "Start date" }],
  ])("%s", (text, columns) => {
    expect(parseColumnMapping(text)).toEqual({ ...NO_MAPPINGS, columns });
  });

  test.each(["", "=", "Order made on", "=startDate", "Order made on="])("refuses %j", (text) => {
    expect(() => parseColumnMapping(text)).toThrow(MappingError);
  });
});

describe("--map", () => {
  test.each([
    ["Disposal:Local Name=referral-order", { Disposal: { "Local Name": "referral-order" } }],
    ["gender: a:b=c = other", { gender: { "a:b=c": "other" } }],
  ])("%s", (text, values) => {
    expect(parseValueMapping(text)).toEqual({ ...NO_MAPPINGS, values });
  });

  test.each(["", "Disposal", "Disposal:x", ":x=fine", "Disposal:=fine", "Disposal:x="])("refuses %j", (text) => {
    expect(() => parseValueMapping(text)).toThrow(MappingError);
  });

  test("takes __proto__ for a word like any other", () => {
    const { values } = joinMappings([
      parseValueMapping("__proto__:__proto__=fine"),
      parseValueMapping("__proto__:b=fine"),
    ]);
    expect(JSON.stringify(values)).toBe('{"__proto__":{"__proto__":"fine","b":"fine"}}');
  });
});

describe("a mapping file", () => {
  const mappings = {
    columns: { "Order made on": "startDate" },
    values: { disposal: { "Ref. Panel": "referral-order" } },
    foot: "keep" as const,
  };

  test("that was saved is read back", () => {
    expect(parseMappingFile(JSON.stringify(mappingFile(mappings)))).toEqual(mappings);
  });

  test("of an earlier kind, without a foot, skips it", () => {
    expect(parseMappingFile('{"kind":"longlist/mappings","version":1}')).toEqual(NO_MAPPINGS);
  });

  test("keeps the foot whatever is typed beside it", () => {
    expect(joinMappings([mappings, NO_MAPPINGS]).foot).toBe("keep");
    expect(joinMappings([NO_MAPPINGS, NO_MAPPINGS]).foot).toBe("skip");
  });

  test("is overruled by what is typed", () => {
    const typed = parseValueMapping("disposal:Ref. Panel=caution");
    expect(joinMappings([mappings, typed]).values).toEqual({ disposal: { "Ref. Panel": "caution" } });
  });

  test.each([
    ["no JSON", "{", /not JSON/],
    ["another kind", '{"kind":"longlist/draw","version":1}', /kind/],
    ["a field that does not exist", '{"kind":"longlist/mappings","version":1,"colums":{}}', /colums/],
    ["a value that is no text", '{"kind":"longlist/mappings","version":1,"columns":{"a":1}}', /columns/],
  ])("is refused as %s", (_what, text, message) => {
    expect(() => parseMappingFile(text)).toThrow(MappingError);
    expect(() => parseMappingFile(text)).toThrow(message);
  });
});

test("only the mappings that the list needed go with it", async () => {
  const mappings = {
    columns: { Ref: "caseId", Nowhere: "age" },
    values: { Disposal: { "Ref. Panel": "referral-order", Never: "fine" }, gender: { Never: "other" } },
  };
  const { list } = await read(`${HEADINGS.replace("Case reference", "Ref")}\nA1,F,ref panel,14/03/2026,M,VH`, {
    mappings,
  });
  expect(list?.mappings).toEqual({
    columns: { Ref: "caseId" },
    values: { Disposal: { "Ref. Panel": "referral-order" } },
    foot: "skip",
  });
});

test("how the foot is read goes with every list", async () => {
  const { list } = await read(`${HEADINGS}\nA1,F,Caution,14/03/2026,M,VH\n`, { mappings: { foot: "keep" } });
  expect(list?.mappings).toEqual({ ...NO_MAPPINGS, foot: "keep" });
});

test("a mapped value is read as mapped even where it is known as something else", async () => {
  const mappings = {
    values: { disposal: { Reprimand: "diversion", "Youth caution": "community-resolution" } },
  };
  const { list } = await read(`${HEADINGS}\nA1,F,Reprimand,14/03/2026,M,VH\nA2,F,youth caution,14/03/2026,M,VH`, {
    mappings,
  });
  expect(list?.cases.map(({ disposal }) => disposal)).toEqual(["diversion", "community-resolution"]);
});

describe("what is kept for a team's next list", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 250 });
  const codes = fc.dictionary(words, fc.constant("fine"), { maxKeys: 300 });
  const personal = ["jo@example.org", "AB1 2CD", "QQ 12 34 56 C", "07700 900123"];

  test("is bounded, holds nothing that looks like personal data, and nothing that was not said", () => {
    fc.assert(
      fc.property(codes, codes, fc.subarray(personal), (columns, disposal, also) => {
        const said = { ...columns, ...Object.fromEntries(also.map((one) => [one, "ignore"])) };
        const kept = keptReading({
          ...NO_MAPPINGS,
          columns: said,
          values: { disposal },
          foot: "keep",
          sheets: ["Court"],
        });
        const answers = Object.entries({ ...kept?.columns, ...kept?.values.disposal });
        expect(answers.length).toBeLessThanOrEqual(500);
        for (const [text, meaning] of answers) {
          expect(text.length).toBeLessThanOrEqual(200);
          expect(personal).not.toContain(text);
          expect([said[text], disposal[text]]).toContain(meaning);
        }
        expect(Object.keys(kept ?? { columns: 0, values: 0 })).toEqual(["columns", "values"]);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["nothing", NO_MAPPINGS],
    ["the foot and the sheets alone, which are of the one list", { ...NO_MAPPINGS, foot: "keep", sheets: ["Court"] }],
    ["an email address alone", { ...NO_MAPPINGS, values: { disposal: { "jo@example.org": "fine" } } }],
  ] as const)("is nothing where there was said %s", (_, mappings) => {
    expect(keptReading(mappings)).toBeNull();
  });
});

test("of thousands of mappings that name what does not exist a hundred are told, and how many more there are", async () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `n${at}`);
  const to = (code: (name: string) => string) => Object.fromEntries(names.map((name) => [name, code(name)]));
  const columns = { ...to(() => "ignore"), a: "b" };
  const values = { Disposal: to((name) => `c-${name}`), ...Object.fromEntries(names.map((name) => [name, {}])) };
  const { findings } = await read(`${HEADINGS}\nA1,F,Caution,14/07/2026,L,L`, { mappings: { columns, values } });
  const told = Map.groupBy(findings, ({ code }) => code);
  expect(told.get("mapping-code-unknown")).toHaveLength(100);
  expect(told.get("mapping-field-unknown")).toHaveLength(101);
  expect(told.get("mapping-column-unused")).toHaveLength(100);
  expect(told.get("mapping-code-unknown")?.at(-1)?.message).toContain("“c-n99” (and 4900 more)");
});
