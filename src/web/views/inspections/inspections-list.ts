import type { InspectionSummary } from "../../../ledger/inspections/records.ts";
import { longDate } from "../../../words/dates.ts";
import { linkButton } from "../../components/button.ts";
import { pagination } from "../../components/pagination.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, when } from "../../markup.ts";
import { inspectionAddress, teamName } from "./facts.ts";
import { stateTag } from "./state-tag.ts";

/** A page of the inspections that somebody may see. */
export interface InspectionsList {
  readonly inspections: readonly InspectionSummary[];
  /** Whether the newest are on another page. */
  readonly continued: boolean;
  /** Where the older ones are; undefined where there are none. */
  readonly older: string | undefined;
  readonly mayCreate: boolean;
}

export function inspectionsPage({ inspections, continued, older, mayCreate }: InspectionsList): Page {
  return {
    title: "Inspections",
    ...(continued && { back: { text: "Newest inspections", href: "/inspections" } }),
    body: html`${heading("Inspections")}
${when(mayCreate, () => linkButton("New inspection", "/inspections/new"))}
${inspections.length === 0 ? nothing(mayCreate) : table({ caption: "Inspections, the newest first", captionSize: "hidden", columns: COLUMNS, rows: inspections.map(row) })}
${pagination(older === undefined ? {} : { next: older })}`,
  };
}

const COLUMNS = [{ text: "Team" }, { text: "Inspection date" }, { text: "State" }];

function row(inspection: InspectionSummary): Markup[] {
  return [
    html`<a class="govuk-link" href="${inspectionAddress(inspection)}">${teamName(inspection)}</a>`,
    html`${longDate(inspection.inspectionDate)}`,
    stateTag(inspection.state),
  ];
}

function nothing(mayCreate: boolean): Markup {
  return mayCreate
    ? html`<p class="govuk-body">There are no inspections yet. Open one for each team: you then get the text that asks for its list, with the exact dates.</p>`
    : html`<p class="govuk-body">There is no inspection that your key covers. If you expected one, ask whoever gave you the key.</p>`;
}
