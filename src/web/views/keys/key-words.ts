import { longDate, longInstant } from "../../../base/words/dates.ts";
import { isBound, type Role } from "../../../ledger/access/roles.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import type { AccessKey } from "../../../ledger/keys/read-keys.ts";
import { tag } from "../../components/notices.ts";
import { type Content, html, joined, type Markup } from "../../markup.ts";
import { teamName } from "../inspections/facts.ts";
import type { NamedInspection } from "./invitation.ts";

export type NamesOf = ReadonlyMap<string, string>;

/** What a role is for, where it is chosen. */
export const ROLE_HINTS: { readonly [R in Role]?: string } = {
  administrator: "Everything a coordinator may, and keys, deletion and the access log besides",
  coordinator: "Opens inspections, locks lists, draws, replaces and assigns cases, and makes keys for teams",
  team: "Sends lists, contributes to the seed and sees the sample, in the inspections that the key covers",
  inspector: "Judges the cases of the inspections that the key covers",
  auditor: "Sees everything, and changes nothing",
};

/** @example roleName("team") // "Team" */
export function roleName(role: Role): string {
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`;
}

export function keyAddress({ id }: Pick<AccessKey, "id">): string {
  return `/keys/${id}`;
}

/** Where a key is made for the team of an inspection. */
export function teamKeyAddress(inspection: Pick<Inspection, "id" | "team">): string {
  return `/keys/new?${new URLSearchParams({ inspection: inspection.id, name: teamName(inspection) })}`;
}

/** The keys that let somebody in to an inspection. @param now instant, in UTC */
export function keysInto({ id }: Pick<Inspection, "id">, keys: readonly AccessKey[], now: string): AccessKey[] {
  return keys.filter((key) => key.inspections.includes(id) && isLive(key, now));
}

/** Whether a key lets anybody in. @param now instant, in UTC */
export function isLive({ revokedAt, expiresAt }: AccessKey, now: string): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now);
}

/** How long a key works, or since when it does not. */
export function untilText({ revokedAt, expiresAt }: AccessKey, now: string): Content {
  if (revokedAt !== null) return html`${tag("Ended", "grey")} ${longDate(revokedAt.slice(0, 10))}`;
  if (expiresAt === null) return "No end";
  if (expiresAt <= now) return html`${tag("Expired", "grey")} ${longDate(expiresAt.slice(0, 10))}`;
  return longDate(expiresAt.slice(0, 10));
}

export function lastUseText({ lastUsedAt }: AccessKey): string {
  return lastUsedAt === null ? "Not yet" : longInstant(lastUsedAt);
}

/** What a key covers, with the ways there. */
export function coverText({ role, inspections }: AccessKey, names: NamesOf): Content {
  if (!isBound(role)) return "Every inspection";
  if (inspections.length === 0) return "None yet";
  return joined(
    inspections.map(
      (id): Markup =>
        html`<div><a class="govuk-link" href="${`/inspections/${id}`}">${names.get(id) ?? `Inspection ${id}`}</a></div>`,
    ),
  );
}

export function namedInspections({ inspections }: AccessKey, names: NamesOf): NamedInspection[] {
  return inspections.map((id) => ({ id, name: names.get(id) ?? null }));
}
