import type { AccessKey } from "./read-keys.ts";

/**
 * Whether a key lets its bearer in: it has neither been ended nor expired.
 *
 * @param now instant, in UTC: at its last instant a key no longer works
 * @example isLive({ revokedAt: null, expiresAt: "2026-11-02T09:00:00.000Z" }, "2026-11-02T09:00:00.000Z") // false
 */
export function isLive({ revokedAt, expiresAt }: Pick<AccessKey, "revokedAt" | "expiresAt">, now: string): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}

/**
 * The same asked of the database, for a row of `access_key`: as a condition in SQL.
 *
 * @param key what the query calls the row
 * @param now the query's parameter that is the instant
 * @example liveKey("k", "$2") // "(k.expires_at is null or k.expires_at > $2) and not exists (…)"
 */
export function liveKey(key: "k" | "access_key", now: `$${number}`): string {
  return `(${key}.expires_at is null or ${key}.expires_at > ${now})
    and not exists (select from revocation where revocation.access_key = ${key}.id)`;
}
