import { chanceInWords, chanceText, countText } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import type { MethodologySection } from "./section.ts";

/** How every eligible case of a domain had the same chance. */
export function chancesSection(draw: Draw): MethodologySection {
  return {
    title: "How chances were made equal",
    parts: [
      "Eligible cases of a domain that are alike in everything the sample is balanced by form a cell. The list alone decides how many places each cell has for certain, and a lottery over the places that are left: a set of ways to give them out, each with a weight, made so that on average over the lottery every cell gets exactly its share of the places.",
      "The seed picks one of these ways by its weight. Inside a cell, the cases with the lowest tickets are sampled; a ticket is a number made from the seed and the case reference, so that no case of the cell is more likely than another to have a low one. Both together give every eligible case of a domain the same chance, whatever its cell:",
      { items: DOMAINS.map((domain) => chanceItem(draw, domain)) },
      "The remaining eligible cases are reserves, in the order of their tickets.",
    ],
  };
}

function chanceItem({ domains }: Draw, domain: Domain): string {
  const { eligible, drawn, lottery } = domains[domain];
  const name = DOMAIN_NAMES[domain];
  if (eligible === 0) return `${name}: no case was eligible.`;
  if (drawn === 0) return `${name}: no case was sampled.`;
  if (drawn === eligible) return `${name}: every eligible case was sampled, so nothing was left to chance.`;
  const ways = countText(lottery.allocations.length, "way");
  return `${name}: ${chanceInWords(domains[domain])} (${chanceText(drawn / eligible)}). The lottery has ${countText(lottery.cells.length, "cell")} and ${ways}; the seed picked number ${lottery.chosen}, counting from 0.`;
}
