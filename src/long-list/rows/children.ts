import type { FieldName } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import { alikeLook } from "../values/reference-looks.ts";
import { alikeRows, haveOneForm } from "./alike-references.ts";
import type { ReadRow } from "./cases.ts";
import { agesDiffer } from "./child-ages.ts";
import { rowsThatShare } from "./rows-that-share.ts";

type Headings = Readonly<Record<"childId" | "disposal" | "age", string | null>>;

/**
 * Looks at child references, and at the rows of each child together: several disposals, of which one is kept (“Eligible
 * cases” in specs/method.md), custody beside licence as two parts of one order, and what cannot be one child.
 *
 * @param sampled the kinds of case that some domain samples
 * @example checkChildren(rows, columns, SAMPLED_DISPOSALS).map(({ code }) => code) // ["licence-beside-custody"] for a child with both
 */
export function checkChildren(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  sampled: readonly string[],
): Found[] {
  const isSampled = new Set<string | null>(sampled);
  const headingOf = (name: FieldName) => columns.find(({ field }) => field.name === name)?.heading ?? null;
  const headings = { childId: headingOf("childId"), disposal: headingOf("disposal"), age: headingOf("age") };
  const children = rowsThatShare("childId", rows);
  return [
    ...children.flatMap((same) => [
      ...custodyAndLicence(same, headings.disposal),
      ...severalDisposals(same, isSampled, headings.childId),
      ...oneCaseAgain(same, isSampled, headings.childId),
      ...(same.length < rows.length ? severalChildren(same, headings) : []),
      ...tooMany(same, rows.length, headings.childId),
    ]),
    ...alikeChildren(rows, headings.childId),
    ...casesAgain(rows, headings.childId),
  ];
}

function severalDisposals(
  same: readonly ReadRow[],
  isSampled: ReadonlySet<string | null>,
  column: string | null,
): Found[] {
  const rows = same.filter(({ values }) => isSampled.has(values.disposal)).map(({ row }) => row);
  return rows.length < 2 ? [] : [found("child-repeated", { rows, column }, { rows: namedRows(rows) })];
}

/**
 * One disposal made of a child on one day is one case: two references of it are two assessments, or two programs' numbers. Rows without
 * a reference may be one row twice.
 */
function oneCaseAgain(same: readonly ReadRow[], isSampled: ReadonlySet<string | null>, column: string | null): Found[] {
  const dated = same.filter(
    ({ values }) => isSampled.has(values.disposal) && values.startDate !== null && values.caseId !== null,
  );
  return [...Map.groupBy(dated, ({ values }) => `${values.disposal} ${values.startDate}`).values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => {
      const rows = alike.map(({ row }) => row);
      return found("case-on-several-rows", { rows, column }, { rows: namedRows(rows) });
    });
}

function custodyAndLicence(same: readonly ReadRow[], column: string | null): Found[] {
  if (!same.some(({ values }) => values.disposal === "licence")) return [];
  const rowsOf = (disposal: string) => same.filter(({ values }) => values.disposal === disposal).map(({ row }) => row);
  const [custody, licence] = [rowsOf("custody"), rowsOf("licence")];
  if (custody.length === 0) return [];
  const rows = [...custody, ...licence].sort((a, b) => a - b);
  const details = { custody: namedRows(custody), licence: namedRows(licence) };
  return [found("licence-beside-custody", { rows, column }, details)];
}

/**
 * One reference with two genders, or with ages that cannot be one child's, may be initials that two children share. Not judged in a
 * list that is of one reference altogether.
 */
function severalChildren(same: readonly ReadRow[], headings: Headings): Found[] {
  const recorded = same.filter(({ values }) => values.gender !== "not-recorded");
  const gendersDiffer = recorded.some(({ values }) => values.gender !== recorded[0]?.values.gender);
  const what = [...(gendersDiffer ? ["genders"] : []), ...(agesDiffer(same, headings.age) ? ["ages"] : [])];
  if (what.length === 0) return [];
  const rows = same.map(({ row }) => row);
  return [
    found("child-differs", { rows, column: headings.childId }, { rows: namedRows(rows), what: what.join(" and ") }),
  ];
}

/** Of a child's disposals in one list there are a few; what stands on so many rows is a team, a worker or a filler. */
const MANY = { rows: 5, share: 0.2, certainly: 20 };

function tooMany(same: readonly ReadRow[], all: number, column: string | null): Found[] {
  if (same.length < MANY.rows || (same.length < MANY.share * all && same.length < MANY.certainly)) return [];
  const rows = same.map(({ row }) => row);
  return [found("child-reference-common", { rows, column }, { count: rows.length, all })];
}

function alikeChildren(rows: readonly ReadRow[], column: string | null): Found[] {
  if (haveOneForm(rows, "childId")) return [];
  return alikeRows(rows, "childId", alikeLook).map((alike) => {
    const numbers = alike.map(({ row }) => row);
    return found("child-reference-alike", { rows: numbers, column }, { rows: namedRows(numbers) });
  });
}

/** One or two rows may be of a team that numbers children and cases alike. */
const ENOUGH_ROWS = 3;

function casesAgain(rows: readonly ReadRow[], column: string | null): Found[] {
  const isAgain = ({ values: { caseId, childId } }: ReadRow) =>
    childId === null || (caseId !== null && (childId === caseId || alikeLook(childId) === alikeLook(caseId)));
  if (column === null || !rows.every(isAgain)) return [];
  const again = rows.filter(({ values }) => values.childId !== null).map(({ row }) => row);
  return again.length < ENOUGH_ROWS ? [] : [found("child-reference-is-case", { rows: again, column })];
}
