import { longInstant } from "../../../../base/words/dates.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import type { Inspection } from "../../../../ledger/records/inspection-records.ts";
import { pagination } from "../../../components/links.ts";
import { table } from "../../../components/table.ts";
import type { Page } from "../../../layout.ts";
import { html } from "../../../markup.ts";
import { accessWords, formWords } from "../../access-words.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";
import { recordTabs } from "./record-tabs.ts";
import { READINGS } from "./texts.ts";

export interface ReadingsContent {
  readonly inspection: Inspection;
  readonly role: Role;
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  readonly people: People;
  /** Days for which readings are kept. */
  readonly keptDays: number;
  readonly older?: string | undefined;
}

/** Who has read what of one inspection. */
export function readingsPage({ inspection, role, entries, people, keptDays, older }: ReadingsContent): Page {
  return inspectionPage(inspection, {
    title: READINGS.title,
    body: html`${recordTabs(inspection, role, "/readings")}
<p class="govuk-body">${READINGS.about(keptDays)}</p>
${
  entries.length === 0
    ? html`<p class="govuk-body">${READINGS.none}</p>`
    : table({
        caption: READINGS.caption,
        captionSize: "hidden",
        columns: [READINGS.when, READINGS.who, READINGS.what, READINGS.how].map((text) => ({ text })),
        rows: entries.map((entry) => [
          longInstant(entry.at),
          personText(people, entry.who),
          accessWords(entry),
          formWords(entry),
        ]),
      })
}
${pagination(older === undefined ? {} : { next: older })}`,
  });
}
