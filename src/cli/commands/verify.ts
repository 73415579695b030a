import { canonicalJson } from "../../base/canonical.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { verified } from "../receipt.ts";
import { verificationReport } from "../render/verification.ts";
import { recordsOf } from "../replacement-records.ts";

/** `longlist verify`: repeats a draw from its receipt and says whether it matches. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { verification, document } = await verified(invocation, io);
  if (verification === null) return EXIT.blocked;
  const [receiptPath = ""] = invocation.positionals;
  const records = verification.matches ? await recordsOf(receiptPath, readReceipt(document)) : [];
  const replacements = { count: records.length, head: records.at(-1)?.digest ?? null };
  io.stdout.write(
    invocation.given("json")
      ? `${canonicalJson({ ...verification, replacements })}\n`
      : verificationReport(verification, replacements),
  );
  return verification.matches ? EXIT.done : EXIT.mismatch;
}
