import { chanceInWords, chanceText, countText } from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { ofDomain } from "../../sampling/specification/domains.ts";
import { list, paragraph, type Section } from "../section.ts";
import { type ShownDomain, shownDomains } from "./domains.ts";

/** How every eligible case of a domain had the same chance. */
export function chancesSection(draw: Pick<Draw, "specification" | "domains">): Section {
  return {
    title: "How chances were made equal",
    parts: [
      paragraph(
        "Eligible cases of a domain that are alike in everything the sample is balanced by form a cell. The list alone decides how many places each cell has for certain, and a lottery over the places that are left: a set of ways to give them out, each with a weight, made so that on average over the lottery every cell gets exactly its share of the places.",
      ),
      paragraph(
        "The seed picks one of these ways by its weight. Inside a cell, the cases with the lowest tickets are sampled; a ticket is a number made from the seed and the case reference, so that no case of the cell is more likely than another to have a low one. Both together give every eligible case of a domain the same chance, whatever its cell:",
      ),
      list(shownDomains(draw.specification).map((domain) => chanceItem(draw, domain))),
      paragraph("The remaining eligible cases are reserves, in the order of their tickets."),
    ],
  };
}

function chanceItem({ domains }: Pick<Draw, "domains">, { id, title }: ShownDomain): string {
  const { eligible, drawn, lottery } = ofDomain(domains, id);
  if (eligible === 0) return `${title}: no case was eligible.`;
  if (drawn === 0) return `${title}: no case was sampled.`;
  if (drawn === eligible) return `${title}: every eligible case was sampled, so nothing was left to chance.`;
  const ways = countText(lottery.allocations.length, "way");
  return `${title}: ${chanceInWords({ drawn, eligible })} (${chanceText(drawn / eligible)}). The lottery has ${countText(lottery.cells.length, "cell")} and ${ways}; the seed picked number ${lottery.chosen}, counting from 0.`;
}
