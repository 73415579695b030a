import { printable } from "../base/printable.ts";
import { REDACTED } from "../sampling/receipt/receipt.ts";
import type { Verification } from "../sampling/receipt/verify.ts";
import { verifyList } from "../use-cases/verify/verify-list.ts";
import type { Invocation } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { inputName, readJson, readListInput, refuseUnreadable } from "./input.ts";
import type { Io } from "./io.ts";
import { findingCountsText, findingLines } from "./render/findings.ts";

/**
 * Reads a receipt as JSON that at least says it is one; whether it holds is the engine's to say. Another file is a
 * mistake in the command line, a receipt that was damaged is not.
 *
 * @throws CommandFailure where it cannot be read or is something else
 */
export async function readReceiptFile(path: string, io: Io): Promise<unknown> {
  const document = await readJson(path, "receipt", io);
  const { kind } = Object(document) as { kind?: unknown };
  if (kind === "longlist/draw") return document;
  if (kind === REDACTED.kind) throw new CommandFailure(`${inputName(path)}: ${REDACTED.message}`, REDACTED.remedy);
  throw new CommandFailure(
    `${inputName(path)} is no receipt`,
    "Give the receipt.json of a draw, or what draw --json printed; the receipt comes first.",
  );
}

/** A receipt as parsed JSON, and the verdict on it. */
interface Verified {
  readonly document: unknown;
  /** Null where findings keep the list from being read; they were told then. */
  readonly verification: Verification | null;
}

/**
 * Verifies the receipt that a command line names against the list that it names.
 *
 * @throws CommandFailure where a file cannot be read; Refusal `invalid-receipt` where the receipt is damaged
 */
export async function verified({ positionals }: Invocation, io: Io): Promise<Verified> {
  const [receiptPath = "", listPath = ""] = positionals;
  await refuseUnreadable([receiptPath, listPath]);
  const document = await readReceiptFile(receiptPath, io);
  const name = inputName(listPath);
  const { findings, verification } = await verifyList(document, await readListInput(listPath, io));
  if (verification === null) {
    io.stderr.write(findingLines(name, findings));
    io.stderr.write(
      `${printable(`${name}: ${findingCountsText(findings)}; the list cannot be read for the comparison.`)}\n`,
    );
  }
  return { document, verification };
}
