import { inShownOrder, levelOf } from "../sampling/plan/levels.ts";
import type { CaseToInspect } from "../sampling/replacement/to-inspect.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import type { Classified, Judgement } from "./judgement.ts";

/** How the inspectors' levels compare with the team's. */
export interface Agreement {
  /** Cases with the team's level and the inspector's. */
  readonly cases: number;
  readonly same: number;
  /** The inspector's level is the higher one. */
  readonly higher: number;
  readonly lower: number;
}

/** The agreement of one domain on one classification, in all and by the team's level. */
export interface ClassificationResult extends Agreement {
  /** Cases that an inspector classified and the team did not. */
  readonly notRecorded: number;
  readonly levels: readonly (Agreement & { readonly level: string })[];
}

type Stratification = Specification["stratification"];

/**
 * How often the inspector's level was the team's, higher or lower, in one domain; levels are combined as when balancing, so
 * that high and very high are one.
 *
 * @param cases of the domain, judged or not
 * @see the 2021/04 bulletin, 2.2 and 2.3
 */
export function classificationOf(
  cases: readonly CaseToInspect[],
  judgements: ReadonlyMap<string, Judgement>,
  stratification: Stratification,
): Record<Classified, ClassificationResult> {
  const of = (classified: Classified) => {
    const pairs = cases.flatMap(({ entry }) => {
      const own = judgements.get(entry.caseId)?.[classified] ?? null;
      if (own === null) return [];
      const level = (one: typeof entry) => levelOf(one, classified, stratification);
      return [{ team: level(entry), inspector: level({ ...entry, [classified]: own }) }];
    });
    const recorded = pairs.filter(({ team }) => team !== "not-recorded");
    const levels = [...new Set(recorded.map(({ team }) => team))].sort(inShownOrder(classified, {}));
    return {
      ...agreement(recorded, classified),
      notRecorded: pairs.length - recorded.length,
      levels: levels.map((level) => ({
        level,
        ...agreement(
          recorded.filter(({ team }) => team === level),
          classified,
        ),
      })),
    };
  };
  return { riskOfSeriousHarm: of("riskOfSeriousHarm"), safetyAndWellbeing: of("safetyAndWellbeing") };
}

function agreement(
  pairs: readonly { readonly team: string; readonly inspector: string }[],
  classified: Classified,
): Agreement {
  const order = inShownOrder(classified, {});
  const count = (is: (difference: number) => boolean) =>
    pairs.filter(({ team, inspector }) => is(order(inspector, team))).length;
  return {
    cases: pairs.length,
    same: count((difference) => difference === 0),
    higher: count((difference) => difference > 0),
    lower: count((difference) => difference < 0),
  };
}
