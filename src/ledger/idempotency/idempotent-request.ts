import type { Caller } from "../caller.ts";
import { sealingKey } from "../keys/sealing.ts";

/** A request that names itself, so that it can be sent again without being done again. */
export interface NamedRequest {
  /** Of the `Idempotency-Key` header. */
  readonly key: string;
  /** Digest of the method, path and body: another request cannot pass for this one. */
  readonly request: string;
}

/** Such a request with what its caller alone can bring again. */
export interface IdempotentRequest extends NamedRequest {
  /** Worked out from the caller's token, see `keys/sealing.ts`: for secrets that the answer tells. Never written down. */
  readonly sealingKey: string;
}

/**
 * A caller whose request names itself, so that it can be sent again without being done again.
 *
 * @param shown the secret by which the caller was let in: a key's token, or a browser's session
 * @example idempotent(await ledger.signIn(token, facts), token, { key: "once", request: "sha256:…" })
 */
export function idempotent<C extends Caller>(caller: C, shown: string, request: NamedRequest): C {
  return { ...caller, idempotency: { ...request, sealingKey: sealingKey(shown) } };
}
