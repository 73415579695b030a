import { ownValue } from "../../base/own-value.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { domainTitle } from "../../sampling/specification/domains.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import type { KeyQuestion } from "../../sampling/specification/standard-fields.ts";
import { caseStandardsOf, casesToJudge, unjudged } from "../inspected.ts";
import type { Judgement } from "../judgement.ts";
import { questionHeading, SHEET_COLUMNS } from "./sheet-columns.ts";
import { writtenReference } from "./written-references.ts";

/** The rows to fill in of one domain. */
export interface DomainSheet {
  readonly domain: string;
  readonly title: string;
  readonly questions: readonly { readonly question: KeyQuestion; readonly heading: string }[];
  readonly rows: readonly SheetRow[];
}

/** One case to judge, as far as it is. */
export interface SheetRow {
  /** What stands before the questions, in the order of {@link SHEET_COLUMNS}. */
  readonly cells: readonly string[];
  readonly judgement: Judgement;
}

/** What a sheet is made of. */
export interface SheetRequest {
  readonly draw: Draw;
  readonly replacements: readonly Replacement[];
  /** Who has which case, by reference; none where nothing is assigned. */
  readonly inspectors: ReadonlyMap<string, string>;
  /** Only this inspector's cases; null: all. */
  readonly inspector: string | null;
  /** What is judged already, by reference. */
  readonly judgements?: ReadonlyMap<string, Judgement>;
}

/** The headings before the questions. */
export const HEADINGS: readonly string[] = SHEET_COLUMNS.map(({ heading }) => heading);

/**
 * The sheet to fill in, domain by domain: a row for each case to judge, in the order of the draw; the row of a case whose file
 * cannot be produced is filled in.
 */
export function domainSheets(request: SheetRequest): DomainSheet[] {
  const { draw, replacements, inspectors, inspector } = request;
  const cases = casesToJudge(draw, replacements).filter(
    ({ entry }) => inspector === null || inspectors.get(entry.caseId) === inspector,
  );
  return draw.specification.domains.map(({ id: domain }) => {
    const title = domainTitle(draw.specification, domain);
    return {
      domain,
      title,
      questions: caseStandardsOf(draw, domain).flatMap((standard) =>
        standard.questions.map((question) => ({ question, heading: questionHeading(standard, question) })),
      ),
      rows: cases
        .filter(({ entry }) => entry.domain === domain)
        .map((one) => {
          const { caseId, disposal } = one.entry;
          const judgement = request.judgements?.get(caseId) ?? unjudged(draw, one);
          const level = (value: string | null) => (value === null ? "" : levelName(value));
          const own = [level(judgement.riskOfSeriousHarm), level(judgement.safetyAndWellbeing)];
          return {
            cells: [writtenReference(caseId), title, levelName(disposal), inspectors.get(caseId) ?? "", ...own],
            judgement,
          };
        }),
    };
  });
}

/**
 * Why a domain's sheet asks nothing, as the sheet and the command line say it; null where it asks something.
 *
 * @example nothingAsked({ domain: "court", title: "Court disposals", questions: [], rows: [] }) // "Court disposals: no standard rests on …"
 */
export function nothingAsked({ title, questions, rows }: DomainSheet): string | null {
  if (questions.length === 0) return `${title}: no standard rests on these cases, so no question is asked of them.`;
  return rows.length === 0 ? `${title}: there is no case to judge.` : null;
}

/** The answers of a row to some questions, as the sheet writes them; blank where there is none or the question is another domain's. */
export function answerCells({ judgement }: SheetRow, questions: readonly KeyQuestion[]): string[] {
  return questions.map(({ id }) => ownValue(judgement.answers, id) ?? "");
}
