import { ownValue } from "../../base/own-value.ts";
import { Refusal } from "../../base/refusal.ts";
import { listed } from "../../base/words/listed.ts";
import { chanceText, countText, statedPercent } from "../../base/words/numbers.ts";
import { flagWords } from "../../rating/flags.ts";
import type { RatedStandard, Rating } from "../../rating/rating-document.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { levelInText } from "../../sampling/specification/level-names.ts";

/** How a rating came about. */
export interface RatingExplanation {
  readonly standard: string;
  readonly rating: string | null;
  /** In plain words, with the arithmetic, in the order in which things are worked out. */
  readonly steps: readonly string[];
}

/**
 * Explains one standard's rating step by step, from the receipt and the ratings alone.
 *
 * @throws Refusal `invalid-rating` where the ratings have no such standard
 */
export function explainRating({ specification, digest }: Draw, rating: Rating, id: string): RatingExplanation {
  if (rating.draw !== digest) {
    throw new Refusal("invalid-rating", {
      place: "rating",
      message: "the ratings are of another draw",
      remedy: "Give the receipt that they were made from.",
    });
  }
  return explainStandard({ specification }, rating, id);
}

/**
 * The same, where it is known that the ratings are of the draw.
 *
 * @throws Refusal `invalid-rating` where the ratings have no such standard
 */
export function explainStandard(
  { specification }: Pick<Draw, "specification">,
  rating: Pick<Rating, "standards" | "domains">,
  id: string,
): RatingExplanation {
  const standard = rating.standards.find((one) => one.id === id);
  if (standard === undefined) {
    throw new Refusal("invalid-rating", {
      place: "standard",
      message: `the ratings have no standard ${JSON.stringify(id.slice(0, 40))}`,
      remedy: `Give one of ${rating.standards.map((one) => one.id).join(", ")}.`,
    });
  }
  const steps =
    standard.basis === "panel"
      ? ["The ratings panel rates this standard itself; no judgements of cases are counted."]
      : [
          ...standard.questions.map((question) => questionStep(question, specification.rating.percent)),
          ...ruleSteps(standard, specification),
          ...populationSteps(standard, rating, specification),
          ...chanceSteps(standard, specification),
          ...flagSteps(standard, specification),
        ];
  return { standard: id, rating: standard.rating, steps: [...steps, ...panelSteps(standard)] };
}

function questionStep({ id, yes, base, percent }: RatedStandard["questions"][number], rule: "whole" | "exact"): string {
  if (percent === null) return `${id}: no case was judged yes or no, so the question is passed over.`;
  const arithmetic =
    rule === "whole"
      ? `floor((200 x ${yes} + ${base}) / (2 x ${base})) = ${percent}`
      : `100 x ${yes} / ${base} = ${percent}`;
  return `${id}: yes in ${yes} of ${base} cases judged yes or no; ${arithmetic} per cent.`;
}

function ruleSteps({ id, lowest, moved, rating }: RatedStandard, specification: Draw["specification"]): string[] {
  if (lowest.length === 0) return ["No question was judged yes or no in any case, so there is no rating by rule."];
  const desistance = isByDesistance(id, specification);
  const byRule = moved === null ? rating : moved.from;
  const least = `The least exact fraction is that of ${listed(lowest)}.`;
  if (!specification.rating.domainsRated) return [least, "The domains are not rated."];
  if (byRule === null) {
    return [least, "No question about desistance was judged yes or no in any case, so there is no rating by rule."];
  }
  const decides = desistance
    ? "The question about desistance gives the rating; the others inform."
    : "It gives the rating.";
  const limits = specification.rating.bands.map((band) => `${levelInText(band.id)} from ${inPerCent(band.from)}`);
  return [`${least} ${decides}`, `The bands are ${listed(limits)} per cent: ${levelInText(byRule)}.`];
}

/** A limit as its rules state it. @example inPerCent(0.55) // "55" */
function inPerCent(limit: number): string {
  return statedPercent(limit).replace("%", "");
}

function isByDesistance(id: string, { standards }: Draw["specification"]): boolean {
  return standards.some((one) => one.id === id && one.basis === "cases" && one.rule === "desistance");
}

/** How sure the questions are that the rating rests on. */
function populationSteps(
  { id: standard, questions, lowest, domain }: RatedStandard,
  rating: Pick<Rating, "domains">,
  specification: Draw["specification"],
): string[] {
  const eligible = domain === null ? 0 : (rating.domains[domain]?.eligible ?? 0);
  const decides = isByDesistance(standard, specification)
    ? ({ about }: RatedStandard["questions"][number]) => about === "desistance"
    : ({ id }: RatedStandard["questions"][number]) => lowest.includes(id);
  return questions.filter(decides).flatMap(({ id, intervals }) => {
    const [narrow, wide] = intervals ?? [];
    if (narrow === undefined || wide === undefined) return [];
    return `${id}: of ${countText(eligible, "eligible case")} ${narrow.of} can be judged, as far as the judged ones tell. Both hypergeometric tails exceed a tenth for ${narrow.least} to ${narrow.most} yeses (80%), and a fortieth for ${wide.least} to ${wide.most} (95%).`;
  });
}

function chanceSteps({ chances }: RatedStandard, { rating }: Draw["specification"]): string[] {
  if (chances === null) return [];
  const told = rating.bands.map(({ id }) => `${levelInText(id)} ${chanceText(ownValue(chances, id) ?? 0)}`);
  return [
    `Had every eligible case been inspected, the rating by rule would be: ${listed(told)}. The cases that were not judged were filled in many times over, by drawing from those that were and from an all-yes and an all-no case.`,
  ];
}

function flagSteps(standard: RatedStandard, specification: Draw["specification"]): string[] {
  const known = flagWords(standard, specification);
  return known.length === 0 ? [] : [`What to know before relying on it: ${known.join("; ")}.`];
}

function panelSteps({ rating, moved }: RatedStandard): string[] {
  if (moved === null || rating === null) return [];
  const reason = moved.reason === null ? "" : ` Its reason: ${moved.reason}`;
  return [
    moved.from === rating || moved.from === null
      ? `The panel rated it ${levelInText(rating)}.${reason}`
      : `The panel moved it from ${levelInText(moved.from)} to ${levelInText(rating)}.${reason}`,
  ];
}
