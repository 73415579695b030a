import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { inspectionAddress } from "./addresses.ts";
import { INSPECTIONS, inspectionName, teamName } from "./facts.ts";
import { endingOf } from "./standing.ts";
import { INSPECTION } from "./texts.ts";

/** A page of an inspection, beneath the inspection's own: it says which one, leads back to it and ends with who does what next. */
export function inspectionPage(
  inspection: Pick<Inspection, "id" | "team" | "inspectionDate">,
  { title, body, ...rest }: Pick<Page, "title" | "body" | "errors" | "script">,
): Page {
  return {
    title: INSPECTION.page(title, teamName(inspection)),
    crumbs: [INSPECTIONS, { text: teamName(inspection), href: inspectionAddress(inspection) }],
    body: html`${heading(title, inspectionName(inspection))}${body}`,
    inspection: endingOf(inspection),
    ...rest,
  };
}
