import fc from "fast-check";
import { expect, test } from "vitest";
import { plainKey } from "../../../src/base/plain-key.ts";
import { FIELD, type Field } from "../../../src/long-list/fields.ts";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Columns that may hold what another was read from: it does not matter which counts only as long as they say the same. */

const lists = tidyList(6, 12);
const DECISIVE = [FIELD.childId, FIELD.gender, FIELD.disposal, FIELD.startDate, FIELD.riskOfSeriousHarm];
const NUMBERED = [(name: string) => `${name}2`, "_1", ".1", " 1", " 2", "...5", " two", " II", " b"].map((end) =>
  typeof end === "string" ? (name: string) => `${name}${end}` : end,
);
const AMENDED: readonly ((name: string) => string)[] = [
  (name) => `Corrected ${name.toLowerCase()}`,
  (name) => `New ${name.toLowerCase()}`,
  (name) => `Latest ${name}`,
  (name) => `Actual ${name}`,
  (name) => `${name} (amended)`,
  (name) => `${name} - updated`,
  (name) => `${name} now`,
  (name) => `Current ${name.toLowerCase()}`,
  (name) => `Final ${name}`,
  (name) => `${name} (current)`,
  (name) => `${name} (reviewed)`,
  (name) => `${name} updated`,
  (name) => `${name} override`,
  (name) => `${name} - manager's override`,
  (name) => `Moderated ${name.toLowerCase()}`,
  (name) => `${name} after review`,
  (name) => `${name} (countersigned)`,
  (name) => `${name} (QA)`,
];

/** A field and another heading for it: one that is known, or its own with a number or a word that says that it is right now. */
const another = fc
  .constantFrom(...DECISIVE)
  .chain((field) =>
    fc
      .constantFrom(
        ...field.headings.filter((one) => plainKey(one) !== plainKey(field.label)),
        ...[...NUMBERED, ...AMENDED].map((beside) => beside(field.label)),
        ...["Second", "Secondary", "Concurrent", "Other", "Next"].map(
          (which) => `${which} ${field.label.toLowerCase()}`,
        ),
      )
      .map((heading) => ({ field, heading })),
  );
const placeOf = (field: Field) => ALL_HEADINGS.indexOf(field.label);

/** A value that a case has not, or as the other column has it where the list's own is blank. */
const OTHER: Partial<Record<Field["name"], (value: string) => string>> = {
  gender: (value) => (value === "male" ? "F" : "Male"),
  disposal: (value) => (value === "custody" ? "Referral order" : "Custody"),
  startDate: (value) => value.replace(/20(\d\d)/, (_, year) => `20${Number(year) - 1}`),
  riskOfSeriousHarm: (value) => (value === "low" ? "High" : "Low"),
};
/** The same in other words. */
const SAME: Partial<Record<Field["name"], (value: string) => string>> = {
  gender: (value) => value.toUpperCase(),
  startDate: (value) => value.split("/").reverse().join("-"),
};

const withColumn = (
  list: readonly TidyCase[],
  heading: string,
  value: (cells: readonly string[], at: number) => string,
) => csvText([[...ALL_HEADINGS, heading], ...list.map((one, at) => [...cellsOf(one), value(cellsOf(one), at)])]);

test("another column that says the same in whatever words, or nothing, changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(lists, another, fc.nat(11), async (list, { field, heading }, blank) => {
      const same = SAME[field.name] ?? ((value: string) => value);
      const text = withColumn(list, heading, (cells, at) => (at === blank ? "" : same(cells[placeOf(field)] ?? "")));
      const { findings, list: read_ } = await read(text);
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
});

test("another column that says something else, or fills a blank, is asked about with its rows, and either can be chosen", async () => {
  const places = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(lists, another, places, fc.boolean(), async (list, { field, heading }, at, fills) => {
      const own = placeOf(field);
      const other = fills ? undefined : OTHER[field.name];
      const rows = list.map((one, place) => {
        const cells = cellsOf(one);
        const value = cells[own] ?? "";
        if (!at.includes(place)) return [...cells, value];
        return other === undefined ? [...cells.with(own, ""), value] : [...cells, other(value)];
      });
      const text = csvText([[...ALL_HEADINGS, heading], ...rows]);
      const { findings, list: none, choices } = await read(text);
      const [one] = findings.filter(({ code }) => code === "columns-contradict");
      expect(one?.column).toBe(field.label);
      const numbers = [...at].sort((a, b) => a - b).map((place) => place + 2);
      for (const number of numbers) expect(one?.message).toMatch(RegExp(`\\b${number}\\b|\\d to \\d`));
      expect(none).toBeNull();
      expect(choices?.columns.find((choice) => choice.field === field.name)).toMatchObject({
        heading: null,
        unaided: null,
      });
      for (const chosen of [field.label, heading]) {
        const again = await read(text, { mappings: { columns: { [chosen]: field.name } } });
        expect(again.findings.map(({ code }) => code)).not.toContain("columns-contradict");
        expect(again.choices?.columns.find((choice) => choice.field === field.name)).toMatchObject({ heading: chosen });
      }
      const ignored = await read(text, { mappings: { columns: { [heading]: "ignore" } } });
      expect(ignored.findings.map(({ code }) => code)).not.toContain("columns-contradict");
    }),
    { numRuns: 100 },
  );
});

