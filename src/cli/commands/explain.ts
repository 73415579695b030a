import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { tidyText } from "../../base/text.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import { type Explanation, explainCase } from "../../use-cases/explain/explain-case.ts";
import type { Invocation } from "../command.ts";
import { EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";
import { readReceiptFile } from "../receipt.ts";
import { recordsOf } from "../replacement-records.ts";

const OUTCOMES: Record<Explanation["outcome"], string> = {
  sampled: "is in the sample",
  reserve: "is a reserve",
  excluded: "is not eligible",
};

/** `longlist explain`: why one case was or was not chosen. */
export async function run({ positionals, given }: Invocation, io: Io): Promise<ExitStatus> {
  const [path = "", reference = ""] = positionals;
  const draw = readReceipt(await readReceiptFile(path, io));
  const explanation = explainCase(draw, tidyText(reference), await recordsOf(path, draw));
  io.stdout.write(given("json") ? `${canonicalJson(explanation)}\n` : inWords(explanation));
  return EXIT.done;
}

function inWords({ caseId, outcome, steps }: Explanation): string {
  const lines = [`${caseId} ${OUTCOMES[outcome]}.`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
  return lines.map((line) => `${printable(line)}\n`).join("");
}
