import { ownValue } from "../base/own-value.ts";
import { byText } from "../base/text.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import { caseStandardsOf } from "./inspected.ts";
import type { Judgement } from "./judgement.ts";
import type { Rating } from "./rating-document.ts";
import { inspectedCases } from "./sheet/inspected-cases.ts";

/** How many cases there are to judge and how many are judged. */
export interface Progress {
  readonly toInspect: number;
  /** Cases in which each of the questions has an answer. */
  readonly judged: number;
}

/**
 * The progress of some judgements in some questions.
 *
 * @param questions ids; those of a case's own domain where left out
 */
export function progressOf(judgements: readonly Judgement[], questions?: readonly string[]): Progress {
  const judged = judgements.filter(({ answers }) =>
    (questions ?? Object.keys(answers)).every((id) => (ownValue(answers, id) ?? null) !== null),
  );
  return { toInspect: judgements.length, judged: judged.length };
}

/**
 * The progress of some ratings in the cases of which something is asked. A case of a domain on which no standard rests has every
 * one of its no answers, and so counts as judged in the ratings themselves.
 *
 * @returns with how many cases there are of which nothing is asked
 */
export function askedProgress(
  { progress, domains }: Pick<Rating, "progress" | "domains">,
  { standards }: Pick<Specification, "standards">,
): Progress & { readonly unasked: number } {
  const asked = new Set(standards.map(({ domain }) => domain));
  const unasked = Object.entries(domains).reduce((sum, [id, { judged }]) => sum + (asked.has(id) ? 0 : judged), 0);
  return { toInspect: progress.toInspect - unasked, judged: progress.judged - unasked, unasked };
}

/** What there is to judge in a draw, by whom, and what is judged. */
export interface Judging {
  readonly draw: Draw;
  readonly replacements: readonly Replacement[];
  /** Who has which case, by reference. */
  readonly inspectors: ReadonlyMap<string, string>;
  /** What is judged so far. */
  readonly judgements: readonly Judgement[];
  /** The inspector whose cases alone are told, the draw apart; everybody's unless told. */
  readonly only?: string | null;
}

/** The progress of an inspection. */
export interface JudgingProgress extends Progress {
  /** Ascending by name; null for cases that are with nobody. */
  readonly inspectors: readonly (Progress & { readonly inspector: string | null })[];
  /** By the standards' ids, in the order of the specification. */
  readonly standards: readonly (Progress & { readonly standard: string })[];
}

/** Every case to judge now, ascending, as far as it is judged; one inspector's alone where they alone are told. */
export function judgedSoFar({ draw, replacements, inspectors, judgements, only = null }: Judging): Judgement[] {
  const standing = new Map(judgements.map((one) => [one.case, one]));
  return [...inspectedCases(draw, replacements).byReference.values()]
    .filter(({ caseId }) => only === null || inspectors.get(caseId) === only)
    .map((one) => standing.get(one.caseId) ?? one.unjudged)
    .sort((a, b) => byText(a.case, b.case));
}

/** How much is judged, in all, by inspector and by standard. */
export function judgingProgress(judging: Judging): JudgingProgress {
  const all = judgedSoFar(judging);
  const byInspector = Map.groupBy(all, (one) => judging.inspectors.get(one.case) ?? null);
  const standards = judging.draw.specification.domains.flatMap(({ id }) => caseStandardsOf(judging.draw, id));
  return {
    ...progressOf(all),
    inspectors: [...byInspector]
      .sort(([a], [b]) => byText(a ?? "", b ?? ""))
      .map(([inspector, own]) => ({ inspector, ...progressOf(own) })),
    standards: standards.map(({ id, questions }) => {
      const ids = questions.map((question) => question.id);
      const asked = all.filter(({ answers }) => ids.some((one) => one in answers));
      return { standard: id, ...progressOf(asked, ids) };
    }),
  };
}
