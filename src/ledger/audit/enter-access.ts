import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { append } from "./append.ts";
import { ACCESS_LOG } from "./chains.ts";
import type { AuditEvent } from "./entry.ts";

/** Enters a reading, a coming or a going in the access log. @param queries of the transaction that it belongs to */
export async function enterAccess(queries: Queries, access: AuditEvent): Promise<void> {
  await append(queries, access, ACCESS_LOG);
}

/** What case data was read. */
export interface CaseData {
  readonly reads:
    | "inspection"
    | "submission"
    | "list"
    | "receipt"
    | "replacement"
    | "assignment"
    | "judgements"
    | "ratings"
    | "plan"
    | "verification";
  /** The number of the draw, or of the submission or replacement; null for the one that stands. */
  readonly number?: number | null | undefined;
}

/** Enters that somebody reads case data; Longlist itself is nobody. */
export async function enterReading(
  platform: LedgerPlatform,
  caller: Caller,
  act: string,
  inspection: string,
  { reads, number = null }: CaseData,
): Promise<void> {
  if (caller.role === "system") return;
  const details = { reads, number, form: caller.form ?? null };
  const { who, correlationId } = caller;
  await platform.store.transaction((queries) =>
    enterAccess(queries, { what: act, who, at: instantOf(platform), subject: inspection, correlationId, details }),
  );
}
