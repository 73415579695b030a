import type { DomainResult } from "../../sampling/draw-document.ts";
import { remainderOf } from "../../sampling/lottery/remainder.ts";
import type { RedactedReceipt } from "../redacted-receipt.ts";
import { mayBeTold } from "./small-counts.ts";

/** A domain's sizes, its margins and its lottery, without what tells how many cases a small cell or level had. */
export function redactDomain(domain: DomainResult): RedactedReceipt["domains"]["court"] {
  const margins = largeMargins(domain.margins);
  return {
    ...domain,
    margins,
    marginsLeftOut: domain.margins.length - margins.length,
    lottery: redactLottery(domain),
  };
}

function redactLottery({ lottery, ...sizes }: DomainResult): RedactedReceipt["domains"]["court"]["lottery"] {
  const told = mayBeTold(lottery.cells.map(({ eligible }) => eligible));
  const cells = lottery.cells.map((cell, place) => ({ place, ...cell })).filter(({ place }) => told[place]);
  // A cell's characters, weighed, are what its exact share leaves, and so its size: they go with it.
  const toldActive = told.filter((_, place) => remainderOf(lottery.cells[place]!, sizes) > 0);
  const allocations = lottery.allocations.map((one) => [...one].filter((_, at) => toldActive[at]).join(""));
  return { ...lottery, cells, cellsLeftOut: lottery.cells.length - cells.length, allocations };
}

/** The levels of each variable add up to the domain, as its cells do. */
function largeMargins(margins: DomainResult["margins"]): DomainResult["margins"] {
  const variables = [...new Set(margins.map(({ variable }) => variable))];
  return variables.flatMap((variable) => {
    const levels = margins.filter((margin) => margin.variable === variable);
    const told = mayBeTold(levels.map(({ eligible }) => eligible));
    return levels.filter((_, at) => told[at]);
  });
}
