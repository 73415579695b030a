import { levelOf } from "./cells.ts";
import type { Draw, SampledCase } from "./draw-document.ts";
import { EXCLUSION_REASONS } from "./exclusion.ts";
import { receiptDigestHolds } from "./receipt.ts";
import { Refusal } from "./refusal.ts";
import type { Domain } from "./vocabulary.ts";
import { counted } from "./warnings.ts";

/** Why one case was or was not chosen. */
export interface Explanation {
  readonly caseId: string;
  readonly outcome: "sampled" | "reserve" | "excluded";
  /** In plain words, in the order in which things were decided. */
  readonly steps: readonly string[];
}

const DOMAIN_NAMES: Record<Domain, string> = { court: "court disposals", outOfCourt: "out-of-court disposals" };

/**
 * Explains one case from the receipt alone.
 *
 * @throws Refusal `unknown-case` when the receipt does not name the case; `invalid-receipt` when it was changed
 */
export function explainCase(draw: Draw, caseId: string): Explanation {
  if (!receiptDigestHolds(draw)) throw inconsistentReceipt();
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
  const steps = [
    eligibleStep(draw, entry),
    chanceStep(draw, entry),
    ...placesSteps(draw, entry),
    ticketStep(draw, entry),
  ];
  return { caseId, outcome: sampled ? "sampled" : "reserve", steps };
}

function exclusionStep(draw: Draw, { reason, note, kept }: Draw["excluded"][number]): string {
  const { court, outOfCourt } = draw.windows;
  const details: Partial<Record<typeof reason, string>> = {
    requested: ` (${note})`,
    "before-window": ` (court ${court.from} to ${court.to}, out of court ${outOfCourt.from} to ${outOfCourt.to}, both ends included)`,
    "after-window": ` (court ${court.from} to ${court.to}, out of court ${outOfCourt.from} to ${outOfCourt.to}, both ends included)`,
    "another-case-of-the-child": `: ${kept}, which has the more serious disposal, then the later start, then the first reference`,
  };
  return `Not eligible: ${EXCLUSION_REASONS[reason]}${details[reason] ?? ""}. It had no chance of being sampled.`;
}

function eligibleStep(draw: Draw, { domain, disposal }: SampledCase): string {
  const { from, to } = draw.windows[domain];
  return `Eligible among the ${DOMAIN_NAMES[domain]}: ${disposal}, started from ${from} to ${to}.`;
}

function chanceStep(draw: Draw, { domain }: SampledCase): string {
  const { eligible, drawn, inclusionProbability } = draw.domains[domain];
  return `Its chance was ${drawn} in ${eligible} (${inclusionProbability}), the same as that of each of the ${counted(eligible, "eligible case")} of the domain.`;
}

function placesSteps(draw: Draw, entry: SampledCase): string[] {
  const { lottery, eligible, drawn } = draw.domains[entry.domain];
  const { cell, places } = cellOf(draw, entry);
  const share = (drawn * cell.eligible) / eligible;
  const own = `Its cell (${cell.levels.join(", ")}) has ${counted(cell.eligible, "eligible case")}: an exact share of ${drawn} x ${cell.eligible} / ${eligible} = ${share} places, of which ${cell.base} are certain.`;
  if (Number.isInteger(share)) return [own, "The share is whole, so nothing was left to chance for the cell."];
  const luck = places > cell.base ? "one place more" : "no place more";
  return [
    own,
    `The seed drew allocation ${lottery.chosen} (counting from 0) of the ${lottery.allocations.length} in the lottery, which gives the cell ${luck}: ${counted(places, "place")} in all.`,
  ];
}

function ticketStep(draw: Draw, entry: SampledCase): string {
  const { cell, places } = cellOf(draw, entry);
  const own = `Its ticket is ${entry.ticket}, number ${entry.order} of ${cell.eligible} in the cell from the lowest.`;
  return entry.order <= places
    ? `${own} Tickets up to number ${places} are sampled, so it is in the sample.`
    : `${own} Tickets up to number ${places} are sampled, so it is reserve number ${entry.order - places} of the cell.`;
}

function cellOf(draw: Draw, entry: SampledCase) {
  const { stratification } = draw.specification;
  const key = JSON.stringify(stratification.variables.map((variable) => levelOf(entry, variable, stratification)));
  const { lottery, drawn, eligible } = draw.domains[entry.domain];
  const position = lottery.cells.findIndex((cell) => JSON.stringify(cell.levels) === key);
  if (position < 0 || !(lottery.chosen in lottery.allocations)) throw inconsistentReceipt();
  const active = lottery.cells.map((cell) => drawn * cell.eligible > cell.base * eligible);
  const place = active.slice(0, position).filter(Boolean).length;
  const roundedUp = active[position] && lottery.allocations[lottery.chosen][place] === "1";
  const cell = lottery.cells[position];
  return { cell, places: cell.base + (roundedUp ? 1 : 0) };
}

function inconsistentReceipt(): Refusal {
  return new Refusal("invalid-receipt", {
    place: "receipt",
    message: "the receipt was changed since the draw",
    remedy: "Use the receipt as Longlist wrote it; verify says what differs.",
  });
}
