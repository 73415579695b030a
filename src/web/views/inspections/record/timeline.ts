import { longInstant } from "../../../../base/words/dates.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import type { Inspection } from "../../../../ledger/inspections/records.ts";
import { levelName } from "../../../../sampling/level-names.ts";
import { pagination } from "../../../components/links.ts";
import { summaryList, timeline } from "../../../components/lists.ts";
import { details } from "../../../components/notices.ts";
import { caseCode } from "../../../components/values.ts";
import type { Page } from "../../../layout.ts";
import { type Content, html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";
import { recordTabs } from "./record-tabs.ts";
import { trailWords } from "./trail-words.ts";

/** An entry with what whoever looks may see of its case, and with how the trail goes on to the one below. */
export interface TimelineEntry extends AuditEntry {
  readonly cases: readonly string[];
  /** Numbers between it and the one below, which are of other inspections; null where there are none. */
  readonly between: { readonly from: number; readonly to: number } | null;
}

/** A page of what happened to an inspection. */
export interface TimelinePage {
  readonly inspection: Inspection;
  readonly role: Role;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly people: People;
  /** Where the pages before and after are. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/** Everything that happened, with what proves it. */
export function timelinePage({ inspection, role, entries, people, newer, older }: TimelinePage): Page {
  return inspectionPage(inspection, {
    title: "Everything that happened",
    body: html`${recordTabs(inspection, role, "/timeline")}
<p class="govuk-body">Every act is entered here when it is done and cannot be changed or removed: each entry holds the hash of the one before it. The numbers go through all inspections of this service.</p>
${timeline(
  entries.map((entry) => ({
    title: trailWords(entry).title,
    by: personText(people, entry.who),
    at: entry.at,
    shownAt: longInstant(entry.at),
    content: about(entry, inspectionAddress(inspection)),
  })),
)}
${pagination({ ...(newer !== undefined && { previous: newer }), ...(older !== undefined && { next: older }) })}`,
  });
}

function about(entry: TimelineEntry, address: string): Markup {
  const { about, path, title } = trailWords(entry);
  const shown = path
    ? html` <a class="govuk-link" href="${address}${path}">See it<span class="govuk-visually-hidden">: ${title}</span></a>`
    : "";
  return html`<p class="govuk-body">${about}${casesOf(entry)}${shown}</p>${details(`Entry ${entry.sequence} of the audit trail`, summaryList(proof(entry)))}${gap(entry)}`;
}

function casesOf({ cases: [left, comes] }: TimelineEntry): Content {
  if (left === undefined) return "";
  return comes === undefined
    ? html` Case ${caseCode(left)}.`
    : html` Case ${caseCode(left)}, and ${caseCode(comes)} came in its place.`;
}

function gap({ between }: TimelineEntry): Content {
  if (between === null) return "";
  const { from, to } = between;
  const which = from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`;
  return html`<p class="govuk-body-s longlist-secondary">${which} of other inspections, or of keys and the service.</p>`;
}

function proof({ what, who, correlationId, hash, previous, details }: AuditEntry) {
  const code = (text: string) => html`<span class="longlist-code">${text}</span>`;
  return [
    { key: "Act", value: code(what) },
    { key: "Key", value: code(who) },
    { key: "Request", value: code(correlationId) },
    { key: "Hash", value: code(hash) },
    { key: "Hash before", value: code(previous) },
    ...Object.entries(details).map(([name, value]) => ({ key: inWords(name), value: code(String(value)) })),
  ];
}

/** @example inWords("nextCommitment") // "Next commitment" */
function inWords(name: string): string {
  return levelName(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
