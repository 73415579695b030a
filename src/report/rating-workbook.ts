import { writeWorkbook } from "../long-list/files/workbook/library.ts";
import type { Rating } from "../rating/rating-document.ts";
import { levelName } from "../sampling/specification/level-names.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import { ratingStatement } from "./rating-statement.ts";
import { columns, count, level, type Section, stated, type Table, table } from "./section.ts";
import { type Classifications, classificationSection } from "./sections/after-the-draw/classification.ts";
import { overallSection } from "./sections/after-the-draw/overall.ts";
import { groupingName } from "./sections/after-the-draw/rating-words.ts";
import { questionsTable, ratingChancesSection, standardsSection } from "./sections/after-the-draw/ratings.ts";
import { sectionsSheet, tableSheet } from "./workbook.ts";

/** What a workbook is made of: ratings as they stand, or as erasure left them. */
type Told = Pick<Rating, "overall" | "standards" | "warnings" | "groups" | "progress"> & {
  readonly classification: Classifications;
};

/** Of which inspection. */
interface Inspected {
  readonly team: string | null;
  readonly inspectionDate: string;
  readonly specification: Pick<Specification, "domains" | "standards" | "rating" | "resettlement">;
  /** Whether the ratings are closed; undefined where nobody closes any. */
  readonly closed?: boolean | undefined;
}

/**
 * The ratings for the panel, as an Excel workbook: in short, every question, the chances, the groups, how often inspectors and
 * teams agree, and the statement for the inspection report. It names no case.
 *
 * @example (await ratingWorkbook(rating, draw)).length > 0 // true
 */
export function ratingWorkbook(rating: Told, inspection: Inspected): Promise<Uint8Array> {
  const titles = new Map(inspection.specification.domains.map(({ id, title }) => [id, title]));
  const sheets = [
    sectionsSheet("Ratings", [
      overallSection(rating, inspection.specification),
      standardsSection(rating, inspection.specification),
      ratingChancesSection(rating, inspection.specification.rating.bands),
      classificationSection(rating, titles),
    ]),
    tableSheet("Questions", allQuestions(rating)),
    tableSheet("Groups", groupsTable(rating)),
    sectionsSheet("Statement", statementOf(rating, inspection)),
  ];
  return writeWorkbook(sheets, inspection.inspectionDate);
}

/** The questions of all standards in one table, which can be filtered. */
function allQuestions({ standards }: Told): Table {
  const tables = standards
    .filter(({ questions }) => questions.length > 0)
    .map((one) => ({ one, own: questionsTable(one) }));
  const [first] = tables;
  return table({
    caption: "Questions",
    columns: [{ heading: "Standard" }, { heading: "Rating" }, ...(first?.own.columns ?? [])],
    rows: tables.flatMap(({ one, own }) =>
      own.rows.map((row) => [
        stated(`${one.id} ${one.title}`),
        one.rating === null ? "Not rated" : levelName(one.rating),
        ...row,
      ]),
    ),
  });
}

function groupsTable({ groups }: Told): Table {
  return table({
    caption: "Groups",
    columns: columns(["Question", "Variable", "Level"], ["Yes", "Of"]),
    rows: groups.map((row) => [
      stated(row.question),
      groupingName(row.variable),
      level(row.level),
      count(row.yes),
      count(row.base),
    ]),
  });
}

function statementOf(rating: Told, inspection: Inspected): Section[] {
  const { of, sections } = ratingStatement(rating, inspection);
  return [{ title: of, parts: [] }, ...sections];
}
