import { canonicalJson } from "../../base/canonical.ts";
import { printable } from "../../base/printable.ts";
import { tidyText } from "../../base/text.ts";
import { isCalendarDay } from "../../long-list/values/calendar.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import { type ReplacementRequest, replaceCase } from "../../sampling/replacement/replacement.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import { STDIN } from "../input.ts";
import type { Io } from "../io.ts";
import { today } from "../io.ts";
import { verified } from "../receipt.ts";
import { replacementSentence } from "../render/replacement.ts";
import { verificationReport } from "../render/verification.ts";
import { addRecord, recordsBeside } from "../replacement-records.ts";

/** `longlist replace`: the next reserve for a sampled case, and the record of it. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const request = readRequest(invocation, io);
  const records = recordsPath(invocation);
  const { document, verification } = await verified(invocation, io);
  if (verification === null) return EXIT.blocked;
  if (!verification.matches) {
    io.stderr.write(verificationReport(verification, { count: 0, head: null }));
    return EXIT.mismatch;
  }
  const draw = readReceipt(document);
  const { record, number } = await addRecord(records, (before) => replaceCase(draw, before, request));
  const json = invocation.given("json");
  io.stdout.write(`${json ? canonicalJson(record) : replacementSentence(record)}\n`);
  io.stderr.write(`${printable(`longlist replace: recorded as number ${number} in ${records}`)}\n`);
  return EXIT.done;
}

function readRequest({ value }: Invocation, io: Io): ReplacementRequest {
  const on = value("on") ?? today(io);
  if (!isCalendarDate(on)) {
    throw new CommandFailure(
      `--on: ${JSON.stringify(on.slice(0, 40))} is not a calendar date`,
      "Write it as YYYY-MM-DD, for example 2026-11-02.",
    );
  }
  return {
    caseId: tidyText(value("case") ?? ""),
    reason: value("reason") ?? "",
    note: value("note")?.trim() || null,
    by: value("by")?.trim() || null,
    on,
  };
}

function recordsPath({ positionals, value }: Invocation): string {
  const [receipt = ""] = positionals;
  const given = value("record");
  if (given === undefined && receipt === STDIN) {
    throw new CommandFailure(
      "a receipt from standard input has no place beside it for the record",
      "Say with --record FILE where this draw's replacements are kept.",
    );
  }
  return given ?? recordsBeside(receipt);
}

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split("-").map(Number) : [];
  return isCalendarDay(year, month, day);
}
