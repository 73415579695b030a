import { hasTwice } from "../../base/has-twice.ts";
import { nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import type { Draw, SampledCase } from "../draw/draw-document.ts";
import { placesUnder } from "../lottery/places.ts";
import { levelsOf } from "../plan/levels.ts";
import { ofDomain } from "../specification/domains.ts";
import { ticket } from "../ticket.ts";

/** A fault, and what must hold for it not to be one. */
type Rule = readonly [fault: string, holds: boolean];

/**
 * Checks a domain's sample and reserves from the receipt alone: each cell has the places that the chosen allocation gives
 * it, every ticket is the seed's, and the lowest were taken.
 *
 * @param draw one whose lottery of the domain has no fault
 * @returns what does not hold, in words; empty when all does
 * @example sampleFaults({ ...draw, sample: draw.sample.slice(1) }, "court") // ["a cell has other places than the lottery gave it", …]
 */
export function sampleFaults(draw: Draw, domain: string): string[] {
  const { seed, specification, domains } = draw;
  const result = ofDomain(domains, domain);
  const { lottery, eligible } = result;
  const { stratification } = specification;
  const keyOf = (one: SampledCase) => JSON.stringify(levelsOf(one, stratification));
  const ofThis = (entries: readonly SampledCase[]) => entries.filter((one) => one.domain === domain);
  const [sample, reserves] = [ofThis(draw.sample), ofThis(draw.reserves)];
  const members = [Map.groupBy(sample, keyOf), Map.groupBy(reserves, keyOf)] as const;
  const places = placesUnder(result, nth(lottery.allocations, lottery.chosen));
  const cells = lottery.cells.map((cell, at) => {
    const key = JSON.stringify(cell.levels);
    return {
      eligible: cell.eligible,
      places: nth(places, at),
      taken: members[0].get(key) ?? [],
      left: members[1].get(key) ?? [],
    };
  });
  const entries = [...sample, ...reserves];
  const rules: Rule[] = [
    ["a case stands in it twice", !hasTwice(entries.map(({ caseId }) => caseId))],
    ["a cell has other places than the lottery gave it", cells.every(({ places, taken }) => taken.length === places)],
    [
      "sample and reserves are not all the eligible cases",
      entries.length === eligible && cells.every((cell) => cell.taken.length + cell.left.length === cell.eligible),
    ],
    [
      "a ticket is not the one that the seed gives",
      entries.every((one) => ticket(seed.value, domain, "case", one.caseId) === one.ticket),
    ],
    [
      "a case was passed over for one with a higher ticket",
      cells.every(({ taken, left }) => inOrder([...taken, ...left])),
    ],
  ];
  return rules.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

/** Whether a cell's cases, the sample before the reserves, stand by ticket and are numbered so. */
function inOrder(entries: readonly SampledCase[]): boolean {
  return entries.every((one, at) => {
    const before = entries[at - 1];
    const follows =
      before === undefined ||
      before.ticket < one.ticket ||
      (before.ticket === one.ticket && byText(before.caseId, one.caseId) < 0);
    return follows && one.order === at + 1;
  });
}
