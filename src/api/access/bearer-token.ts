import type { Context } from "hono";
import type { Door } from "../../http/heavy/signed-in.ts";
import type { ServicePlatform } from "../../http/platform.ts";
import type { PersonCaller } from "../../ledger/access/caller.ts";
import type { Ledger } from "../../ledger/ledger.ts";
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

/** What is needed wherever a key is tried. */
export type KeyPlatform = Pick<ServicePlatform, "clientOf"> & Required<Pick<ServicePlatform, "signInThrottle">>;

/**
 * Who a key lets in, where its client has not tried too many that do not work. There is no other way to try one over the API.
 *
 * @throws HttpProblem `too-many-requests`; LedgerRefusal `not-signed-in`
 * @example const caller = await tryKey(platform, c, ledger, bearerToken(c.req.raw.headers));
 */
export function tryKey(
  { signInThrottle, clientOf = () => null }: KeyPlatform,
  c: Context,
  ledger: Ledger,
  token: string,
): Promise<PersonCaller> {
  return signInThrottle.attempt(clientOf(c), () => ledger.signIn(token, { correlationId: c.get("requestId") }));
}

/** The API's door: a key that does not come as it must is none. */
export function byKey(platform: KeyPlatform): Door {
  return {
    secretOf: (c) => tokenIn(c.req.raw.headers),
    letIn: (ledger, token, c) => tryKey(platform, c, ledger, token),
  };
}

function tokenIn(headers: Headers): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
}
