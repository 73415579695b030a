import type { Role } from "./roles.ts";

/** What a caller was let in by, which has to hold still when they write. */
export interface Credential {
  /** The key's id. */
  readonly key: string;
  /** Of a browser's session, as it is stored; null for whoever brought the key itself. */
  readonly sessionHash: string | null;
}

/** A request that names itself, so that it can be sent again without being done again. */
export interface NamedRequest {
  /** Of the `Idempotency-Key` header. */
  readonly key: string;
  /** Digest of the method, path and body: another request cannot pass for this one. */
  readonly request: string;
}

/** Such a request with what its caller alone can bring again. */
export interface IdempotentRequest extends NamedRequest {
  /** Worked out from the caller's token, see `credentials/sealing.ts`: for secrets that the answer tells. Never written down. */
  readonly sealingKey: string;
}

/** Whoever asks something of the ledger, and the request they ask it by. */
export interface Caller {
  /** What the audit trail names: `key:` and the key's id, or `system`. */
  readonly who: string;
  /** For people: the key's name. */
  readonly name: string;
  /** `system` acts on its own: it makes the first key and deletes what is due. */
  readonly role: Role | "system";
  /** Null for Longlist itself alone. */
  readonly credential: Credential | null;
  /** The inspections that this caller may know of. */
  readonly inspections: "all" | readonly string[];
  /** Ties the trail's entries to the request and its log lines. */
  readonly correlationId: string;
  /** What is given back: `page`, `json`, `csv`, `xlsx` or `txt`. */
  readonly form?: string | undefined;
  /** Where the request may be sent again. */
  readonly idempotency?: IdempotentRequest | undefined;
}

/** A caller who has shown that a key is theirs. */
export interface PersonCaller extends Caller {
  readonly role: Role;
  readonly credential: Credential;
}

/** Longlist itself. */
export function system(correlationId: string): Caller {
  return { who: "system", name: "Longlist", role: "system", credential: null, inspections: "all", correlationId };
}
