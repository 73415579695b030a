import type { Verification } from "../../sampling/verify.ts";
import { printable } from "./printable.ts";

/** A verdict for people: first the answer, then each thing that was checked. */
export function verificationReport({ matches, draw, steps }: Verification): string {
  const verdict = matches
    ? "The receipt matches: the same list and rules give this sample again."
    : "The receipt does NOT match.";
  const lines = steps.map(({ step, holds, message }) => `  ${holds ? "holds" : "FAILS"}  ${step}: ${message}`);
  return [verdict, `  ${draw}`, ...lines].map((line) => `${printable(line)}\n`).join("");
}
