import fc from "fast-check";
import { expect, test } from "vitest";
import { plainKey } from "../../../src/base/plain-key.ts";
import { FIELDS } from "../../../src/long-list/fields.ts";
import { knownHeading } from "../../../src/long-list/headings/known-headings.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** Headings as forms and programs write them. */

const HINTS: Readonly<Record<string, readonly string[]>> = {
  caseId: ["unique", "required", "not a name", "text"],
  childId: ["optional", "if known", "number"],
  gender: ["M/F", "Male / Female / Other", "M or F", "please select", "drop down", "1=Male, 2=Female"],
  disposal: ["please select", "from list", "choose one", "see guidance"],
  startDate: ["dd/mm/yyyy", "DD-MM-YYYY", "dd.mm.yy", "e.g. 14/03/2026", "date", "yyyy-mm-dd"],
  riskOfSeriousHarm: ["L/M/H/VH", "Low, Medium, High, Very high", "RoSH", "select"],
  safetyAndWellbeing: ["L/M/H/VH", "Low/Medium/High/Very High", "S&W", "mandatory"],
};

/** A heading of a field with something around it. */
function decorated(name: string, heading: string): fc.Arbitrary<string> {
  const hint = fc.constantFrom(...(HINTS[name] ?? ["optional"]));
  const plain = fc.constant(heading);
  return fc.oneof(
    hint.map((text) => `${heading} (${text})`),
    hint.map((text) => `${heading} [${text}]`),
    hint.map((text) => `${heading}: ${text}`),
    hint.map((text) => `${heading}\n(${text})`),
    hint.map((text) => `${heading} - ${text}`),
    hint.map((text) => `${heading}* (${text})*`),
    plain.map((text) => `${text} *`),
    plain.map((text) => `${text}:`),
    plain.map((text) => text.replaceAll(" ", "_x0020_").replaceAll("&", "&amp;")),
    plain.map((text) => text.replaceAll(" ", "&nbsp;")),
    plain.map((text) => text.replaceAll(" ", "\u00a0")),
    fc.integer({ min: 1, max: 30 }).map((number) => `${number}. ${heading}`),
    fc.integer({ min: 1, max: 30 }).map((number) => `${number}) ${heading}`),
    fc.constantFrom("a", "b", "G").map((letter) => `(${letter}) ${heading}`),
    fc.integer({ min: 1, max: 9 }).map((number) => `Q${number}: ${heading}`),
    fc.constantFrom("Cases", "YJS cases", "Query1", "dbo").map((table) => `${table}[${heading}]`),
    plain.map((text) => `'Case list'[${text}]`),
    plain.map((text) => `[Cases].[${text}]`),
    plain.map((text) => `Table1[[${text}]]`),
    plain.map((text) => `=Table1[[#Headers],[${text}]]`),
    plain.map((text) => text.replaceAll(" ", "&#xA0;")),
    plain.map((text) => `${text}&lt;br/&gt;`),
    fc.integer({ min: 1, max: 9 }).map((number) => `${heading} (see note ${number})`),
    plain.map((text) => `<b>${text}</b>`),
    plain.map((text) => `\ufeff${text}\u200b`),
    plain.map((text) => text.toUpperCase().replaceAll(" ", "_")),
  );
}

const asked = ["caseId", "childId", "gender", "disposal", "startDate", "riskOfSeriousHarm", "safetyAndWellbeing"];

test("every heading of a needed field is known with anything around it that changes nothing", () => {
  const heading = fc
    .constantFrom(...FIELDS.filter(({ name }) => asked.includes(name)))
    .chain((field) =>
      fc
        .constantFrom(field.label, ...field.headings)
        .chain((text) => decorated(field.name, text).map((full) => ({ field, full }))),
    );
  fc.assert(
    fc.property(heading, ({ field, full }) => {
      expect([full, knownHeading(full)?.field.name]).toEqual([full, field.name]);
    }),
    { numRuns: 2_000 },
  );
});

test("a list whose headings are all decorated is read as the tidy one", async () => {
  const headings = fc.tuple(...ALL_HEADINGS.map((heading, at) => decorated(asked[at] ?? "", heading)));
  await fc.assert(
    fc.asyncProperty(tidyList(5, 10), headings, async (list, row) => {
      const { findings, list: read_ } = await read(csvText([row, ...list.map((one) => cellsOf(one))]));
      expect(findings.map(({ message }) => message)).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
});

test.each([
  "Start date (licence)",
  "Disposal (previous)",
  "Gender (of victim)",
  "Victims[Gender]",
  "Previous order.Disposal",
  "Start date - remand",
  "Case reference (police)",
  "RoSH: previous",
  "Worker: gender",
  "Gender of parent",
  "Risk of serious harm (to child)",
  "RoSH (self)",
])("%s may be another thing and is not known", (heading) => {
  expect(knownHeading(heading)).toBeNull();
});

test("a missing column and a missing header name the headings that came near", async () => {
  const row = "A1,F,Referral order,14/03/2026,M,L";
  const near = "Case reference,Gender,Disposal,Start date (licence),RoSH,S&W";
  const { findings } = await read(`${near}\n${row}`);
  expect(findings[0]?.remedy).toContain("Near to it: “Start date (licence)”.");
  const none = await read("My case reference,The gender of,Some disposal type,Start date (licence),x,y\n1,2,3,4,5,6");
  expect(none.findings[0]).toMatchObject({ code: "no-header" });
  expect(none.findings[0]?.message).toContain("“Start date (licence)”");
});

test("the template's own heading beats every other of its field, and the other is named", async () => {
  const others = fc
    .constantFrom(...FIELDS)
    .chain((field) =>
      fc
        .constantFrom(...field.headings.filter((one) => plainKey(one) !== plainKey(field.label)))
        .map((other) => ({ field, other })),
    );
  await fc.assert(
    fc.asyncProperty(tidyList(5, 8), others, fc.boolean(), async (list, { field, other }, before) => {
      const own = ALL_HEADINGS.includes(field.label) ? [] : [field.label];
      const place = (heading: readonly string[], cells: readonly string[]) =>
        before ? [...cells, ...heading] : [...heading, ...cells];
      const text = csvText([
        place([other], [...ALL_HEADINGS, ...own]),
        ...list.map((one) => place([""], [...cellsOf(one), ...own.map(() => "")])),
      ]);
      const { findings, list: read_ } = await read(text);
      expect(findings.map(({ code }) => code)).toEqual(["column-passed-over"]);
      expect(findings[0]?.message).toContain(other);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});

test("two columns for a field that no draw uses are a notice, and an error where one balances on it", async () => {
  const row = "A1,F,Referral order,14/03/2026,M,L";
  const text = `Case reference,Gender,Disposal,Start date,RoSH,S&W,Age at start,Current age\n${row},15,16`;
  expect((await read(text)).findings.map(({ severity, code }) => [severity, code])).toEqual([
    ["notice", "column-undecided"],
  ]);
  const rules = shippedSpecification("youth-2018");
  const stratification = { ...rules.stratification, variables: [...rules.stratification.variables, "age"] };
  const balanced = await read(text, { specification: { ...rules, stratification } as typeof rules });
  expect(balanced.findings.map(({ severity, code }) => [severity, code])).toEqual([["error", "column-repeated"]]);
});
