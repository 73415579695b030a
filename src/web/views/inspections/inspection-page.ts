import type { Inspection } from "../../../ledger/inspections/records.ts";
import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { inspectionAddress, inspectionName, teamName } from "./facts.ts";

/** A page of an inspection, beneath the inspection's own: it says which one, and leads back to it. */
export function inspectionPage(
  inspection: Pick<Inspection, "id" | "team" | "inspectionDate">,
  { title, body, ...rest }: Pick<Page, "title" | "body" | "errors" | "script">,
): Page {
  return {
    title: `${title}: ${teamName(inspection)}`,
    crumbs: [
      { text: "Inspections", href: "/inspections" },
      { text: teamName(inspection), href: inspectionAddress(inspection) },
    ],
    body: html`${heading(title, inspectionName(inspection))}${body}`,
    ...rest,
  };
}
