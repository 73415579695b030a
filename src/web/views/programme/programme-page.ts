import { longDate } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Programme, ProgrammeRequest } from "../../../ledger/ratings/programme.ts";
import { poolSections } from "../../../report/sections/pool.ts";
import { levelName } from "../../../sampling/level-names.ts";
import { button, linkButton } from "../../components/button.ts";
import { type Option, select } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { details, insetText } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { inspectionAddress, teamName } from "../inspections/facts.ts";
import { dateOf } from "../inspections/hub/tasks.ts";

/** Which inspections were asked for, as it was typed. */
export interface TypedPeriod {
  readonly from: TypedDate;
  readonly to: TypedDate;
  readonly specification: string;
}

export interface ProgrammeContent {
  readonly typed: TypedPeriod;
  readonly errors: readonly PageError[];
  readonly specifications: readonly Option[];
  /** Null where it could not be told what was asked for. */
  readonly found: { readonly programme: Programme; readonly request: ProgrammeRequest } | null;
  /** Of domains by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether groups of fewer than five are left out for whoever looks. */
  readonly withoutSmallGroups: boolean;
}

/** @example programmeFile({ from: "2026-01-01" }) // "/programme.csv?from=2026-01-01" */
function programmeFile({ from, to, specification }: ProgrammeRequest): string {
  const query = new URLSearchParams({
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(specification !== undefined && { specification }),
  });
  return query.size === 0 ? "/programme.csv" : `/programme.csv?${query}`;
}

/** Many inspections together: who was inspected, and how often the answer to each question was yes. */
export function programmePage(content: ProgrammeContent): Page {
  const { errors, found } = content;
  return {
    title: "Many inspections together",
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    errors,
    body: html`${heading("Many inspections together")}
<p class="govuk-body">Counts of all inspections whose ratings are closed, added up without weights, as the inspectorate’s bulletins have them. Per cents are of the cases in which something is recorded.</p>
${period(content)}${found === null ? NOTHING : tables(content, found)}`,
  };
}

function period({ typed, errors, specifications }: ProgrammeContent): Markup {
  return form(
    { action: "/programme", method: "get" },
    html`${dateInput({ name: "from", label: "Inspection date from", hint: "Leave it blank for all before.", value: typed.from, error: errorOfDate(errors, "from") })}
${dateInput({ name: "to", label: "Inspection date to", hint: "Leave it blank for all after.", value: typed.to, error: errorOfDate(errors, "to") })}
${select({ name: "specification", label: "Specification", options: specifications, value: typed.specification, error: errorOf(errors, "specification") })}${button("Show these", { kind: "secondary" })}`,
  );
}

function tables(
  { withoutSmallGroups, titles }: ProgrammeContent,
  { programme, request }: NonNullable<ProgrammeContent["found"]>,
): Markup {
  const { inspections, pool } = programme;
  if (inspections.length === 0) return insetText("No inspection of these has closed ratings yet.");
  return html`<h2 class="govuk-heading-m">${countText(inspections.length, "inspection")}</h2>
${linkButton("Download the tables (CSV)", programmeFile(request), "secondary")}
${when(withoutSmallGroups, () => html`<p class="govuk-body">Groups of fewer than five cases are left out.</p>`)}
${which(programme)}
${poolSections(pool, titles).map((section) => html`<section><h2 class="govuk-heading-m">${section.title}</h2>${section.title === LONG ? details(`Show all ${thousands(pool.groups.length)} groups`, partsOf(section)) : partsOf(section)}</section>`)}`;
}

/** The table that few read through. */
const LONG = "Questions by group";

function which({ inspections }: Programme): Markup {
  return table({
    caption: "The inspections",
    columns: ["Team", "Inspection date", "Overall", "Ratings closed", "Case data"].map((text) => ({ text })),
    rows: inspections.map(({ inspection, team, inspectionDate, overall, closedAt, erased }) => [
      html`<a class="govuk-link" href="${inspectionAddress({ id: inspection })}/ratings">${teamName({ team })}</a>`,
      longDate(inspectionDate),
      overall.rating === null ? "Not rated" : levelName(overall.rating),
      longDate(dateOf(closedAt)),
      erased ? "Deleted" : "There",
    ]),
  });
}
