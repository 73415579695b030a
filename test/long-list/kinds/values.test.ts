import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodedField, readCode } from "../../../src/long-list/values/coded-value.ts";
import { CONCERN_VALUES, DISPOSAL_VALUES, GENDER_VALUES } from "../../../src/long-list/values/known-values.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, listText, tidyList } from "./tidy-lists.ts";

/** Coded values with something at their ends, beside them or above them that makes them another. */

const long = tidyList(24, 40);
const spellings = (field: CodedField, values: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(values).flatMap(([code, some]) => some.map((text) => ({ field, code, text })));
const KNOWN = [
  ...spellings("gender", GENDER_VALUES),
  ...spellings("riskOfSeriousHarm", CONCERN_VALUES),
  ...spellings("disposal", DISPOSAL_VALUES),
].filter(({ text }) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(text));

test("a sign in front of a value or behind it makes it another, which is asked about", () => {
  const forms = fc.constantFrom<(text: string) => string>(
    ...["-", "−", "–", "+", "<", ">", "> ", "≤", "≥", "≠", "<=", "!=", "<>", "!", "¬", "¬ "].map(
      (sign) => (text: string) => `${sign}${text}`,
    ),
    ...["-", "+", "−", "<", ">", " <"].map((sign) => (text: string) => `${text}${sign}`),
    (text) => [...text].map((letter) => `${letter}\u0336`).join(""),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), forms, ({ field, text }, form) => {
      expect([form(text), readCode(field, form(text)).is]).not.toEqual([form(text), "code"]);
    }),
    { numRuns: 1_000 },
  );
});

test("a value with an empty box or a cross beside it is not chosen, and is asked about", () => {
  const boxes = [
    "[ ]",
    "[]",
    "[_]",
    "[-]",
    "( )",
    "()",
    "{ }",
    "( . )",
    "\uff3b \uff3d",
    "○",
    "◯",
    "⚪",
    "☐",
    "□",
    "⬜",
    "❑",
    "🔲",
    "❌",
  ];
  const crosses = ["✗", "✘", "✖", "✕", "×", "❌\ufe0f", "🚫", "\uf0a8", "\uf06f"];
  const behind = ["[ ]", "[]", "( )", "(_)", "{ }", "○", "☐", "❌", "✗"];
  const forms = fc.constantFrom<(text: string) => string>(
    ...[...boxes, ...crosses].flatMap((box) => [(text: string) => `${box}${text}`, (text: string) => `${box} ${text}`]),
    ...behind.map((box) => (text: string) => `${text} ${box}`),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), forms, ({ field, text }, form) => {
      expect([form(text), readCode(field, form(text)).is]).not.toEqual([form(text), "code"]);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "● Low",
  "☑ Low",
  "✓ Low",
  "☒ Low",
  "🔴 Low",
  "• Low",
  "(Low)",
  "[Low]",
  "Low ()",
  "Low *",
  "◦ Low",
  "■ Low",
  "➤ Low",
])("%s is read as chosen", (text) => {
  expect(readCode("riskOfSeriousHarm", text)).toEqual({ is: "code", code: "low" });
});

test("what stands around a value and does not change it does not count", () => {
  const forms = fc.constantFrom<(text: string) => string>(
    (text) => `<${text}>`,
    (text) => `-${text}-`,
    (text) => `--${text}--`,
    (text) => `- ${text}`,
    (text) => `${text} -`,
    (text) => `(${text})`,
    (text) => `${text}*`,
    (text) => `${text}!`,
    (text) => `• ${text}`,
    (text) => `"${text}".`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), forms, ({ field, code, text }, form) => {
      expect([form(text), readCode(field, form(text))]).toEqual([form(text), { is: "code", code }]);
    }),
    { numRuns: 1_000 },
  );
});

test("what is said of a value with a sign is not said of the one without", async () => {
  await fc.assert(
    fc.asyncProperty(long, async (list) => {
      const file = listText(list, (one, at) => cellsOf(one).with(2, ["-1", "1", "2"][at % 3] ?? ""));
      const asked = await read(file);
      expect(asked.findings.map(({ code }) => code)).toEqual(["value-unknown"]);
      const told = await read(file, { mappings: { values: { gender: { "-1": "not-recorded" } } } });
      expect(told.findings).toEqual([]);
      expect(told.list?.cases.filter(({ gender }) => gender === "male")).toHaveLength(
        list.filter((_, at) => at % 3 === 1).length,
      );
    }),
    { numRuns: 20 },
  );
});

