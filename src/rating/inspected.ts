import type { Case } from "../sampling/case.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { type CaseToInspect, casesToInspect } from "../sampling/replacement/to-inspect.ts";
import { ofDomain } from "../sampling/specification/domains.ts";
import type { CaseStandard, Standard } from "../sampling/specification/standard-fields.ts";
import type { Judgement } from "./judgement.ts";

/** What ratings are made from. */
export interface RatingRequest {
  readonly draw: Draw;
  /** Of this draw, in order. */
  readonly replacements: readonly Replacement[];
  /** One of each case to judge. */
  readonly judgements: readonly Judgement[];
  /** The cases of the list by reference, for groups; null where it is not at hand. */
  readonly list: ReadonlyMap<string, Case> | null;
}

/**
 * The standards of a draw that are in scope: those of its specification, without resettlement's where that is not in scope, and
 * without any whose domain the specification does not have.
 */
export function standardsOf({ specification, resettlement }: Draw): readonly Standard[] {
  const domains = new Set(specification.domains.map(({ id }) => id));
  return specification.standards.filter((one) =>
    one.basis === "cases" ? domains.has(one.domain) : one.onlyIf === undefined || resettlement.inScope,
  );
}

/** The standards that are rated from a domain's cases. */
export function caseStandardsOf(draw: Draw, domain: string): CaseStandard[] {
  return standardsOf(draw).flatMap((one) => (one.basis === "cases" && one.domain === domain ? one : []));
}

/** Ids of a domain's key questions, in the order of the specification. */
export function questionsOf(draw: Draw, domain: string): string[] {
  return caseStandardsOf(draw, domain).flatMap(({ questions }) => questions.map(({ id }) => id));
}

/**
 * The cases that are to be judged: those to inspect, without those whose file cannot be produced where the specification
 * leaves them out.
 */
export function casesToJudge(draw: Draw, replacements: readonly Replacement[]): CaseToInspect[] {
  const leftOut = draw.specification.judgement.fileUnavailable === "leave-out";
  return casesToInspect(draw, replacements).filter(({ fileUnavailable }) => !(fileUnavailable && leftOut));
}

/** What a case counts as before anybody has judged it: nothing yet, or no to every question where its file cannot be produced. */
export function unjudged(draw: Draw, { entry, fileUnavailable }: CaseToInspect): Judgement {
  const answer = fileUnavailable ? "no" : null;
  return {
    case: entry.caseId,
    riskOfSeriousHarm: null,
    safetyAndWellbeing: null,
    answers: Object.fromEntries(questionsOf(draw, entry.domain).map((id) => [id, answer])),
  };
}

/**
 * The cases that a domain's ratings speak of: those eligible at the draw, less those that were replaced because they were
 * not eligible after all.
 */
export function populationOf(draw: Draw, replacements: readonly Replacement[], domain: string): number {
  const leaving = new Set(
    draw.specification.replacement.reasons.flatMap(({ code, leavesPopulation }) => (leavesPopulation ? code : [])),
  );
  const domains = new Map([...draw.sample, ...draw.reserves].map((entry) => [entry.caseId, entry.domain]));
  const gone = replacements.filter(
    ({ case: caseId, reason, replacement }) =>
      replacement !== null && leaving.has(reason) && domains.get(caseId) === domain,
  );
  return ofDomain(draw.domains, domain).eligible - gone.length;
}
