import { levelOf } from "../sampling/cells.ts";
import type { Draw, SampledCase } from "../sampling/draw-document.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../sampling/exclusion.ts";
import { lotteryFaults } from "../sampling/lottery/arithmetic.ts";
import { remainderOf } from "../sampling/lottery/remainder.ts";
import { percent } from "../sampling/percent.ts";
import { receiptDigestHolds } from "../sampling/receipt.ts";
import { Refusal } from "../sampling/refusal.ts";
import type { Replacement } from "../sampling/replacement-document.ts";
import { counted } from "../sampling/wording.ts";
import { windowText } from "../words/dates.ts";
import { domainInText, levelInText, variableInText } from "../words/levels.ts";
import { reasonMeaning } from "../words/reasons.ts";

/** Why one case was or was not chosen. */
export interface Explanation {
  readonly caseId: string;
  readonly outcome: "sampled" | "reserve" | "excluded";
  /** In plain words, in the order in which things were decided. */
  readonly steps: readonly string[];
}

/**
 * Explains one case from the receipt alone.
 *
 * @param replacements what has been recorded since the draw, in order
 * @throws Refusal `unknown-case` when the receipt does not name the case; `invalid-receipt` when it was changed
 */
export function explainCase(draw: Draw, caseId: string, replacements: readonly Replacement[] = []): Explanation {
  if (!receiptDigestHolds(draw)) throw changedReceipt();
  const excluded = draw.excluded.find((one) => one.caseId === caseId);
  if (excluded) return { caseId, outcome: "excluded", steps: [exclusionStep(draw, excluded)] };
  const sampled = draw.sample.find((one) => one.caseId === caseId);
  const entry = sampled ?? draw.reserves.find((one) => one.caseId === caseId);
  if (!entry) {
    throw new Refusal("unknown-case", {
      place: "case",
      message: `the receipt has no case ${JSON.stringify(caseId.slice(0, 80))}`,
      remedy: "Give the case reference as the list writes it, leading zeros included.",
    });
  }
  if (lotteryFaults(draw, entry.domain).length > 0) throw changedReceipt();
  const steps = [...stepsOf(draw, entry), ...sinceThen(draw, caseId, replacements)];
  return { caseId, outcome: sampled ? "sampled" : "reserve", steps };
}

type Exclusion = Draw["excluded"][number];

/** What is said of each reason beside its own words. */
const EXCLUSION_DETAILS: Partial<Record<ExclusionReason, (draw: Draw, exclusion: Exclusion) => string>> = {
  requested: (_, { note }) => ` (${note})`,
  "before-window": windowDetail,
  "after-window": windowDetail,
  "another-case-of-the-child": (_, { kept }) =>
    `: ${kept}, by the more serious disposal, then the later start, then the first reference`,
};

function windowDetail({ windows }: Draw, { domain }: Exclusion): string {
  return domain ? ` (${windowText(windows[domain])}, both dates included)` : "";
}

function exclusionStep(draw: Draw, exclusion: Exclusion): string {
  const detail = EXCLUSION_DETAILS[exclusion.reason]?.(draw, exclusion) ?? "";
  return `Not eligible: ${EXCLUSION_REASONS[exclusion.reason]}${detail}. It had no chance of being sampled.`;
}

function stepsOf(draw: Draw, entry: SampledCase): string[] {
  const { eligible, drawn } = draw.domains[entry.domain];
  const isEligible = `Eligible among the ${domainInText(entry.domain)}, by its disposal (${levelInText(entry.disposal)}) and its start (within ${windowText(draw.windows[entry.domain])}).`;
  if (drawn === eligible)
    return [isEligible, "Every eligible case of the domain was taken, so nothing was left to chance."];
  if (drawn === 0) return [isEligible, "The domain has no places in this sample."];
  return [isEligible, chanceStep(draw, entry), ...placesSteps(draw, entry), ticketStep(draw, entry)];
}

function chanceStep(draw: Draw, { domain }: SampledCase): string {
  const { eligible, drawn } = draw.domains[domain];
  return `${counted(drawn, "place")} for ${eligible} eligible cases: its chance was ${drawn} in ${eligible} (${percent(drawn, eligible)} %), the same as every other's.`;
}