/** What stands under a heading of a field and is about another thing. */
const ABOUT: Partial<Record<Field["name"], readonly (readonly string[])[]>> = {
  gender: [["Yes", "No"], ["14/12/2025"], ["Trans", ""]],
  disposal: [["Completed", "Ongoing", "Breached"], ["3 months", "12 months"], ["7", "8"], ["Y", "N"], ["Open"], [""]],
  startDate: [["Yes"], ["N", ""], ["2025", "2026"], ["01/11/2024"]],
  riskOfSeriousHarm: [["14/12/2025", "02/01/2026"], ["Yes", "No"], ["N/A"], ["Reviewed"]],
};

const aboutAnother = another.chain(({ field, heading }) =>
  fc.constantFrom(...(ABOUT[field.name] ?? [[""]])).map((values) => ({ field, heading, values })),
);

test("a column without any value of the field changes nothing, whatever it is called", async () => {
  await fc.assert(
    fc.asyncProperty(lists, aboutAnother, async (list, { field, heading, values }) => {
      const text = withColumn(list, heading, (_, at) => values[at % values.length] ?? "");
      const { findings, list: read_ } = await read(text);
      const alarms = findings.filter(({ severity }) => severity !== "notice").map(({ code }) => code);
      const varies = new Set(list.map(({ startDate }) => startDate)).size > 1;
      if (field.name !== "startDate" || varies) expect(alarms).toEqual([]);
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 150 },
  );
});

test("a word that nobody knows is a question beside words that are known", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("Outcome", "Corrected disposal"), async (list, heading) => {
      const text = withColumn(list, heading, (cells, at) => (at === 0 ? "Local plan" : (cells[3] ?? "")));
      const codes = (await read(text)).findings.map(({ code }) => code);
      expect(codes).toContain("columns-contradict");
    }),
    { numRuns: 20 },
  );
});

/** Two headings of a field that count as much: other systems', or the template's own with a hint or twice. */
const TWICE = DECISIVE.flatMap((field) => {
  const [one = "", two = ""] = field.headings.filter((name) => plainKey(name) !== plainKey(field.label));
  return [
    { field, headings: [one, two] },
    { field, headings: [field.label, field.label] },
    { field, headings: [field.label, `${field.label} (optional)`] },
  ];
});
const twice = (
  list: readonly TidyCase[],
  { field, headings: [one = "", two = ""] }: (typeof TWICE)[number],
  values: (value: string, at: number) => readonly [string, string],
) => {
  const own = placeOf(field);
  const rows = list.map((each, at) => {
    const [first, second] = values(cellsOf(each)[own] ?? "", at);
    return [...cellsOf(each).with(own, first), second];
  });
  return csvText([[...ALL_HEADINGS.with(own, one), two], ...rows]);
};

test("of two columns for one field that say the same, or of which one says nothing, the full one is read with a notice", async () => {
  const ways = fc.constantFrom<(value: string) => readonly [string, string]>(
    (value) => [value, value],
    (value) => [value, ""],
    (value) => ["", value],
    (value) => [value, "N/A"],
  );
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...TWICE), ways, async (list, columns, way) => {
      const { findings, list: read_ } = await read(twice(list, columns, way));
      expect(findings.map(({ severity, code }) => [severity, code])).toEqual([["notice", "column-passed-over"]]);
      expect(read_?.cases).toEqual(
        (await read(csvText([ALL_HEADINGS, ...list.map((one) => cellsOf(one))]))).list?.cases,
      );
    }),
    { numRuns: 100 },
  );
});

test("two columns for one field that differ anywhere are an error with the rows, and either can be chosen", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...TWICE), fc.nat(5), fc.boolean(), async (list, columns, row, fills) => {
      const { field, headings } = columns;
      const other =
        OTHER[field.name] ?? ((value: string) => (list[0]?.childId === value ? "P1" : (list[0]?.childId ?? "")));
      const differs = (value: string) => (fills ? (["", value] as const) : ([value, other(value)] as const));
      const text = twice(list, columns, (value, at) => (at === row ? differs(value) : [value, value]));
      // Who has no reference is a child of one case, and so is who has one alone.
      if (field.name === "childId" && (fills || row === 0)) return;
      const { findings, list: none } = await read(text);
      const repeated = findings.find(({ code }) => code === "column-repeated");
      expect(repeated?.message).toMatch(RegExp(`\\b${row + 2}\\b|\\d to \\d`));
      expect(none).toBeNull();
      if (headings[0] === headings[1]) return;
      for (const chosen of headings) {
        const again = await read(text, { mappings: { columns: { [chosen]: field.name } } });
        expect(again.findings.map(({ code }) => code)).not.toContain("column-repeated");
      }
    }),
    { numRuns: 100 },
  );
});

