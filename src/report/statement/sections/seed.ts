import { longInstant } from "../../../base/words/dates.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { type LedgerStatement, TRUST } from "../../../sampling/receipt/ledger-statement.ts";
import type { MethodologyPart, MethodologySection } from "./section.ts";

/** Where the seed came from, and who had to be trusted. */
export function seedSection({ seed, ledger }: Draw): MethodologySection {
  const parts: MethodologyPart[] = ledger
    ? [...recordParts(ledger), ledger.trust, { items: [`Seed: ${seed.value} (${seed.origin})`, ...seedItems(ledger)] }]
    : [TRUST_UNRECORDED[seed.origin], { items: [`Seed: ${seed.value} (${seed.origin})`] }];
  return { title: "The seed", parts };
}

/** A draw that is on no record has no commitment to speak of. */
const TRUST_UNRECORDED: Readonly<Record<Draw["seed"]["origin"], string>> = {
  generated: "The seed was made by Longlist: whoever ran it is trusted not to have drawn more than once.",
  supplied: TRUST.supplied,
  joint: "The seed was made with the team.",
};

function recordParts({ frozenAt, drawnAt, draw, reason }: LedgerStatement): string[] {
  return [
    `The list, the rules and each domain’s lottery were fixed on ${longInstant(frozenAt)}, before there was a seed. The sample was drawn on ${longInstant(drawnAt)}.`,
    ...(draw === 1
      ? []
      : [`It is draw ${draw} of this inspection and supersedes the one before. Reason given: ${reason ?? ""}`]),
  ];
}

function seedItems({ commitment, nonce, contribution }: LedgerStatement): string[] {
  return [
    `Published before the draw, the commitment to a secret number: ${commitment}`,
    `The secret number, as it was revealed by the draw: ${nonce}`,
    contribution === null ? "The team’s contribution: none" : `The team’s contribution: “${contribution}”`,
  ];
}
