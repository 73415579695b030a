import { canonicalJson } from "../../base/canonical.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import { verifyWithoutList } from "../../use-cases/verify/verify-list.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import { readDocument } from "../input.ts";
import type { Io } from "../io.ts";
import { verified } from "../receipt.ts";
import { aloneReport, verificationReport } from "../render/verification.ts";
import { recordsOf } from "../replacement-records.ts";

/** `longlist verify`: repeats a draw from its receipt and says whether it matches, or checks what the receipt shows alone. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  if (invocation.given("without-list")) return alone(invocation, io);
  const { verification, document } = await verified(invocation, io);
  if (verification === null) return EXIT.blocked;
  const replacements = await recordedSince(invocation, readReceipt(document), verification.matches);
  io.stdout.write(
    invocation.given("json")
      ? `${canonicalJson({ ...verification, replacements })}\n`
      : verificationReport(verification, replacements),
  );
  return verification.matches ? EXIT.done : EXIT.mismatch;
}

/** Checks what a receipt shows by itself. */
async function alone(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const [receiptPath = ""] = invocation.positionals;
  const document = await readDocument(receiptPath, "draw", io);
  const verification = verifyWithoutList(document);
  const replacements = await recordedSince(invocation, readReceipt(document), verification.holds);
  io.stdout.write(
    invocation.given("json")
      ? `${canonicalJson({ ...verification, replacements })}\n`
      : aloneReport(verification, replacements),
  );
  return verification.holds ? EXIT.done : EXIT.mismatch;
}

/** The replacements that lie beside a receipt; of one that does not hold nothing can follow. */
async function recordedSince({ positionals: [path = ""] }: Invocation, receipt: Draw, holds: boolean) {
  const records = holds ? await recordsOf(path, receipt) : [];
  return { count: records.length, head: records.at(-1)?.digest ?? null };
}
