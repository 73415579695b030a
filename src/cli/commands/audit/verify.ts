import { canonicalJson } from "../../../base/canonical.ts";
import type { AuditEntry, AuditHead } from "../../../ledger/audit/entry.ts";
import { type TrailVerification, trailCheck } from "../../../ledger/audit/trail-check.ts";
import { trailSchema } from "../../../ledger/audit/trail-document.ts";
import { readReceipt } from "../../../sampling/receipt/receipt.ts";
import type { Invocation } from "../../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../../failure.ts";
import { readDocument, readJson } from "../../input.ts";
import type { Io } from "../../io.ts";
import { askServer, everyPage } from "../../server/ask-server.ts";

/** `longlist audit verify`: finds what was done to an audit trail, without trusting whoever keeps it. */
export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const file = invocation.value("trail");
  const witnessed = await headsOf(invocation.values("receipt"), io);
  const { entries, head } = file === undefined ? await fromServer(invocation, io) : await fromFile(file, io);
  const check = trailCheck(witnessed);
  for (const entry of entries) check.take(entry);
  const verdict = check.end(head);
  if (invocation.given("json")) io.stdout.write(`${canonicalJson(verdict)}\n`);
  else {
    for (const { sequence, message } of verdict.faults) io.stdout.write(`entry ${sequence}: ${message}\n`);
    io.stdout.write(
      `${verdict.holds ? "The trail holds" : "The trail does not hold"}: ${verdict.entries} entries, head ${verdict.head.hash}\n`,
    );
    if (verdict.holds) io.stdout.write(`${withoutWitness(verdict)}\n`);
  }
  return verdict.holds ? EXIT.done : EXIT.mismatch;
}

/** What the verdict leaves open. */
function withoutWitness({ entries, witnessedTo }: TrailVerification): string {
  if (witnessedTo === 0) {
    return (
      "No receipt vouches for it: whether its end was cut off, or all of it was written anew, cannot be told without one. " +
      "Give receipts that you kept with --receipt."
    );
  }
  return witnessedTo < entries
    ? `The receipts vouch for entries 1 to ${witnessedTo}. Whether later ones were cut off or written anew cannot be told without a later receipt.`
    : "The receipts vouch for all of it. Whether entries after those were cut off cannot be told without a later receipt.";
}

interface Trail {
  readonly entries: readonly AuditEntry[];
  readonly head: AuditHead | null;
}

/** The head is asked for first: what is entered meanwhile does not make the trail longer than its head. */
async function fromServer(invocation: Invocation, io: Io): Promise<Trail> {
  const head = await askServer<AuditHead>(invocation, io, { path: "/v1/audit/head" });
  const entries = await everyPage<"entries", AuditEntry>(invocation, io, "entries", {
    path: "/v1/audit/entries",
    query: new URLSearchParams({ limit: "1000" }),
  });
  return { head, entries: entries.filter(({ sequence }) => sequence <= head.sequence) };
}

/** A file has no head of its own: that it was not cut short, a receipt made later shows. */
async function fromFile(path: string, io: Io): Promise<Trail> {
  const read = trailSchema.safeParse(await readJson(path, "audit trail", io));
  if (!read.success) throw new CommandFailure(`${path} is no audit trail`, "Give what longlist audit trail printed.");
  return { entries: read.data.entries, head: null };
}

async function headsOf(paths: readonly string[], io: Io): Promise<AuditHead[]> {
  const receipts = await Promise.all(paths.map((path) => readDocument(path, "draw", io)));
  return receipts.map((document, index) => {
    const { ledger } = readReceipt(document);
    if (ledger) return ledger.audit;
    throw new CommandFailure(`${paths[index]} is not of a stored draw`, "Only those name a head of the audit trail.");
  });
}
