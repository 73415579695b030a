import { BEGINNING, entryAfter } from "../../ledger/audit/entry.ts";

/** Examples of what is kept about the ledger itself: its trail, who read what, and what is due to go. */
export function trailExamples({
  inspection,
  signed,
}: {
  readonly inspection: string;
  readonly signed: { readonly at: string; readonly by: string };
}) {
  const entry = entryAfter(BEGINNING, {
    what: "inspection.create",
    who: signed.by,
    at: signed.at,
    subject: inspection,
    correlationId: "0b0c5e0e-7a53-4d0a-9c4e-3f9a1a6f2f10",
    details: { inspectionDate: "2026-11-02", specification: "youth-2020-consultation" },
  });
  const head = { sequence: entry.sequence, hash: entry.hash };
  return {
    Retention: {
      now: "2026-11-02T09:00:00.000Z",
      held: false,
      due: 0,
      lastSweep: "2026-11-02T08:17:00.000Z",
      vouchedFor: "2026-11-02T08:50:00.000Z",
    },
    AuditHead: head,
    AccessLog: {
      kind: "longlist/access-log",
      version: 1,
      entries: [
        entryAfter(BEGINNING, {
          what: "inspection.read",
          who: signed.by,
          at: signed.at,
          subject: inspection,
          correlationId: "7d1f4a52-2f0e-4f52-8a63-5a1b0a9a4d3b",
          details: { reads: "receipt", number: 1, form: "csv" },
        }),
      ],
      next: null,
    },
    AuditTrail: { kind: "longlist/audit-trail", version: 1, entries: [entry], next: null },
    AuditVerification: {
      kind: "longlist/audit-verification",
      version: 1,
      holds: true,
      entries: 1,
      head,
      witnessedTo: 0,
      faults: [],
    },
  };
}
