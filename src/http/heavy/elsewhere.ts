import type { Context, MiddlewareHandler } from "hono";
import { isHeavy } from "./heavy-requests.ts";
import { type TurnOf, tooBusy } from "./turns.ts";

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
export interface Sender extends TurnOf {
  /** Null for one who cannot be told from others. */
  readonly client: string | null;
  /** Whether the request was let in to the ledger, and so will be there. */
  readonly usesLedger: boolean;
  /** Aborted once the sender has gone. */
  readonly signal: AbortSignal;
}

/** Where heavy requests are answered: apart from the thread that answers everybody. */
export interface Elsewhere {
  /** @throws HttpProblem `too-busy`, `too-many-requests` where {@link Elsewhere.answer} would, before a body is read */
  refuse(sender: TurnOf & Pick<Sender, "client">): void;
  /** @throws HttpProblem `too-busy`, `too-many-requests`; an error where the work could not be done, or the sender left */
  answer(request: HandedRequest, sender: Sender): Promise<HandedResponse>;
}

/** What is told by whoever has the credentials: a route knows keys, a page sessions. */
export interface ElsewherePlatform {
  readonly elsewhere?: Elsewhere | undefined;
  readonly clientOf?: ((c: Context) => string | null) | undefined;
}

/**
 * Bodies of heavy requests that are read at once: each lies in memory until it has come whole, and slow senders take minutes. Of those
 * who have not signed in fewer, and of one client or one key fewer still, so that the others find room.
 */
const MOST_READ_AT_ONCE = { all: 64, anonymous: 40, own: 20 } as const;

/** Reads bodies, so many at once. */
function bodies(): (request: Request, sender: Sender) => Promise<Uint8Array<ArrayBuffer>> {
  const reading: Sender[] = [];
  const isFull = ({ owner, signedIn }: Sender) => {
    if (reading.length >= MOST_READ_AT_ONCE.all) return true;
    const own = owner === null ? [] : reading.filter((one) => one.owner === owner);
    if (own.length >= MOST_READ_AT_ONCE.own) return true;
    return !signedIn && reading.filter((one) => !one.signedIn).length >= MOST_READ_AT_ONCE.anonymous;
  };
  return async (request, sender) => {
    if (isFull(sender)) throw tooBusy("as many bodies as may be read at once are being read");
    reading.push(sender);
    try {
      return new Uint8Array(await request.arrayBuffer());
    } finally {
      reading.splice(reading.indexOf(sender), 1);
    }
  };
}

/**
 * Has heavy requests answered elsewhere, where there is such a place; else they are answered here, by what comes next.
 * Comes after whatever looks at who asks, and before anything reads the body.
 *
 * @param whoSignedIn who has shown a key, also where none is asked for; null for nobody
 */
export function answerElsewhere(
  { elsewhere, clientOf = () => null }: ElsewherePlatform,
  whoSignedIn: (c: Context) => Promise<string | null>,
): MiddlewareHandler {
  const read = bodies();
  return async (c, next) => {
    if (!elsewhere || !isHeavy(c.req.method, c.req.path)) return next();
    const request = c.req.raw;
    // Asked for at once: the platform tells those alone who asked that the sender has gone.
    const { signal } = request;
    const client = clientOf(c);
    // Of whoever would find no place with a key either, none is looked at.
    elsewhere.refuse({ client, signedIn: true, owner: null });
    const who = await whoSignedIn(c);
    const sender = {
      client,
      signedIn: who !== null,
      owner: who ?? client,
      usesLedger: c.get("caller") !== undefined,
      signal,
    };
    elsewhere.refuse(sender);
    const body = request.body === null ? null : await read(request, sender);
    const { requestId } = c.var as { requestId: string };
    const { method, url } = request;
    const answer = await elsewhere.answer({ requestId, method, url, headers: [...request.headers], body }, sender);
    if (answer.fault !== undefined) c.set("fault", answer.fault);
    const { status } = answer;
    return new Response(answer.body, { status, headers: answer.headers.map(([name, value]) => [name, value]) });
  };
}
