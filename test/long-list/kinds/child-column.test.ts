import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** A column that is called after the child, under a heading that is not known for its reference. */

const HEADINGS = [
  "Child",
  "YP",
  "Young person",
  "Client",
  "Person",
  "Service user",
  "Our child no.",
  "YJS child number",
  "Young person's system ID",
  "Child reference (police)",
];
const FORMS: readonly ((number: number) => string)[] = [(n) => `P${500 + n}`, (n) => `${7000 + n}`, (n) => `20/${n}`];

const under = (heading: string, list: readonly TidyCase[], child: (at: number) => string) =>
  csvText([ALL_HEADINGS.with(1, heading), ...list.map((one, at) => cellsOf(one).with(1, child(at)))]);

test("references of children that nobody knows as such are told with the rows that share them, and no more once it is said", async () => {
  await fc.assert(
    fc.asyncProperty(
      tidyList(),
      fc.constantFrom(...HEADINGS),
      fc.constantFrom(...FORMS),
      async (list, heading, form) => {
        const text = under(heading, list, (at) => form(at === 5 ? 2 : at));
        const told = async (file: string, field?: string) =>
          (
            await read(file, field === undefined ? {} : { mappings: { columns: { [heading]: field } } })
          ).findings.filter(({ code }) => code === "child-column-unused");
        expect((await told(text)).map(({ column, message }) => [column, /Rows 4 and 7:/.test(message)])).toEqual([
          [heading, true],
        ]);
        expect(await told(text, "childId")).toEqual([]);
        expect(await told(text, "ignore")).toEqual([]);
        expect(await told(under(heading, list, form))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test.each<[string, (at: number) => string]>([
  ["Client team code", (at) => `T${at >> 1}`],
  ["Child seen", (at) => `P${at >> 1}`],
  ["Victim person number", (at) => `P${at >> 1}`],
  ["Child", (at) => (at % 2 ? "Yes" : "No")],
  ["Child", (at) => `${at % 3}`],
  ["YP", (at) => (at % 4 ? "" : "P1")],
  ["YP", () => "14/03/2026"],
  ["Client", (at) => `${"a long story ".repeat(6)}${at >> 1}`],
])("a column %s that is of another thing, or holds no references, is none", async (heading, child) => {
  const [list = []] = fc.sample(tidyList(12, 12), 1);
  const { findings } = await read(under(heading, list, child));
  expect(findings.filter(({ code }) => code === "child-column-unused")).toEqual([]);
});

test("beside a column that is known nothing else is the child's reference", async () => {
  const [list = []] = fc.sample(tidyList(12, 12), 1);
  const rows = list.map((one, at) => [...cellsOf(one), `Q${100 + (at >> 1)}`]);
  const { findings } = await read(csvText([[...ALL_HEADINGS, "YP"], ...rows]));
  expect(findings.filter(({ code }) => code === "child-column-unused")).toEqual([]);
});
