import type { Door } from "../../http/heavy/signed-in.ts";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";

/**
 * The key that a request brings.
 *
 * @throws LedgerRefusal `not-signed-in` where it brings none
 * @see RFC 6750, section 2.1
 * @example bearerToken(new Headers({ Authorization: "Bearer longlist_…" })) // "longlist_…"
 */
export function bearerToken(headers: Headers): string {
  const token = tokenIn(headers);
  if (token !== undefined) return token;
  throw new LedgerRefusal("not-signed-in", {
    place: "Authorization",
    message: "the request brings no key",
    remedy: "Send the header Authorization: Bearer and your key.",
  });
}

/** The API's door: a key that does not come as it must is none. */
export const BY_KEY: Door = {
  secretOf: (c) => tokenIn(c.req.raw.headers),
  letIn: (ledger, token, request) => ledger.signIn(token, request),
};

function tokenIn(headers: Headers): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
}
