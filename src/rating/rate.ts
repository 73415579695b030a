import { digestOf } from "../base/canonical.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import type { CaseToInspect } from "../sampling/replacement/to-inspect.ts";
import { mapDomains, ofDomain } from "../sampling/specification/domains.ts";
import { classificationOf } from "./classification.ts";
import { groupedCases, groupsOf, profileGroupsOf } from "./groups.ts";
import { casesToJudge, populationOf, questionsOf, type RatingRequest, standardsOf } from "./inspected.ts";
import { type Judgement, judgementsDigest } from "./judgement.ts";
import { counts, overallOf } from "./overall.ts";
import { afterPanel, type PanelRating } from "./panel.ts";
import { progressOf } from "./progress.ts";
import { rateStandard } from "./rate-standard.ts";
import type { RatedStandard, Rating } from "./rating-document.ts";
import { ratingWarnings } from "./rating-warnings.ts";

/**
 * What the rules make of the judgements, before the panel: one of each standard in scope, those of the panel's own without a
 * rating.
 */
export function standardsByRule({ draw, replacements, judgements }: RatingRequest): RatedStandard[] {
  const { rating: rules, judgement } = draw.specification;
  const cases = casesToJudge(draw, replacements);
  const domains = mapDomains(draw.specification, ({ id }) => {
    const own = judgementsIn(cases, judgements, id);
    return { judgements: own, digest: judgementsDigest(own), population: populationOf(draw, replacements, id) };
  });
  return standardsOf(draw).flatMap((standard): RatedStandard[] => {
    if (standard.basis === "panel") {
      const { id, title } = standard;
      const unrated = { rating: null, score: null, lowest: [], moved: null, questions: [], chances: null, flags: [] };
      return [{ id, title, domain: null, basis: "panel", ...unrated }];
    }
    return [rateStandard({ standard, ...ofDomain(domains, standard.domain), rules, fewCases: judgement.fewCases })];
  });
}

/**
 * The ratings of an inspection. The same receipt, replacements, judgements and panel give the same bytes on every engine.
 *
 * @param byRule from {@link standardsByRule}
 * @param panel its own ratings and what it moved
 */
export function ratingOf(
  request: RatingRequest,
  byRule: readonly RatedStandard[],
  panel: readonly PanelRating[],
): Rating {
  const { draw, replacements, judgements, list } = request;
  const { specification } = draw;
  const cases = casesToJudge(draw, replacements);
  const byReference = new Map(judgements.map((one) => [one.case, one]));
  const standards = byRule.map((standard) => withPanel(standard, panel, draw));
  const grouped = groupedCases(cases, byReference, list, specification.stratification);
  const domains = specification.domains.map(({ id }) => id);
  const content = {
    kind: "longlist/rating",
    version: 1,
    method: "rating/1",
    draw: draw.digest,
    replacements: replacements.map(({ digest }) => digest),
    judgements: judgementsDigest(judgements),
    progress: progressOf(judgements),
    domains: mapDomains(specification, ({ id }) => ({
      eligible: populationOf(draw, replacements, id),
      drawn: ofDomain(draw.domains, id).drawn,
      judged: progressOf(judgementsIn(cases, judgements, id)).judged,
    })),
    standards,
    overall: overallOf(scoresOf(draw, standards), specification.rating),
    classification: mapDomains(specification, ({ id }) =>
      classificationOf(
        cases.filter(({ entry }) => entry.domain === id),
        byReference,
        specification.stratification,
      ),
    ),
    groups: groupsOf(
      grouped,
      domains.flatMap((id) => questionsOf(draw, id)),
    ),
    profile: profileGroupsOf(grouped, domains),
    warnings: ratingWarnings(request, standards),
  } as const;
  return { ...content, digest: digestOf(content) };
}

function judgementsIn(cases: readonly CaseToInspect[], judgements: readonly Judgement[], domain: string): Judgement[] {
  const own = new Set(cases.flatMap(({ entry }) => (entry.domain === domain ? entry.caseId : [])));
  return judgements.filter((one) => own.has(one.case));
}

/** A standard as the panel left it. */
function withPanel(standard: RatedStandard, panel: readonly PanelRating[], { specification }: Draw): RatedStandard {
  if (standard.basis === "cases" && !specification.rating.domainsRated) return standard;
  const said = panel.find((one) => one.standard === standard.id);
  const { rating, moved } = afterPanel(standard.rating, said, standard.basis === "panel");
  const score = specification.rating.bands.find((band) => band.id === rating)?.score ?? null;
  return { ...standard, rating, score, moved };
}

/** Scores of the standards that count towards the overall rating. */
function scoresOf(draw: Draw, standards: readonly RatedStandard[]): (number | null)[] {
  const { countsTowardsRating } = draw.specification.resettlement;
  const counting = new Set(standardsOf(draw).flatMap((one) => (counts(one, countsTowardsRating) ? one.id : [])));
  return standards.flatMap(({ id, score }) => (counting.has(id) ? [score] : []));
}
