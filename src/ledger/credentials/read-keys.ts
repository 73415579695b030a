import type { Queries } from "../../store/store.ts";
import { reaches } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import type { Role } from "../access/roles.ts";
import type { Act } from "../access/who-may-do-what.ts";
import type { Signed } from "../audit/entry.ts";
import { notOnRecord } from "../ledger-refusal.ts";

/** A key without its secret. */
export interface AccessKey extends Signed {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Of a team's or an inspector's key. */
  readonly inspections: readonly string[];
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** When its bearer last did something or read a case; null where that is not on record, and where that is not asked for: at sign-in and in an act's answer. */
  readonly lastUsedAt: string | null;
}

interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly inspections: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly at: string;
  readonly by_whom: string;
}

/** Of what came after $1 nothing, unless that is null. */
const select = (lastUsedAt: string) => `select k.id, k.name, k.role, k.expires_at, r.at as revoked_at, k.at, k.by_whom,
    ${lastUsedAt} as last_used_at,
    (select coalesce(json_agg(g.inspection order by g.at, g.inspection), '[]'::json)
     from access_grant g where g.access_key = k.id and ($1::text is null or g.at <= $1)) as inspections
  from access_key k left join revocation r on r.access_key = k.id and ($1::text is null or r.at <= $1)`;

const SELECT = select("null::text");
/** For people who look at keys; every request that signs in reads a key and does not need it. */
const SELECT_WITH_LAST_USE = select(`greatest(
      (select at::text from audit_entry where who = 'key:' || k.id order by sequence desc limit 1),
      (select at::text from access_entry where who = 'key:' || k.id order by sequence desc limit 1))`);

/**
 * One key, without when it was last used.
 *
 * @param at the instant as of which it is told: what an act answered must not change when it is told again; now unless told
 * @throws LedgerRefusal `not-on-record`
 */
export async function readKey(queries: Queries, id: string, at: string | null = null): Promise<AccessKey> {
  return findKey(queries, SELECT, id, at);
}

async function findKey(queries: Queries, selected: string, id: string, at: string | null): Promise<AccessKey> {
  const [row] = await queries.query<KeyRow>(`${selected} where k.id = $2`, [at, id]);
  if (!row) throw notOnRecord("key");
  return keyOf(row);
}

/** All keys there ever were that somebody may see, in the order they were made. */
export async function readKeys(queries: Queries, caller: Pick<Caller, "role">): Promise<AccessKey[]> {
  const all = (await queries.query<KeyRow>(`${SELECT_WITH_LAST_USE} order by k.at, k.id`, [null])).map(keyOf);
  return all.filter(({ role }) => reaches(caller, "key.read", role));
}

/** One that an act may reach. @throws LedgerRefusal `not-on-record`, for one that it may not as for none */
export async function readKeyFor(
  queries: Queries,
  caller: Pick<Caller, "role">,
  act: Act,
  id: string,
): Promise<AccessKey> {
  const key = await findKey(queries, SELECT_WITH_LAST_USE, id, null);
  if (!reaches(caller, act, key.role)) throw notOnRecord("key");
  return key;
}

function keyOf({ id, name, role, inspections, expires_at, revoked_at, last_used_at, at, by_whom }: KeyRow): AccessKey {
  return {
    id,
    name,
    role,
    inspections: JSON.parse(inspections),
    expiresAt: expires_at,
    revokedAt: revoked_at,
    lastUsedAt: last_used_at,
    at,
    by: by_whom,
  };
}
