import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { NamedRequest } from "../../ledger/caller.ts";
import { digestOf } from "../../sampling/canonical.ts";

/** Names a request so that it can be sent again; on every POST that writes. */
export const IDEMPOTENCY_KEY = "Idempotency-Key";

/**
 * How a request names itself, where it does: by its key, and by a digest of what it asks. The same request sent again
 * has the same bytes, which a form does not have unless its boundary is the same.
 *
 * @param request its body is left to be read
 */
export async function repeatOf(request: Request): Promise<NamedRequest | undefined> {
  const key = request.headers.get(IDEMPOTENCY_KEY);
  if (request.method !== "POST" || key === null) return undefined;
  const { pathname, search } = new URL(request.url);
  const body = new Uint8Array(await request.clone().arrayBuffer());
  return { key, request: digestOf([request.method, pathname, search, bytesToHex(sha256(body))]) };
}