/** Values by the place of their column. */
const VALUES_OF = {
  2: ["F", "male", "Female"],
  3: ["YRO", "Custody", "Caution", "Referral order"],
  5: ["L", "High", "very high"],
  6: ["M", "low"],
} as const;

test("figures are asked about where the heading says that they stand for another gender", async () => {
  const words = fc.constantFrom(
    { female: "F", male: "M" },
    { female: "Female", male: "Male" },
    { female: "girl", male: "boy" },
    { female: "FEMALES", male: "MALES" },
  );
  const forms = fc.constantFrom<(pairs: readonly (readonly [string, string])[]) => string>(
    (pairs) => `Sex (${pairs.map(([figure, word]) => `${figure}=${word}`).join(", ")})`,
    (pairs) => `Gender (${pairs.map(([figure, word]) => `${figure} = ${word}`).join("; ")})`,
    (pairs) => `Gender [${pairs.map(([figure, word]) => `${word}=${figure}`).join("/")}]`,
    (pairs) => `Gender: ${pairs.map(([figure, word]) => `${figure} ${word}`).join(" or ")}`,
    (pairs) => `Gender (M/F) ${pairs.map(([figure, word]) => `${figure}: ${word}`).join(", ")}`,
    (pairs) => `3. Sex (${pairs.map(([figure, word]) => `${word} ${figure}`).join(" ")})`,
  );
  const figures = fc.constantFrom(["1", "2"], ["2", "1"], ["0", "1"], ["1", "0"]);
  await fc.assert(
    fc.asyncProperty(tidyList(4, 8), words, forms, figures, async (list, { female, male }, form, [one, other]) => {
      const heading = form([
        [one ?? "", female],
        [other ?? "", male],
      ]);
      const headings = ALL_HEADINGS.with(2, heading);
      const rows = list.map((aCase, at) => cellsOf(aCase).with(2, (at % 2 === 0 ? one : other) ?? ""));
      const usual: Readonly<Record<string, string>> = { "1": "male", "2": "female", "0": "not-recorded" };
      const doubted = [
        [one ?? "", "female"],
        [other ?? "", "male"],
      ].filter(([figure, code]) => usual[figure ?? ""] !== code);
      // Where the heading itself is not known, it is said what it is, as its message asks.
      const columns = { [heading]: "gender" };
      const asked = await read(csvText([headings, ...rows]), { mappings: { columns } });
      expect([heading, asked.findings.map(({ code }) => code)]).toEqual([heading, doubted.map(() => "value-queried")]);
      const values = { gender: Object.fromEntries(doubted) };
      const told = await read(csvText([headings, ...rows]), { mappings: { columns, values } });
      expect(told.findings).toEqual([]);
      // Cases come in the order of their references, where 1000 is before 999.
      const genders = new Map(told.list?.cases.map(({ caseId, gender }) => [caseId, gender]));
      expect(genders).toEqual(new Map(list.map(({ caseId }, at) => [caseId, at % 2 === 0 ? "female" : "male"])));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["Sex (0=not known, 1=F, 2=M, 9=not specified)", "1", true],
  ["Sex (0=not known, 1=M, 2=F, 9=not specified)", "1", false],
  ["Sex (1=F, 2=M, 3=Trans)", "1", true],
  ["Sex (1=M, 2=F, 3=Trans)", "2", false],
  ["Sex (F=1, M=2, other)", "1", true],
  ["Sex (M=1, F=2, other)", "2", false],
  ["Gender F/M 1=F 2=M", "2", true],
  ["Gender 1 (Female) 2 (Male)", "2", true],
  ["Gender M/F (1 or 2)", "1", false],
  ["Gender (M/F) (1/2)", "1", false],
  ["2. M/F", "2", false],
  ["Q2: Gender (M/F)", "2", false],
])("under %s, whether %s is asked about is %s", async (heading, figure, asked) => {
  const rows = `Case reference,"${heading}",Disposal,Start date,RoSH,S&W\nA1,${figure},YRO,14/03/2026,L,L`;
  const { findings } = await read(rows, { mappings: { columns: { [heading]: "gender" } } });
  expect(findings.map(({ code }) => code)).toEqual(asked ? ["value-queried"] : []);
});

test.each(["Gender (Female)", "Gender: Female", "Sex - girl"])(
  "a figure under %s may say yes or no",
  async (heading) => {
    const file = (values: readonly string[]) =>
      [
        `Case reference,${heading},Disposal,Start date,RoSH,S&W`,
        ...values.map((value, at) => `A${at},${value},YRO,14/03/2026,L,L`),
      ].join("\n");
    expect((await read(file(["1", "2", "1"]))).findings.map(({ code }) => code)).toEqual([
      "value-queried",
      "value-queried",
    ]);
    expect((await read(file(["Female", "M", ""]))).findings).toEqual([]);
  },
);

test("genders of 0 and 1 are a warning whatever is written where there is none", async () => {
  const none = fc.constantFrom("Unknown", "Not recorded", "NK", "NULL", "U", "Prefer not to say");
  await fc.assert(
    fc.asyncProperty(long, none, fc.nat(2), async (list, nothing, first) => {
      const written = ["0", "1", nothing];
      const file = listText(list, (one, at) => cellsOf(one).with(2, written[(at + first) % 3] ?? ""));
      const rows = list.flatMap((_, at) => ((at + first) % 3 === 2 ? [] : [at + 2]));
      expect((await read(file)).findings.map(({ code, rows: some }) => [code, some])).toEqual([
        ["genders-in-part", rows],
      ]);
      const told = await read(file, { mappings: { values: { gender: { "0": "male", "1": "female" } } } });
      expect(told.findings).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a formula in the place of a reference is never a reference", async () => {
  const formulas = fc.constantFrom<(row: number) => string>(
    (row) => `=A${row}+1`,
    (row) => `=$A$${row}`,
    (row) => `=[Book1.xlsx]Sheet1!B${row}`,
    (row) => `='[Book 1.xlsx]Sheet 1'!$B$${row}`,
    (row) => `=Sheet1!B${row}`,
    (row) => `=_xlfn.XLOOKUP(B${row},C:C,D:D)`,
    (row) => `=_xlfn._xlws.FILTER(A:A,B:B=${row})`,
    (row) => `=IF(A${row}="","",A${row})&"x"`,
    (row) => `=+A${row}`,
    (row) => `=(A${row}+1)*2`,
    (row) => `=A${row}:B${row}`,
    (row) => `={A${row}}`,
    (row) => `{=A${row}*2}`,
    (row) => `=Table1[@Ref]&${row}`,
    (row) => `=[@[Case ref]]&${row}`,
    (row) => `=Cases[Ref]&${row}`,
    () => "=R[-1]C+1",
    () => "=RC[-1]",
    (row) => `="A"&B${row}`,
    (row) => `=CONCATENATE("A",B${row})`,
    (row) => `=#REF!B${row}`,
  );
  await fc.assert(
    fc.asyncProperty(long, formulas, fc.constantFrom(0, 1), async (list, formula, column) => {
      const file = listText(list, (one, at) => (at === 4 ? cellsOf(one).with(column, formula(at + 1)) : cellsOf(one)));
      const { findings, list: read_ } = await read(file);
      expect(findings.map(({ code, row }) => [code, row])).toContainEqual(["formula-without-result", 6]);
      expect(read_).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("a reference that begins with the name of one cell is kept with a warning, for it may have been escaped", async () => {
  await fc.assert(
    fc.asyncProperty(
      long,
      fc.constantFrom("=B", "=YJ", "= a", "=-C", "=A1-", "=R1C"),
      fc.constantFrom(0, 1),
      async (list, cell, column) => {
        const file = listText(list, (one, at) =>
          at % 5 === 4 ? cellsOf(one).with(column, `${cell}${at}`) : cellsOf(one),
        );
        const rows = list.flatMap((_, at) => (at % 5 === 4 ? [at + 2] : []));
        const { findings, list: read_ } = await read(file);
        expect(findings.map(({ code, rows: some }) => [code, some])).toEqual([["reference-encoded", rows]]);
        expect(read_?.cases).toHaveLength(list.length);
      },
    ),
    { numRuns: 30 },
  );
});

test("a reference that only begins like a formula is none", async () => {
  const references = fc.constantFrom("=1+1", "=YJ/1001", "=1001", "=A-17-B", "=ZZ", "A1+B2", "{A1}", "=Case 17");
  await fc.assert(
    fc.asyncProperty(long, references, async (list, reference) => {
      const { findings } = await read(
        listText(list, (one, at) => (at === 4 ? [reference, ...cellsOf(one).slice(1)] : cellsOf(one))),
      );
      expect(findings.map(({ code }) => code)).not.toContain("formula-without-result");
    }),
    { numRuns: 40 },
  );
});

test("a sign of doubt beside a value is asked about, whichever value and wherever it stands", async () => {
  const signs = fc.constantFrom("?", "??", "(?)", "~", "≈", "☐", "□", "✗");
  const values = fc.constantFrom(
    ...([2, 3, 5, 6] as const).flatMap((column) => [...VALUES_OF[column]].map((value) => [column, value] as const)),
  );
  await fc.assert(
    fc.asyncProperty(tidyList(3, 6), values, signs, fc.boolean(), async (list, [column, value], sign, behind) => {
      const doubted = behind ? `${value}${sign}` : `${sign} ${value}`;
      const rows = list.map((one, at) => (at === 1 ? cellsOf(one).with(column, doubted) : cellsOf(one)));
      const { findings } = await read(csvText([ALL_HEADINGS, ...rows]));
      expect([doubted, findings.map(({ code, row, severity }) => `${severity} ${code} ${row}`)]).toEqual([
        doubted,
        ["error value-unknown 3"],
      ]);
    }),
    { numRuns: 200 },
  );
});

const withFurther = (heading: string, values: readonly string[]) =>
  csvText([
    [...ALL_HEADINGS, heading],
    ...values.map((value, at) => [`ZZ-${at + 100}`, `P${at}`, "F", "Fine", `1${at % 9}/03/2026`, "Low", "High", value]),
  ]);

test.each([
  ["lookedAfter", "Looked after", ["Y", "\\N", "N"], ["yes", null, "no"]],
  ["disability", "Disability", ["Y", "\\N", "N"], ["yes", null, "no"]],
  ["ethnicity", "Ethnicity", ["White", "\\N"], ["white", null]],
  ["previousSanctions", "Previous sanctions", ["1", "\\N"], ["1", null]],
] as const)("what MySQL writes for no value is none: %s", async (field, heading, values, read_) => {
  const { list, findings } = await read(withFurther(heading, values));
  expect(list?.cases.map((one) => one[field])).toEqual(read_);
  expect(findings.filter(({ column }) => column === heading)).toEqual([]);
});

test("what MySQL writes for no value is not recorded where every list has the column", async () => {
  const { list } = await read(listText([], () => []).concat("\r\nZZ-1,P1,\\N,Fine,14/03/2026,\\N,\\N"));
  expect(list?.cases).toMatchObject([
    { gender: "not-recorded", riskOfSeriousHarm: "not-recorded", safetyAndWellbeing: "not-recorded" },
  ]);
});

test.each([
  ["lookedAfter", "Looked after", ["True", "None", "False"], ["yes", null, "no"]],
  ["lookedAfter", "Looked after", ["Yes", "None", "No"], ["yes", "no", "no"]],
  ["lookedAfter", "Looked after", ["TRUE", "None", "FALSE"], ["yes", "no", "no"]],
  ["lookedAfter", "Looked after", ["None", "None"], ["no", "no"]],
  ["lookedAfter", "Looked after", ["True", "none", ""], ["yes", "no", null]],
  ["disability", "Disability", ["True", "None", ""], ["yes", null, null]],
  ["disability", "Disability", ["None", "Y", "True"], ["no", "yes", "yes"]],
  ["previousSanctions", "Previous sanctions", ["2", "None", "0"], ["2", null, "0"]],
  ["previousSanctions", "Previous sanctions", ["2.0", "None", "0.0"], ["2", null, "0"]],
  ["previousSanctions", "Previous sanctions", ["2", "None", "1"], ["2", "0", "1"]],
  ["previousSanctions", "Previous sanctions", ["0", "None", "nil"], ["0", "0", "0"]],
] as const)(
  "None is a program's word for no value only beside what a program writes: %s, %s, %j",
  async (field, heading, values, meant) => {
    const text = withFurther(heading, values);
    const { list, findings, choices } = await read(text);
    expect(list?.cases.map((one) => one[field])).toEqual(meant);
    const isAsked = values.some((value, at) => value === "None" && meant[at] === null);
    expect(findings.filter(({ code }) => code === "value-doubtful")).toHaveLength(isAsked ? 1 : 0);
    expect(choices?.values.map(({ value }) => value)).toEqual(isAsked ? ["None"] : []);
    const said = await read(text, { mappings: { values: { [field]: { None: "not-recorded" } } } });
    expect(said.findings.map(({ code }) => code)).not.toContain("value-doubtful");
  },
);
