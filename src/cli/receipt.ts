import { printable } from "../base/printable.ts";
import type { Verification } from "../sampling/receipt/verify.ts";
import { verifyList } from "../use-cases/verify/verify-list.ts";
import type { Invocation } from "./command.ts";
import { inputName, readDocument, readListInput, refuseUnreadable } from "./input.ts";
import type { Io } from "./io.ts";
import { findingCountsText, findingLines } from "./render/findings.ts";

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
  const document = await readDocument(receiptPath, "draw", io);
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
