import { countText, thousands } from "../../../base/words/numbers.ts";
import { html, type Markup } from "../../markup.ts";

/**
 * A lottery written out: what its arithmetic is called and says. A `name` is that of its domain, as it stands after "the", such as
 * "court disposals". What has many digits comes written.
 *
 * @module
 */

/** What a table is called of which the first rows are shown, and all of them to whoever unfolds them. */
export interface ManyRows {
  readonly caption: string;
  readonly first: (shown: number, all: number) => string;
  readonly showAll: (all: number) => string;
  readonly all: string;
}

/** What the rows of any table that is cut short say of the rest. */
export const IN_RECEIPT = (others: number) => `The receipt has the other ${thousands(others)}.`;

export const LOTTERY = {
  lead: "This is all the arithmetic behind the sample, from the receipt alone. Anyone can follow it with a calculator.",
  noCase: "There was no eligible case, so there was nothing to draw.",
  noPlace: "The domain has no places in this sample.",
  everyCase: (eligible: number) =>
    `All ${countText(eligible, "eligible case")} were taken, so nothing was left to chance: every case’s chance was 100%.`,
  chance: (drawn: number, eligible: number, percent: string) =>
    `${thousands(drawn)} places for ${thousands(eligible)} eligible cases: each had ${thousands(drawn)} chances in ${thousands(eligible)} (${percent}).`,
  wholeShares:
    "Every group’s share is a whole number, so no lottery was needed: only the tickets decide, within each group.",
  chosen: "Chosen",
  seedsChoice: "Seed’s choice",
} as const;

export const GROUPS = {
  title: "1. What each group is due",
  share: (drawn: number, eligible: number) =>
    `Eligible cases that are alike in all that is balanced make a group (a cell). Its exact share of the places is ${thousands(drawn)} × its cases ÷ ${thousands(eligible)}. The whole part of that is certain.`,
  nothingLeft: "Nothing is left over.",
  leftOver: (places: number) =>
    `What is left over, ${countText(places, "place")} in all, goes to a lottery that gives a group one more place or none.`,
  rows: (name: string): ManyRows => ({
    caption: `Groups of the ${name}`,
    first: (shown, all) => `Groups of the ${name}: ${thousands(shown)} of ${thousands(all)}`,
    showAll: (all) => `Show all ${thousands(all)} groups of the ${name}`,
    all: `All groups of the ${name}`,
  }),
  columns: {
    group: "Group",
    eligible: "Eligible",
    exactShare: "Exact share",
    certain: "Certain",
    leftOver: "Left over",
    drawn: "Drawn",
  },
} as const;

export const ALLOCATIONS = {
  title: "2. What the lottery is between",
  lead: ({ allocations, groups, places, weights }: AllocationCounts) =>
    `${countText(allocations, "allocation")} of the places left over. Each has one figure for each of the ${thousands(groups)} groups with something left over, in their order: 1 gives the group one more place, 0 does not. Each gives ${countText(places, "place")}. An allocation’s chance is its weight ÷ ${weights}, the sum of all weights. They were fixed by the list, before the seed, and are numbered from 0 as in the receipt.`,
  rows: (name: string): ManyRows => ({
    caption: `Allocations of the ${name}`,
    first: (shown, all) => `Allocations of the ${name}: ${thousands(shown)} of ${thousands(all)}`,
    showAll: (all) => `Show all ${thousands(all)} allocations of the ${name}`,
    all: `All allocations of the ${name}`,
  }),
  columns: { number: "No.", places: "One more place", weight: "Weight", chance: "Chance" },
} as const;

interface AllocationCounts {
  readonly allocations: number;
  /** Those with something left over. */
  readonly groups: number;
  readonly places: number;
  readonly weights: string;
}

