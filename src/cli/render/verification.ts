import { printable } from "../../base/printable.ts";
import { countText } from "../../base/words/numbers.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";

/** How many replacements are recorded, and the digest of the last. */
export interface RecordedReplacements {
  readonly count: number;
  readonly head: string | null;
}

/** A verdict for people: first the answer, then each thing that was checked. */
export function verificationReport(
  { matches, draw, steps }: Verification,
  { count, head }: RecordedReplacements,
): string {
  const verdict = matches
    ? "The receipt matches: the same list and rules give this sample again."
    : "The receipt does NOT match.";
  const lines = steps.map(({ step, holds, message }) => `  ${holds ? "holds" : "FAILS"}  ${step}: ${message}`);
  // A chain cut short is still a chain: only its head, kept elsewhere, tells.
  const since =
    head === null
      ? []
      : [
          `  ${countText(count, "replacement")} recorded since, each following from the one before; the last is ${head}`,
        ];
  return [verdict, `  ${draw}`, ...lines, ...since].map((line) => `${printable(line)}\n`).join("");
}
