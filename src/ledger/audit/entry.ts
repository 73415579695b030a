import { digestOf } from "../../base/canonical.ts";

/** The place of an entry in the trail, and what every entry up to it comes to. */
export interface AuditHead {
  /** From 1; 0 before the first entry. */
  readonly sequence: number;
  readonly hash: string;
}

/** Facts about an act, without case data: numbers, codes and published digests. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What happened. */
export interface AuditEvent {
  readonly what: string;
  readonly who: string;
  /** Instant, in UTC. */
  readonly at: string;
  /** The inspection or key it happened to. */
  readonly subject: string | null;
  readonly correlationId: string;
  readonly details: AuditDetails;
}

/** An event in its place in the trail. */
export interface AuditEntry extends AuditEvent, AuditHead {
  /** The hash of the entry before. */
  readonly previous: string;
}

/** Before the first entry; the migrations begin with it. */
export const BEGINNING: AuditHead = { sequence: 0, hash: digestOf("longlist-audit/1") };

/**
 * The entry that an event becomes after a head. Its hash covers the hash before it, and so everything up to it.
 *
 * @example entryAfter(BEGINNING, event).previous // BEGINNING.hash
 */
export function entryAfter(head: AuditHead, event: AuditEvent): AuditEntry {
  const content = {
    sequence: head.sequence + 1,
    what: event.what,
    who: event.who,
    at: event.at,
    subject: event.subject,
    correlationId: event.correlationId,
    details: event.details,
    previous: head.hash,
  };
  return { ...content, hash: digestOf(content) };
}

/** When and by whom, as the audit trail has it. */
export interface Signed {
  /** Instant, in UTC. */
  readonly at: string;
  readonly by: string;
}
