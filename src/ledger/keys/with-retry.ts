import type { Caller, NamedRequest } from "../caller.ts";
import { sealingKey } from "./sealing.ts";

/**
 * A caller whose request names itself, so that it can be sent again without being done again.
 *
 * @param shown the secret by which the caller was let in: a key's token, or a browser's session
 * @example withRetry(await ledger.signIn(token, facts), token, { key: "once", request: "sha256:…" })
 */
export function withRetry<C extends Caller>(caller: C, shown: string, request: NamedRequest): C {
  return { ...caller, retry: { ...request, sealingKey: sealingKey(shown) } };
}
