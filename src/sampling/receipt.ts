import { digestOf } from "./canonical.ts";
import { type Draw, drawSchema } from "./draw-document.ts";
import type { RequestedExclusion } from "./eligibility.ts";
import type { LedgerStatement } from "./ledger-statement.ts";
import { withoutOverrides } from "./overrides.ts";
import { Refusal } from "./refusal.ts";
import { SHIPPED_SPECIFICATIONS } from "./shipped-specifications.ts";

/**
 * Reads a receipt: checks that it has the form of a draw, nothing more.
 *
 * @throws Refusal `invalid-receipt`, one obstacle for each field that is missing, unknown or malformed
 */
export function readReceipt(document: unknown): Draw {
  const read = drawSchema.safeParse(document);
  if (read.success) return read.data;
  throw new Refusal(
    "invalid-receipt",
    ...read.error.issues.map(({ path, message }) => ({
      place: path.map(String).join(".") || "receipt",
      message,
      remedy: "Use the receipt as Longlist wrote it.",
    })),
  );
}

/**
 * A draw with what the ledger says of it: the receipt of a stored draw, under a digest of its own.
 *
 * @param statement undefined leaves the draw as it is
 */
export function withStatement(draw: Draw, statement: LedgerStatement | undefined): Draw {
  if (statement === undefined) return draw;
  const { digest: _, ...content } = draw;
  const stated = { ...content, ledger: statement };
  return { ...stated, digest: digestOf(stated) };
}

/** Whether a receipt's digest is that of its content. */
export function receiptDigestHolds({ digest, ...content }: Draw): boolean {
  return digest === digestOf(content);
}

/**
 * Whether a receipt's specification is what its id and its overrides say. One that does not come with Longlist cannot
 * be looked up and is taken as the receipt has it.
 */
export function specificationHolds({ specification, overrides }: Draw): boolean {
  const original = withoutOverrides(specification, overrides);
  const shipped = SHIPPED_SPECIFICATIONS.find((one) => one.id === (original as { id?: unknown }).id);
  return shipped === undefined || digestOf(shipped) === digestOf(original);
}

/** The exclusions that the coordinator asked for, as the receipt records them. */
export function requestedExclusions({ excluded }: Draw): RequestedExclusion[] {
  return excluded.flatMap(({ caseId, reason, note }) => (reason === "requested" ? [{ caseId, note: note ?? "" }] : []));
}