export const EQUAL_CHANCE = {
  title: "3. Why every case had the same chance",
  lead: "A group’s chance of one more place is the weight of the allocations that give it one, out of all weights. That must be exactly what it had left over. For example:",
  weighs: (weight: string, weights: string, remainder: number, eligible: number) =>
    `Allocations that give it one more place weigh ${weight} of ${weights}; it had ${thousands(remainder)}/${thousands(eligible)} of a place left over.`,
  /** @param left and right: two products, each of two factors */
  same: (left: Product, right: Product) => `${product(left)} and ${product(right)}: the same.`,
  notSame: (left: Product, right: Product) => `${product(left)} and ${product(right)}: not the same.`,
  so: (drawn: number, eligible: number) =>
    `So over all possible seeds each group gets its exact share on average. Within a group the lowest tickets are taken, and tickets favour nobody, so the chance of each of its cases is its exact share ÷ its cases: ${thousands(drawn)}/${thousands(eligible)} in every group.`,
  show: (groups: number) => `Show the sum for each of the ${thousands(groups)} groups`,
  caption: (name: string) => `Sums of the ${name}`,
  columns: {
    group: "Group",
    weight: "Weight that gives it one more",
    product: (eligible: number) => `${thousands(eligible)} × that weight`,
    leftOver: (eligible: number) => `Left over, in parts of ${thousands(eligible)}`,
    otherProduct: "That × all weights",
    result: "Result",
  },
  rowSame: "✓ Same",
  rowNotSame: "✗ Not the same",
} as const;

/** Two factors and what they give, written. */
export type Product = readonly [one: string, other: string, product: string];

function product([one, other, both]: Product): string {
  return `${one} × ${other} = ${both}`;
}

export const SEEDS_CHOICE = {
  title: "4. What the seed chose",
  line: "The allocations lie end to end on a line, each as long as its weight, in the order of the tickets of the groups that they give a place.",
  /** @param ticket from 0 to 1 @param along the same in per cent */
  falls: (ticket: Markup, along: string) =>
    html`The seed makes one number from 0 to 1 for this lottery, and that is how far along the line the choice falls: ${ticket}, so ${along} of the way.`,
  lies: (allocation: number, from: string, to: string) =>
    `There lies allocation ${thousands(allocation)}, from ${from} to ${to}.`,
  show: "Show the line in figures",
  fallsWhere: (ticket: Markup, weights: string) =>
    html`The choice falls where ${ticket} × ${weights} lies, the sum of all weights.`,
  caption: (name: string) => `The line of the ${name}`,
  columns: { allocation: "Allocation", sum: "Sum of its groups’ tickets", weight: "Weight", from: "From", to: "To" },
  /** Of the picture, for those who do not see it. */
  picture: (allocations: number, name: string, chosen: number) =>
    `Line of the ${thousands(allocations)} allocations of the ${name}: the seed fell on allocation ${chosen}.`,
  mark: (chosen: number) => `The seed’s choice: ${chosen}`,
} as const;

export const TICKETS = {
  none: "No case was sampled.",
  lead: "A case’s ticket is a number from 0 to 1, made from the seed and the case’s reference and from nothing else. In each group the lowest tickets are sampled; the others are its reserves, in order.",
  sampled: (name: string) => `Sampled ${name}`,
  make: "Make a ticket again",
} as const;

/** How a ticket is made, step by step; what is taken or comes out stands beneath each. */
export const TICKET_RECIPE = {
  of: (caseId: Markup) => html`The ticket of ${caseId}, for example:`,
  line: "Take this line, without a line break at its end: the seed, the domain and the reference.",
  digest: "Its SHA-256 is",
  number: (ticket: Markup) =>
    html`Give that text to the public random number generator seedrandom, version 3.0.5. Its first number is the ticket, ${ticket}:`,
} as const;

/** How the seed is made; what it is made from stands beneath each. */
export const SEED_RECIPE = {
  summary: "Make the seed again",
  commitment: "The commitment is the SHA-256 of the secret number’s 32 characters:",
  commitmentCommand: (nonce: string) => `printf %s ${nonce} | sha256sum`,
  seed: "The seed is the SHA-256 of this line, without a line break at its end:",
} as const;
