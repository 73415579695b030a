import fc from "fast-check";
import { expect, test } from "vitest";
import { FIELDS, type FieldName } from "../../src/long-list/fields.ts";
import { CONCERN_VALUES, DISPOSAL_VALUES, GENDER_VALUES } from "../../src/long-list/values/known-values.ts";
import { isPlaceholder } from "../../src/long-list/values/placeholders.ts";
import type { Case } from "../../src/sampling/case.ts";
import { CONCERN_LEVELS, DISPOSALS, GENDERS } from "../../src/sampling/vocabulary.ts";
import { THOROUGHNESS } from "../support/thoroughness.ts";
import { utf16, windows1252 } from "./files.ts";
import { read } from "./reading.ts";

const LISTS = 2_000 * THOROUGHNESS;

/** How one list is written: numbers that choose among the forms below, so that a failing list can be read and shrunk. */
interface Dialect {
  readonly delimiter: string;
  readonly end: string;
  readonly encoding: "utf-8" | "bom" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly quoteAll: boolean;
  readonly titles: number;
  readonly blankRows: boolean;
  readonly total: boolean;
  readonly spaces: boolean;
  readonly order: readonly number[];
  readonly choices: readonly number[];
}

const MONTHS = ["Jan", "February", "MAR", "apr", "May", "June", "jul", "August", "Sept", "Oct", "November", "dec"];

/** Anything but a word that says there is none, such as n/A, or that it is no case, such as EG 1. */
const caseId = fc
  .stringMatching(/^[A-Za-z0-9=é][A-Za-z0-9 ,;"'=\-é/]{0,8}[A-Za-z0-9é]$/)
  .filter(
    (text) => !isPlaceholder(text, false) && !/^[^a-z]*(?:e[ .]?g|example|test|dummy|sample|fake|demo)/i.test(text),
  );
const startDate = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2026-11-02"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const aCase: fc.Arbitrary<Case> = fc.record({
  caseId,
  childId: fc.option(fc.stringMatching(/^Y[0-9]{1,2}$/)),
  gender: fc.constantFrom(...GENDERS),
  disposal: fc.constantFrom(...DISPOSALS),
  startDate,
  riskOfSeriousHarm: fc.constantFrom(...CONCERN_LEVELS),
  safetyAndWellbeing: fc.constantFrom(...CONCERN_LEVELS),
  endDate: fc.option(startDate),
  age: fc.option(fc.integer({ min: 10, max: 17 }).map(String)),
  ethnicity: fc.constant(null),
  disability: fc.constant(null),
  lookedAfter: fc.constant(null),
  previousSanctions: fc.constant(null),
});

const cases = fc.uniqueArray(aCase, { minLength: 1, maxLength: 4, selector: ({ caseId }) => caseId.normalize("NFC") });

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "bom", "utf-16le", "utf-16be", "windows-1252"),
  quoteAll: fc.boolean(),
  titles: fc.integer({ min: 0, max: 2 }),
  blankRows: fc.boolean(),
  total: fc.boolean(),
  spaces: fc.boolean(),
  order: fc.array(fc.nat(), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  choices: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
});

test(`${LISTS} lists written in random dialects are read back to the same cases`, { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(cases, dialect, async (expected, how) => {
      const { list, findings } = await read(written(expected, how));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(list?.cases).toEqual(expected.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)));
    }),
    { numRuns: LISTS },
  );
});

function written(list: readonly Case[], how: Dialect): Uint8Array {
  let next = 0;
  const chosen = <T>(forms: readonly T[]): T => forms[how.choices[next++ % how.choices.length]! % forms.length]!;
  const fields = FIELDS.toSorted((a, b) => how.order[FIELDS.indexOf(a)]! - how.order[FIELDS.indexOf(b)]!);
  const header = fields.map(({ name, label, headings }) => chosen([label, name, label.toUpperCase(), ...headings]));
  const rows = list.map((item) => fields.map(({ name }) => valueWritten(item[name], name, chosen)));
  const titles = Array.from({ length: how.titles }, (_, at) => [`Long list, part ${at + 1}`]);
  const total = how.total ? [["Total", String(list.length), ...fields.slice(2).map(() => "")]] : [];
  const blank = how.blankRows ? [fields.map(() => "")] : [];
  const lines = [...titles, ...blank, header, ...rows, ...blank, ...total];
  return encoded(
    lines.map((cells) => cells.map((cell) => quoted(cell, how)).join(how.delimiter)).join(how.end),
    how.encoding,
  );
}

function valueWritten(value: string | null, field: FieldName, chosen: <T>(forms: readonly T[]) => T): string {
  if (value === null) return "";
  if (field === "startDate" || field === "endDate") return chosen(dateForms(value));
  if (field === "gender") return chosen([value, ...GENDER_VALUES[value as keyof typeof GENDER_VALUES]]);
  if (field === "disposal") return chosen([value, ...DISPOSAL_VALUES[value as keyof typeof DISPOSAL_VALUES]]);
  if (field === "riskOfSeriousHarm" || field === "safetyAndWellbeing") {
    return chosen([value, ...CONCERN_VALUES[value as keyof typeof CONCERN_VALUES]]);
  }
  return value;
}

function dateForms(date: string): string[] {
  const [year, month, day] = date.split("-") as [string, string, string];
  const name = MONTHS[Number(month) - 1]!;
  const serial = Date.parse(date) / 86_400_000 + 25_569;
  return [
    date,
    `${day}/${month}/${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    `${Number(day)} ${name} ${year}`,
    `${day}-${name}-${year.slice(2)}`,
    String(serial),
    `${date} 00:00:00`,
  ];
}

function quoted(cell: string, { quoteAll, spaces }: Dialect): string {
  const text = spaces ? ` ${cell} ` : cell;
  return quoteAll || /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, encoding: Dialect["encoding"]): Uint8Array {
  if (encoding === "windows-1252") return windows1252(text);
  if (encoding === "utf-16le") return utf16(text, "le");
  if (encoding === "utf-16be") return utf16(text, "be");
  return new TextEncoder().encode(encoding === "bom" ? `\ufeff${text}` : text);
}
