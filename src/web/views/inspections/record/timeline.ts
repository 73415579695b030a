import { longInstant } from "../../../../base/words/dates.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import type { Inspection } from "../../../../ledger/inspections/records.ts";
import { levelName } from "../../../../sampling/level-names.ts";
import { pagination } from "../../../components/links.ts";
import { summaryList, timeline } from "../../../components/lists.ts";
import { details } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";
import { trailWords } from "./trail-words.ts";

/** A page of what happened to an inspection. */
export interface TimelinePage {
  readonly inspection: Inspection;
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  readonly people: People;
  /** Where the pages before and after are. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/** Everything that happened, with what proves it. */
export function timelinePage({ inspection, entries, people, newer, older }: TimelinePage): Page {
  return inspectionPage(inspection, {
    title: "Everything that happened",
    body: html`<p class="govuk-body">Every act is entered here when it is done and cannot be changed or removed: each entry holds the hash of the one before it.</p>
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

function about(entry: AuditEntry, address: string): Markup {
  const { about, path, title } = trailWords(entry);
  const shown = path
    ? html` <a class="govuk-link" href="${address}${path}">See it<span class="govuk-visually-hidden">: ${title}</span></a>`
    : "";
  return html`<p class="govuk-body">${about}${shown}</p>${details(`Entry ${entry.sequence} of the audit trail`, summaryList(proof(entry)))}`;
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
