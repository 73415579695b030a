import type { Draw } from "../../sampling/draw/draw-document.ts";
import { code, facts, moment, type Paragraph, paragraph, type Section, stated } from "../section.ts";

type Origin = Draw["seed"]["origin"];

const ORIGINS: Readonly<Record<Origin, string>> = {
  joint: "Made with the team",
  generated: "Made by Longlist",
  supplied: "Typed by whoever drew",
};

const MEANINGS: Readonly<Record<Origin, string>> = {
  joint:
    "Neither side could steer it alone. A secret number was fixed and its digest published before the team gave its own words; the seed is made from both.",
  generated:
    "It looks like a number made by chance. Whoever ran the draw is trusted not to have made several and kept the one they liked.",
  supplied:
    "Whoever drew could have tried several seeds and kept the one they liked. Nothing in the receipt can show whether they did. A seed made with the team proves more.",
};

/** A draw, or what erasure leaves of one: without the secret number nobody can try guesses at the list by the seed. */
export interface Seeded {
  readonly seed: Draw["seed"];
  readonly ledger?:
    | (Pick<
        NonNullable<Draw["ledger"]>,
        "frozenAt" | "drawnAt" | "draw" | "reason" | "commitment" | "contribution" | "trust"
      > & {
        readonly nonce?: string;
      })
    | undefined;
}

/** Where the seed came from, what that is worth, and who had to be trusted. */
export function seedSection({ seed, ledger }: Seeded): Section {
  const origin = facts([
    ["Seed", [code(seed.value), ` (${seed.origin})`]],
    ["Where it came from", ORIGINS[seed.origin]],
    ["What that means", MEANINGS[seed.origin]],
    ...(ledger === undefined ? [] : ledgerFacts(ledger)),
  ]);
  return { title: "The seed", parts: [...(ledger === undefined ? [] : recordTexts(ledger)), origin] };
}

function recordTexts({ frozenAt, drawnAt, draw, reason }: NonNullable<Seeded["ledger"]>): Paragraph[] {
  const locked = paragraph([
    "The list, the rules and each domain’s lottery were locked on ",
    moment(frozenAt),
    ", before there was a seed. The sample was drawn on ",
    moment(drawnAt),
    ".",
  ]);
  const again = paragraph([
    `It is draw ${draw} of this inspection and supersedes the one before. Reason given: `,
    stated(reason ?? ""),
  ]);
  return draw === 1 ? [locked] : [locked, again];
}

function ledgerFacts({ commitment, nonce, contribution, trust }: NonNullable<Seeded["ledger"]>) {
  return [
    ["Who had to be trusted", stated(trust)],
    ["Commitment, published before the draw", code(commitment)],
    ["Secret number (nonce), told after it", ...(nonce === undefined ? [] : [code(nonce)])],
    [
      "Contribution of the team",
      contribution === null ? "None: the team gave no words of its own" : stated(contribution),
    ],
  ] as const;
}
