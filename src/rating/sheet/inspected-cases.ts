import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../sampling/replacement/to-inspect.ts";
import { domainTitle } from "../../sampling/specification/domains.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import type { KeyQuestion } from "../../sampling/specification/standard-fields.ts";
import { caseStandardsOf, casesToJudge, questionsOf, unjudged } from "../inspected.ts";
import type { Judgement } from "../judgement.ts";
import { questionTitle } from "./sheet-columns.ts";

/** A case that is to be judged, and what its sheet asks. */
export interface InspectedCase {
  readonly caseId: string;
  readonly domain: string;
  /** The domain's key questions. */
  readonly questions: readonly KeyQuestion[];
  /** What the sheet may write for domain and disposal. */
  readonly written: Readonly<Record<"domain" | "disposal", readonly string[]>>;
  /** What it counts as before anybody has judged it. */
  readonly unjudged: Judgement;
  /** Whether its file cannot be produced, so that nobody judges it. */
  readonly fileUnavailable: boolean;
}

/** All that sheets are read against. */
export interface InspectedCases {
  readonly byReference: ReadonlyMap<string, InspectedCase>;
  /** Cases that are to be judged, but not by whoever sends the sheet. */
  readonly others: ReadonlySet<string>;
  /** Cases that were replaced. */
  readonly replaced: ReadonlySet<string>;
  /** Cases that stay in the sample without their file and are left out of the ratings. */
  readonly leftOut: ReadonlySet<string>;
  /** Reserves; where they are none of the others, they took nobody's place. */
  readonly reserves: ReadonlySet<string>;
  /** Ids of the key questions of all domains. */
  readonly questions: readonly string[];
  /** In full, by those ids. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * What the sheets of an inspection are read against, after its replacements.
 *
 * @param own the only cases that whoever sends them may judge, by reference; null: all
 */
export function inspectedCases(
  draw: Draw,
  replacements: readonly Replacement[],
  own: ReadonlySet<string> | null = null,
): InspectedCases {
  const cases = casesToJudge(draw, replacements).map((one): InspectedCase => {
    const { caseId, domain, disposal } = one.entry;
    return {
      caseId,
      domain,
      questions: caseStandardsOf(draw, domain).flatMap(({ questions }) => questions),
      written: {
        domain: [domain, domainTitle(draw.specification, domain)],
        disposal: [disposal, levelName(disposal)],
      },
      unjudged: unjudged(draw, one),
      fileUnavailable: one.fileUnavailable,
    };
  });
  const { domains } = draw.specification;
  const judged = new Map(cases.map((one) => [one.caseId, one]));
  const isOwn = (caseId: string) => own === null || own.has(caseId);
  return {
    byReference: new Map([...judged].filter(([caseId]) => isOwn(caseId))),
    others: new Set([...judged.keys()].filter((caseId) => !isOwn(caseId))),
    replaced: new Set(replacements.flatMap(({ case: caseId, replacement }) => (replacement ? caseId : []))),
    leftOut: new Set(
      casesToInspect(draw, replacements).flatMap(({ entry }) => (judged.has(entry.caseId) ? [] : entry.caseId)),
    ),
    reserves: new Set(draw.reserves.map(({ caseId }) => caseId)),
    questions: domains.flatMap(({ id }) => questionsOf(draw, id)),
    titles: new Map(
      domains.flatMap(({ id }) =>
        caseStandardsOf(draw, id).flatMap((standard) =>
          standard.questions.map((question) => [question.id, questionTitle(standard, question)] as const),
        ),
      ),
    ),
  };
}
