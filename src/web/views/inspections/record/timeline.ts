import { longInstant } from "../../../../base/words/dates.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Act } from "../../../../ledger/access/who-may-do-what.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import type { Inspection } from "../../../../ledger/records/inspection-records.ts";
import { levelName } from "../../../../sampling/specification/level-names.ts";
import { link, pagination } from "../../../components/links.ts";
import { summaryList, timeline } from "../../../components/lists.ts";
import { details } from "../../../components/notices.ts";
import { caseCode } from "../../../components/values.ts";
import type { Page } from "../../../layout.ts";
import { type Content, html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";
import { recordTabs } from "./record-tabs.ts";
import { TIMELINE } from "./texts.ts";
import { trailText } from "./trail-texts.ts";

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
    title: TIMELINE.title,
    body: html`${recordTabs(inspection, role, "/timeline")}
<p class="govuk-body">${TIMELINE.about}</p>
${timeline(
  entries.map((entry) => ({
    title: trailText(entry).title,
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
  const { about, title } = trailText(entry);
  const path = shownAt(entry);
  const shown = path === null ? "" : html` ${link(TIMELINE.see(title), `${address}${path}`)}`;
  return html`<p class="govuk-body">${about}${casesOf(entry)}${shown}</p>${details(TIMELINE.entry(entry.sequence), summaryList(proof(entry)))}${gap(entry)}`;
}

/** Where what an entry is about is shown, beneath the inspection's address. */
const PATHS: Partial<Record<Act, (details: AuditEntry["details"]) => string>> = {
  "list.submit": ({ submission }) => `/submissions/${submission}`,
  "inspection.freeze": () => "/locked",
  "seed.contribute": () => "/contribution",
  "sample.draw": ({ draw }) => `/draws/${draw}`,
  "case.replace": ({ draw }) => `/draws/${draw}`,
  "assignment.make": ({ draw }) => `/draws/${draw}`,
  "assignment.change": ({ draw }) => `/draws/${draw}`,
};

function shownAt({ what, details }: AuditEntry): string | null {
  return PATHS[what as Act]?.(details) ?? null;
}

function casesOf({ cases: [left, comes] }: TimelineEntry): Content {
  if (left === undefined) return "";
  const { leftOnly, leftAndCame } = TIMELINE;
  return html` ${comes === undefined ? leftOnly(caseCode(left)) : leftAndCame(caseCode(left), caseCode(comes))}`;
}

function gap({ between }: TimelineEntry): Content {
  if (between === null) return "";
  return html`<p class="govuk-body-s longlist-secondary">${TIMELINE.others(between.from, between.to)}</p>`;
}

function proof({ what, who, correlationId, hash, previous, details }: AuditEntry) {
  const code = (text: string) => html`<span class="longlist-code">${text}</span>`;
  return [
    { key: TIMELINE.proof.act, value: code(what) },
    { key: TIMELINE.proof.key, value: code(who) },
    { key: TIMELINE.proof.request, value: code(correlationId) },
    { key: TIMELINE.proof.hash, value: code(hash) },
    { key: TIMELINE.proof.hashBefore, value: code(previous) },
    ...Object.entries(details).map(([name, value]) => ({ key: inWords(name), value: code(String(value)) })),
  ];
}

/** @example inWords("nextCommitment") // "Next commitment" */
function inWords(name: string): string {
  return levelName(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
