import type { Context, MiddlewareHandler } from "hono";
import { isHeavy } from "./heavy-requests.ts";

/** A request as text and bytes, which cost next to nothing to hand to another thread. */
export interface HandedRequest {
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null for a request without a body. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Its answer, the same way. */
export interface HandedResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of a request that failed there, what is logged of the error. */
  readonly fault?: string | undefined;
}

/** Whose request it is. */
export interface Sender {
  /** Null for one who cannot be told from others. */
  readonly client: string | null;
  readonly signedIn: boolean;
  /** Whether the request was let in to the ledger, and so will be there. */
  readonly usesLedger: boolean;
  /** Aborted once the sender has gone. */
  readonly signal: AbortSignal;
}

/** Where heavy requests are answered: apart from the thread that answers everybody. */
export interface Elsewhere {
  /** @throws HttpProblem `too-busy`, `too-many-requests` where {@link Elsewhere.answer} would, before a body is read */
  refuse(sender: Pick<Sender, "client" | "signedIn">): void;
  /** @throws HttpProblem `too-busy`, `too-many-requests`; an error where the work could not be done, or the sender left */
  answer(request: HandedRequest, sender: Sender): Promise<HandedResponse>;
}

/** What is told by whoever has the credentials: a route knows keys, a page sessions. */
export interface ElsewherePlatform {
  readonly elsewhere?: Elsewhere | undefined;
  readonly clientOf?: ((c: Context) => string | null) | undefined;
}

/**
 * Has heavy requests answered elsewhere, where there is such a place; else they are answered here, by what comes next.
 * Comes after whatever looks at who asks, and before anything reads the body.
 *
 * @param isSignedIn whether the sender has shown a key, also where none is asked for
 */
export function answerElsewhere(
  { elsewhere, clientOf = () => null }: ElsewherePlatform,
  isSignedIn: (c: Context) => Promise<boolean>,
): MiddlewareHandler {
  return async (c, next) => {
    if (!elsewhere || !isHeavy(c.req.method, c.req.path)) return next();
    const request = c.req.raw;
    // Asked for at once: the platform tells those alone who asked that the sender has gone.
    const { signal } = request;
    const sender = {
      client: clientOf(c),
      signedIn: await isSignedIn(c),
      usesLedger: c.get("caller") !== undefined,
      signal,
    };
    elsewhere.refuse(sender);
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    const { requestId } = c.var as { requestId: string };
    const { method, url } = request;
    const answer = await elsewhere.answer({ requestId, method, url, headers: [...request.headers], body }, sender);
    if (answer.fault !== undefined) c.set("fault", answer.fault);
    const { status } = answer;
    return new Response(answer.body, { status, headers: answer.headers.map(([name, value]) => [name, value]) });
  };
}
