import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Inspection } from "../../../../ledger/records/inspection-records.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { inspectionAddress } from "../addresses.ts";
import { RECORD_TABS } from "./texts.ts";

const TABS = [
  { text: RECORD_TABS.done, path: "/timeline" },
  { text: RECORD_TABS.read, path: "/readings" },
] as const;

/** Leads between what was done and what was read, for those who may see both. */
export function recordTabs(inspection: Inspection, role: Role, here: (typeof TABS)[number]["path"]): Markup {
  if (!mayDo({ role }, "access-log.read")) return NOTHING;
  return html`<nav aria-label="${RECORD_TABS.label}" class="longlist-choice"><ul class="govuk-list">${TABS.map(
    ({ text, path }) => {
      const current = path === here ? html` aria-current="page"` : NOTHING;
      return html`<li><a class="govuk-link govuk-link--no-visited-state" href="${inspectionAddress(inspection)}${path}"${current}>${text}</a></li>`;
    },
  )}</ul></nav>`;
}
