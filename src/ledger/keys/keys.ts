import type { Caller, PersonCaller } from "../access/caller.ts";
import { consult } from "../acts/perform.ts";
import { type AccessKey, readKeyFor, readKeys } from "../credentials/read-keys.ts";
import { type RequestFacts, signIn } from "../credentials/sign-in.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { firstKey, recoverKey } from "./first-key.ts";
import { grantInspection } from "./grant-key.ts";
import { type MadeKey, makeKey, makeKeyToShow, type NewKey } from "./make-key.ts";
import { revokeKey } from "./revoke-key.ts";
import {
  closeSession,
  endSession,
  type OpenSession,
  openSession,
  readSessions,
  resume,
  type Session,
} from "./sessions.ts";
import { showKeyOnce } from "./show-key.ts";

/** The keys by which people are let in, see {@link Ledger}. */
export interface Keys {
  /** @throws LedgerRefusal `not-signed-in` */
  signIn(token: string, request: RequestFacts): Promise<PersonCaller>;
  /** Signs a browser in, ending the session that it had before. @throws LedgerRefusal `not-signed-in` */
  openSession(token: string, request: RequestFacts, before?: string): Promise<Session>;
  /** Who a signed-in browser's user is. @throws LedgerRefusal `not-signed-in` */
  resume(session: string, request: RequestFacts): Promise<PersonCaller>;
  /** Signs a browser out; nothing where its session has ended. */
  closeSession(session: string, request: RequestFacts): Promise<void>;
  /** Where the caller's own key is signed in. */
  sessions(caller: Caller): Promise<OpenSession[]>;
  /** Ends one of them, by its id. */
  endSession(caller: Caller, session: string): Promise<void>;

  /** Makes a key, and tells its token. @throws LedgerRefusal `invalid-key-request`, `unusable-text` */
  makeKey(caller: Caller, request: NewKey): Promise<MadeKey>;
  /** The moment by the ledger's clock, by which keys end. */
  now(): string;
  /** Makes a key whose token is told once, by {@link Keys.showKey}. @throws as {@link Keys.makeKey} */
  makeKeyToShow(caller: Caller, request: NewKey): Promise<AccessKey>;
  /** The token of a key that the same named request made; null where it was told before. */
  showKey(caller: Caller, key: string): Promise<string | null>;
  /** Lets a team's or an inspector's key cover one more inspection. @throws LedgerRefusal `invalid-key-request` for another role's key or one that has ended */
  grant(caller: Caller, key: string, inspection: string): Promise<AccessKey>;
  /** Ends a key for ever. @throws LedgerRefusal `not-on-record`; `invalid-key-request` for the last administrator's */
  revoke(caller: Caller, key: string): Promise<AccessKey>;
  /** A key without its secret. @throws LedgerRefusal `not-on-record` for the key */
  key(caller: Caller, key: string): Promise<AccessKey>;
  /** All keys there ever were that the caller may see, in the order they were made. */
  keys(caller: Caller): Promise<AccessKey[]>;
  /** Makes the first administrator's key and tells its token, last before it holds; nothing where there is a key. */
  firstKey(correlationId: string, tell: (token: string) => void): Promise<void>;
  /** Another administrator's key, for whoever runs the service, where all others were lost or have expired. */
  recoverKey(correlationId: string, tell: (token: string) => void): Promise<void>;
}

export function keysOf(platform: LedgerPlatform): Keys {
  return {
    signIn: (token, request) => signIn(platform, token, request),
    openSession: (token, request, before) => openSession(platform, token, request, before),
    resume: (session, request) => resume(platform, session, request),
    closeSession: (session, request) => closeSession(platform, session, request),
    sessions: (caller) =>
      consult(platform, caller, {
        act: "session.read",
        read: (queries) => readSessions(queries, caller, instantOf(platform)),
      }),
    endSession: (caller, session) => endSession(platform, caller, session),
    makeKey: (caller, request) => makeKey(platform, caller, request),
    now: () => instantOf(platform),
    makeKeyToShow: (caller, request) => makeKeyToShow(platform, caller, request),
    showKey: (caller, key) => showKeyOnce(platform, caller, key),
    grant: (caller, key, inspection) => grantInspection(platform, caller, key, inspection),
    revoke: (caller, key) => revokeKey(platform, caller, key),
    key: (caller, key) =>
      consult(platform, caller, { act: "key.read", read: (queries) => readKeyFor(queries, caller, "key.read", key) }),
    keys: (caller) => consult(platform, caller, { act: "key.read", read: (queries) => readKeys(queries, caller) }),
    firstKey: (correlationId, tell) => firstKey(platform, correlationId, tell),
    recoverKey: (correlationId, tell) => recoverKey(platform, correlationId, tell),
  };
}