function placesSteps(draw: Draw, entry: SampledCase): string[] {
  const { lottery, eligible, drawn } = draw.domains[entry.domain];
  const { cell, places } = cellOf(draw, entry);
  const left = remainderOf(cell, { drawn, eligible });
  const levels = levelsText(draw, cell.levels);
  const sum = `${drawn} × ${cell.eligible} / ${eligible} = ${twoDecimals(drawn * cell.eligible, eligible)} places`;
  const alone = cell.eligible === 1;
  const own = alone
    ? `No other is like it in all that is balanced (${levels}). Its exact share is ${sum}.`
    : `${cell.eligible} of them are alike in all that is balanced (${levels}), this one among them. Their exact share is ${sum}.`;
  if (left === 0) return [own, `The share is whole: ${counted(cell.base, "place")}, whatever the seed.`];
  const certain = cell.base === 0 ? "no place" : counted(cell.base, "place");
  const luck = places > cell.base ? "one more place" : "no further place";
  return [
    own,
    `So ${alone ? "it gets" : "they get"} ${certain} for certain, and one more in ${left} draws of ${eligible}. That was fixed by the list, before the seed.`,
    `The seed drew allocation ${lottery.chosen} (counting from 0) of the ${lottery.allocations.length} in the lottery, which gives ${alone ? "it" : "them"} ${luck}: ${counted(places, "place")} in all.`,
  ];
}

/** @example levelsText(draw, ["male", "fine", "low", "low"]) // "gender male, disposal fine, risk of serious harm low, …" */
function levelsText({ specification }: Draw, levels: readonly string[]): string {
  const { variables } = specification.stratification;
  return levels.map((level, at) => `${variableInText(variables[at])} ${levelInText(level)}`).join(", ");
}

function ticketStep(draw: Draw, entry: SampledCase): string {
  const { cell, places } = cellOf(draw, entry);
  const own = `Its ticket, made from the seed and its reference, is ${entry.ticket}: number ${entry.order} of ${cell.eligible} from the lowest.`;
  if (entry.order <= places)
    return `${own} The lowest ${places === 1 ? "ticket is" : `${places} are`} sampled, and so it is.`;
  const number = `so it waits as reserve number ${entry.order - places} of them`;
  return places === 0
    ? `${own} None is sampled, ${number}.`
    : `${own} The lowest ${places === 1 ? "ticket is" : `${places} are`} sampled, ${number}.`;
}

function sinceThen({ specification }: Draw, caseId: string, replacements: readonly Replacement[]): string[] {
  return replacements.flatMap(({ case: replaced, reason, replacement }) => {
    const why = reasonMeaning(specification, reason);
    if (replacement?.caseId === caseId) return [`Since the draw it has taken the place of ${replaced} (${why}).`];
    if (replaced !== caseId) return [];
    return [
      replacement
        ? `Since the draw ${replacement.caseId} has taken its place (${why}).`
        : `It could not be inspected (${why}) and stays in the sample as a finding.`,
    ];
  });
}

function cellOf(draw: Draw, entry: SampledCase) {
  const { stratification } = draw.specification;
  const key = JSON.stringify(stratification.variables.map((variable) => levelOf(entry, variable, stratification)));
  const { lottery, drawn, eligible } = draw.domains[entry.domain];
  const position = lottery.cells.findIndex((cell) => JSON.stringify(cell.levels) === key);
  if (position < 0) throw changedReceipt();
  const active = lottery.cells.map((cell) => remainderOf(cell, { drawn, eligible }) > 0);
  const place = active.slice(0, position).filter(Boolean).length;
  const roundedUp = active[position] && lottery.allocations[lottery.chosen][place] === "1";
  const cell = lottery.cells[position];
  return { cell, places: cell.base + (roundedUp ? 1 : 0) };
}

/** @example twoDecimals(26, 34) // "0.76" */
function twoDecimals(part: number, whole: number): string {
  return String(Math.floor((200 * part + whole) / (2 * whole)) / 100);
}

function changedReceipt(): Refusal {
  return new Refusal("invalid-receipt", {
    place: "receipt",
    message: "the receipt was changed since the draw",
    remedy: "Use the receipt as Longlist wrote it; verify says what differs.",
  });
}