test("two references of each child are a notice where both tell the same rows to be of one child", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(3), fc.boolean(), async (list, of, parted) => {
      const own = (at: number) => (at === 5 ? of : at);
      const rows = list.map((one, at) => {
        const other = parted ? at : own(at);
        return [...cellsOf({ ...one, gender: "male" }).with(1, `P${own(at)}`), `9${other}`];
      });
      const { findings } = await read(csvText([[...ALL_HEADINGS.with(1, "YP ID"), "Person ID"], ...rows]));
      const codes = findings.map(({ code }) => code);
      expect([codes.includes("column-repeated"), codes.includes("column-passed-over")]).toEqual([parted, !parted]);
    }),
    { numRuns: 30 },
  );
});

test("a heading that is merged over two columns of different values is asked about", async () => {
  const headings = [...ALL_HEADINGS.slice(0, 6), "", ...ALL_HEADINGS.slice(6)];
  const rowsOf = (list: readonly TidyCase[], second: (rosh: string) => string) =>
    list.map((one) => [...cellsOf(one).slice(0, 6), second(one.rosh), one.sw]);
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const file = (second: (rosh: string) => string) =>
        workbook({ Cases: [headings, ...rowsOf(list, second)] }, { merged: ["F1:G1"] });
      const other = (rosh: string) => (rosh === "low" ? "High" : "Low");
      expect((await read(await file(other))).findings.map(({ code }) => code)).toContain("columns-contradict");
      const same = (await read(await file((rosh) => rosh))).findings;
      expect(same.filter(({ severity }) => severity !== "notice")).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

const LEGENDS = ["1 = Female, 2 = Male", "Gender: 2=M; 1=F", "Sex (1/2 = F/M)", "Key: male: 2, female: 1", "F/M = 1/2"];

test("a legend that gives figures another meaning than they have is heeded wherever it stands, and one that does not says nothing", async () => {
  const where = fc.constantFrom("heading", "above", "below", "beside");
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...LEGENDS), where, fc.boolean(), async (list, legend, place, usual) => {
      const said = usual ? legend.replaceAll(/[12]/g, (figure) => (figure === "1" ? "2" : "1")) : legend;
      const rows = list.map((one) => cellsOf(one).with(2, one.gender === "male" ? "1" : "2"));
      const headed =
        place === "heading"
          ? ALL_HEADINGS.with(2, `Gender (${said.replaceAll(/^(?:Gender|Key|Sex):? \(?|\)$/g, "")})`)
          : ALL_HEADINGS;
      const beside = place === "beside";
      const text = csvText([
        ...(place === "above" ? [[said]] : []),
        beside ? [...headed, "Key"] : headed,
        ...rows.map((cells, at) => (beside ? [...cells, at === 0 ? said : ""] : cells)),
        ...(place === "below" ? [[], [said]] : []),
      ]);
      const codes = (await read(text)).findings.map(({ code }) => code);
      expect(codes.includes("value-queried")).toBe(!usual);
    }),
    { numRuns: 100 },
  );
});

test("a case's own reference is no legend, whatever it looks like", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("0-=u1", "1=F/26", "2-M", "F=1", "U-1"), async (list, reference) => {
      const rows = list.map((one, at) => cellsOf(at === 0 ? { ...one, caseId: reference } : one).with(2, "1"));
      const { findings } = await read(csvText([ALL_HEADINGS, ...rows]));
      expect(findings.map(({ code }) => code)).not.toContain("value-queried");
    }),
    { numRuns: 20 },
  );
});

test("a column that says in words what the figures of a gender stand for is heeded", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.boolean(), async (list, usual) => {
      const figure = (gender: string) => ((gender === "male") === usual ? "1" : "2");
      const text = csvText([
        [...ALL_HEADINGS, "Gender description"],
        ...list
          .filter(({ gender }) => gender !== "other")
          .map((one) => [...cellsOf(one).with(2, figure(one.gender)), one.gender]),
      ]);
      const codes = (await read(text)).findings.map(({ code }) => code);
      if (list.some(({ gender }) => gender !== "other")) expect(codes.includes("columns-contradict")).toBe(!usual);
    }),
    { numRuns: 40 },
  );
});

test.each(["Sex description", "Desc", "Decoded", "Victim sex"])(
  "words that stand each beside one figure are heeded under %s, and others are not",
  async (heading) => {
    const coded = fc.constantFrom(...(["as usual", "the other way round", "of another person"] as const));
    await fc.assert(
      fc.asyncProperty(tidyList(6, 12), coded, async (list, way) => {
        const rows = list.map((one, at) => {
          const figure = at % 2 === 0 ? "1" : "2";
          const usual = figure === "1" ? "Male" : "Female";
          const turned = figure === "1" ? "Female" : "Male";
          const other = at % 3 === 0 ? "Male" : "Female";
          const said = { "as usual": usual, "the other way round": turned, "of another person": other }[way];
          return [...cellsOf(one).with(2, figure), said];
        });
        const codes = (await read(csvText([[...ALL_HEADINGS, heading], ...rows]))).findings.map(({ code }) => code);
        const isAsked = way === "the other way round" || (way === "of another person" && heading.startsWith("Sex"));
        expect(codes.includes("columns-contradict")).toBe(isAsked);
      }),
      { numRuns: 15 },
    );
  },
);
