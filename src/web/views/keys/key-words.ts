import { longDate, longInstant } from "../../../base/words/dates.ts";
import { isBound } from "../../../ledger/access/roles.ts";
import { isLive } from "../../../ledger/credentials/live-key.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { type Link, link } from "../../components/links.ts";
import { tag } from "../../components/notices.ts";
import { type Content, html, joined } from "../../markup.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import type { NamedInspection } from "./invitation.ts";
import { KEY_FACTS, KEYS } from "./texts.ts";

/** The page of all keys, from those beneath it. */
export const KEYS_CRUMB: Link = { text: KEYS.title, href: "/keys" };

export type NamesOf = ReadonlyMap<string, string>;

export function keyAddress({ id }: Pick<AccessKey, "id">): string {
  return `/keys/${id}`;
}

/** The keys that let somebody in to an inspection. @param now instant, in UTC */
export function keysInto({ id }: Pick<Inspection, "id">, keys: readonly AccessKey[], now: string): AccessKey[] {
  return keys.filter((key) => key.inspections.includes(id) && isLive(key, now));
}

/** How long a key works, or since when it does not. */
export function untilText({ revokedAt, expiresAt }: AccessKey, now: string): Content {
  if (revokedAt !== null) return html`${tag(KEY_FACTS.ended, "grey")} ${longDate(revokedAt.slice(0, 10))}`;
  if (expiresAt === null) return KEY_FACTS.noEnd;
  if (expiresAt <= now) return html`${tag(KEY_FACTS.expired, "grey")} ${longDate(expiresAt.slice(0, 10))}`;
  return longDate(expiresAt.slice(0, 10));
}

export function lastUseText({ lastUsedAt }: AccessKey): string {
  return lastUsedAt === null ? KEY_FACTS.unused : longInstant(lastUsedAt);
}

/** What a key covers, with the ways there. */
export function coverText({ role, inspections }: AccessKey, names: NamesOf): Content {
  if (!isBound(role)) return KEY_FACTS.coversEvery;
  if (inspections.length === 0) return KEY_FACTS.coversNone;
  return joined(
    inspections.map(
      (id) => html`<div>${link(names.get(id) ?? KEY_FACTS.nameless(id), inspectionAddress({ id }))}</div>`,
    ),
  );
}

export function namedInspections({ inspections }: AccessKey, names: NamesOf): NamedInspection[] {
  return inspections.map((id) => ({ id, name: names.get(id) ?? null }));
}
