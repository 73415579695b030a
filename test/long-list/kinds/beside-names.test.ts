import fc from "fast-check";
import { expect, test } from "vitest";
import { FIELDS } from "../../../src/long-list/fields.ts";
import { knownField } from "../../../src/long-list/headings/known-headings.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, tidyList } from "./tidy-lists.ts";

/** What stands beside the name of a heading: a table, whose it is, or what is counted. */

/** Tables of another thing than the cases of the list. */
const OTHER_TABLES = [
  "Licence",
  "Bail",
  "Remand",
  "Tag",
  "PNC",
  "Police",
  "Crime",
  "NHS",
  "UPN",
  "Offence",
  "Peer",
  "Co.defendant",
  "Co-defendants",
  "Initial",
  "Closing",
  "Mother",
  "School",
  "Health",
  "Breach",
  "Victims",
  "Previous order",
];
const NAMES = FIELDS.flatMap((field) => [field.label, ...field.headings].map((heading) => ({ field, heading })));

/** As programs write a column with its table; a name with a space or a hyphen has no dotted form. */
const TABLES: readonly ((table: string, column: string) => string)[] = [
  (table, column) => `${table}[${column}]`,
  (table, column) => `'${table}'[${column}]`,
  (table, column) => `[${table}].[${column}]`,
  (table, column) => (/^[\w &/-]+$/.test(column) ? `${table.replace(/[ -]/g, "_")}.${column}` : `${table}[${column}]`),
];

test("a column of a table that is of another thing is not known, unless the words together are a heading", () => {
  const forms = fc.constantFrom(...TABLES);
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...OTHER_TABLES), forms, ({ heading }, table, form) => {
      const full = form(table, heading);
      expect([full, knownField(full)?.name]).toEqual([full, knownField(`${table} ${heading}`)?.name]);
    }),
    { numRuns: 1_000 },
  );
});

test("R writes every space as a dot, and a heading is known with dots where it is known with spaces", () => {
  const phrases = [
    "Licence start",
    "Tag end",
    "Date of order",
    "Date of YRO",
    "RoSH at close",
    "Initial RoSH",
    "Co defendant gender",
    "PNC ref",
    "Order no",
    "Police outcome",
    ...NAMES.map(({ heading }) => heading).filter((heading) => /^[\w ]+$/.test(heading)),
  ];
  for (const phrase of phrases)
    expect([phrase, knownField(phrase.replaceAll(" ", "."))?.name]).toEqual([phrase, knownField(phrase)?.name]);
});

test("a column of a table of the list itself is known, in whatever form", () => {
  const tables = ["Cases", "tblCases", "Query1", "dbo", "YJS_cases", "c", "Sheet1", "Case_list_2026", "vwYouthOrders"];
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...tables),
      fc.constantFrom(...TABLES),
      ({ field, heading }, table, form) => {
        const full = form(table, heading);
        expect([full, knownField(full)?.name]).toEqual([full, field.name]);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a table's name that every heading bears says nothing, whatever it is", async () => {
  const tables = fc.constantFrom("Anytown", "ChildView", "Sally's sheet", "Anytown 2026-27", "MonthlyReturn");
  await fc.assert(
    fc.asyncProperty(
      tidyList(3, 6),
      tables,
      fc.constantFrom(...TABLES.slice(0, 3)),
      fc.boolean(),
      async (list, table, form, dotted) => {
        const name = (heading: string) =>
          dotted
            ? `${table.replace(/\W/g, "")}.${heading.replaceAll(" ", "_")}`
            : form(table.replace("'", ""), heading);
        const text = csvText([ALL_HEADINGS.map(name), ...list.map((one) => cellsOf(one))]);
        const { findings, list: read_ } = await read(text);
        expect(findings.map(({ message }) => message)).toEqual([]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 60 },
  );
});

test("what every heading bears may yet be of others", async () => {
  const text = csvText([ALL_HEADINGS.map((heading) => `Victims[${heading}]`), ALL_HEADINGS.map(() => "1")]);
  expect((await read(text)).findings.map(({ code }) => code)).toEqual(["no-header"]);
});

test("a reference is the child's or the case's as what stands beside it says", () => {
  const bare = fc.constantFrom("Reference", "Ref", "Reference number", "Ref no", "REF");
  const whose = fc.constantFrom(
    { said: "child", tables: ["Children", "tblChild", "Young people", "Person", "Clients"], field: "childId" },
    { said: "case", tables: ["Cases", "tblCase", "Orders", "Query1"], field: "caseId" },
  );
  fc.assert(
    fc.property(bare, whose, fc.nat(20), (name, { said, tables, field }, at) => {
      const hints = [`${name} (${said})`, `${name} [${said}]`, `${name} - ${said}`, `${name}: ${said}`];
      const others = [`${name}\n${said}`, `(${said}) ${name}`, `${name} (the ${said})`, `3. ${name} (${said})*`];
      const named = tables.flatMap((table) => TABLES.map((form) => form(table, name)));
      const all = [...hints, ...others, ...named];
      const full = all[at % all.length] ?? "";
      expect([full, knownField(full)?.name]).toEqual([full, field]);
    }),
    { numRuns: 500 },
  );
  expect(knownField("Children[Case reference]")?.name).toBe("caseId");
  expect(knownField("Assessments[RoSH]")?.name).toBe("riskOfSeriousHarm");
  expect(knownField("Assessments[Start date]")).toBeNull();
  expect(knownField("[Gender].[Gender]")?.name).toBe("gender");
});

test("a date, a number or a length beside the name of something else is a column of its own", async () => {
  const coded = ["Disposal", "RoSH", "S&W", "Risk of serious harm", "Safety and wellbeing", "Order", "Sentence"];
  const things = ["date", "months", "number", "days", "month", "year", "dd/mm/yyyy", "date of the", "no", "enter date"];
  const forms: readonly ((name: string, thing: string) => string)[] = [
    (name, thing) => `${name} (${thing})`,
    (name, thing) => `${name} - ${thing}`,
    (name, thing) => `${name}\n${thing}`,
    (name, thing) => `${name}: ${thing}`,
  ];
  await fc.assert(
    fc.asyncProperty(
      tidyList(3, 6),
      fc.constantFrom(...coded),
      fc.constantFrom(...things),
      fc.constantFrom(...forms),
      fc.boolean(),
      async (list, name, thing, form, before) => {
        const full = form(name, thing);
        expect([full, knownField(full)]).toEqual([full, null]);
        // Under another heading than the template's own, which would beat it.
        const headings = ALL_HEADINGS.with(3, "Disposal type").with(5, "RoSH level").with(6, "SWB level");
        const rows = list.map((one) => cellsOf(one));
        const quoted = [headings, ...rows].map((cells, at) => {
          const cell = at === 0 ? full : "01/06/2026";
          return before ? [cell, ...cells] : [...cells, cell];
        });
        const { findings, list: read_ } = await read(csvText(quoted));
        expect(findings.map(({ code }) => code)).toEqual(["columns-unknown"]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  "Gender (number)",
  "Gender (numeric)",
  "Age (years)",
  "Current age (years)",
  "Disability (y n)",
  "Previous sanctions (number)",
  "Case reference (number)",
  "Start date (date)",
  "Start (dd/mm/yy)",
  "RoSH (see note no 3)",
  "Disposal\ntype",
  "Start\ndate",
])("%s is what the field itself is written as", (heading) => {
  expect(knownField(heading)).not.toBeNull();
});

test.each(["Age (months)", "Reference (name)", "RoSH (Y/N)", "Order\ndate"])("%s is something else", (heading) => {
  expect(knownField(heading)).toBeNull();
});
