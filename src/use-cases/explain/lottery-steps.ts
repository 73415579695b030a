import { nth } from "../../base/lists.ts";
import { percent, roundedRatio } from "../../base/percent.ts";
import { Refusal } from "../../base/refusal.ts";
import { counted } from "../../base/words/amounts.ts";
import { windowText } from "../../base/words/dates.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import { placesUnder } from "../../sampling/lottery/places.ts";
import { remainderOf } from "../../sampling/lottery/remainder.ts";
import { levelsOf } from "../../sampling/plan/levels.ts";
import { domainInText, ofDomain } from "../../sampling/specification/domains.ts";
import { disposalInText, levelInText, variableInText } from "../../sampling/specification/level-names.ts";

/** Nothing is explained from a receipt that does not hold together. */
export function changedReceipt(): Refusal {
  return new Refusal("invalid-receipt", {
    place: "receipt",
    message: "the receipt was changed since the draw",
    remedy: "Use the receipt as Longlist wrote it; verify says what differs.",
  });
}

/**
 * How chance and the seed came to a case that took part.
 *
 * @throws Refusal `invalid-receipt` where its levels are those of no cell
 */
export function lotterySteps(draw: Draw, entry: SampledCase): string[] {
  const { eligible, drawn } = ofDomain(draw.domains, entry.domain);
  const isEligible = `Eligible among the ${domainInText(draw.specification, entry.domain)}, by its disposal (${disposalInText(entry.disposal, draw.specification)}) and its start (within ${windowText(ofDomain(draw.windows, entry.domain))}).`;
  if (drawn === eligible)
    return [isEligible, "Every eligible case of the domain was taken, so nothing was left to chance."];
  if (drawn === 0) return [isEligible, "The domain has no places in this sample."];
  return [isEligible, chanceStep(draw, entry), ...placesSteps(draw, entry), ticketStep(draw, entry)];
}

function chanceStep(draw: Draw, { domain }: SampledCase): string {
  const { eligible, drawn } = ofDomain(draw.domains, domain);
  return `${counted(drawn, "place")} for ${eligible} eligible cases: its chance was ${drawn} in ${eligible} (${percent(drawn, eligible)}%), the same as every other's.`;
}

function placesSteps(draw: Draw, entry: SampledCase): string[] {
  const { lottery, eligible, drawn } = ofDomain(draw.domains, entry.domain);
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
    `So ${alone ? "it gets" : "they get"} ${certain} for certain, and one more in ${left} of ${eligible} draws. That was fixed by the list, before the seed.`,
    `The seed drew allocation ${lottery.chosen} (counting from 0) of the ${lottery.allocations.length} in the lottery, which gives ${alone ? "it" : "them"} ${luck}: ${counted(places, "place")} in all.`,
  ];
}

/** @example levelsText(draw, ["male", "fine", "low", "low"]) // "gender male, disposal fine, risk of serious harm low, …" */
function levelsText({ specification }: Draw, levels: readonly string[]): string {
  const { variables } = specification.stratification;
  return levels.map((level, v) => `${variableInText(nth(variables, v))} ${levelInText(level)}`).join(", ");
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

function cellOf(draw: Draw, entry: SampledCase) {
  const { stratification } = draw.specification;
  const key = JSON.stringify(levelsOf(entry, stratification));
  const domain = ofDomain(draw.domains, entry.domain);
  const { lottery } = domain;
  const position = lottery.cells.findIndex((cell) => JSON.stringify(cell.levels) === key);
  if (position < 0) throw changedReceipt();
  const places = placesUnder(domain, nth(lottery.allocations, lottery.chosen));
  return { cell: nth(lottery.cells, position), places: nth(places, position) };
}

/** @example twoDecimals(26, 34) // "0.76" */
function twoDecimals(part: number, whole: number): string {
  return String(roundedRatio(100 * part, whole) / 100);
}
