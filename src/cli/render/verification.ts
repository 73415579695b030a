import { printable } from "../../base/printable.ts";
import { countText } from "../../base/words/numbers.ts";
import type { VerificationStep } from "../../sampling/receipt/receipt-steps.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";
import type { AloneStep, AloneVerification } from "../../sampling/receipt/verify-alone.ts";

/** How many replacements are recorded, and the digest of the last. */
export interface RecordedReplacements {
  readonly count: number;
  readonly head: string | null;
}

/** A verdict for people: first the answer, then each thing that was checked. */
export function verificationReport({ matches, draw, steps }: Verification, replacements: RecordedReplacements): string {
  const verdict = matches
    ? "The receipt matches: the same list and rules give this sample again."
    : "The receipt does NOT match.";
  return report([verdict, `  ${draw}`, ...stepLines(steps)], replacements);
}

/** The same of a receipt without its list. */
export function aloneReport({ holds, steps }: AloneVerification, replacements: RecordedReplacements): string {
  const verdict = holds
    ? "The receipt is right, as far as can be told without the list: whether the cases are the team's, only the list shows."
    : "The receipt is NOT right, as can be told without the list.";
  return report([verdict, ...stepLines(steps)], replacements);
}

function stepLines(steps: readonly Pick<AloneStep | VerificationStep, "step" | "holds" | "message">[]): string[] {
  return steps.map(({ step, holds, message }) => `  ${holds ? "holds" : "FAILS"}  ${step}: ${message}`);
}

function report(lines: readonly string[], { count, head }: RecordedReplacements): string {
  // A chain cut short is still a chain: only its head, kept elsewhere, tells.
  const since =
    head === null
      ? []
      : [
          `  ${countText(count, "replacement")} recorded since, each following from the one before; the last is ${head}`,
        ];
  return [...lines, ...since].map((line) => `${printable(line)}\n`).join("");
}
