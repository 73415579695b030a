import { canonicalJson } from "../../sampling/canonical.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { verificationReport } from "../render/verification.ts";
import { verified } from "../verified.ts";

/** `longlist verify`: repeats a draw from its receipt and says whether it matches. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const { verification } = await verified(invocation, io);
  if (verification === null) return EXIT.blocked;
  io.stdout.write(invocation.given("json") ? `${canonicalJson(verification)}\n` : verificationReport(verification));
  return verification.matches ? EXIT.done : EXIT.mismatch;
}
