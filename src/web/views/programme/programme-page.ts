import { dateOf, longDate } from "../../../base/words/dates.ts";
import type { Programme, ProgrammeRequest } from "../../../ledger/ratings/programme.ts";
import { poolSections, QUESTIONS_BY_GROUP } from "../../../report/sections/after-the-draw/pool.ts";
import { levelName } from "../../../sampling/specification/level-names.ts";
import { button, linkButton } from "../../components/button.ts";
import { type Option, select } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { link } from "../../components/links.ts";
import { details, insetText } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import { INSPECTIONS, teamName } from "../inspections/facts.ts";
import { PROGRAMME } from "./texts.ts";

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
    title: PROGRAMME.title,
    crumbs: [INSPECTIONS],
    errors,
    body: html`${heading(PROGRAMME.title)}
<p class="govuk-body">${PROGRAMME.about}</p>
${period(content)}${found === null ? NOTHING : tables(content, found)}`,
  };
}

function period({ typed, errors, specifications }: ProgrammeContent): Markup {
  const { from, to, specification, show } = PROGRAMME;
  return form(
    { action: "/programme", method: "get" },
    html`${dateInput({ name: "from", label: from.label, hint: from.hint, value: typed.from, error: errorOfDate(errors, "from") })}
${dateInput({ name: "to", label: to.label, hint: to.hint, value: typed.to, error: errorOfDate(errors, "to") })}
${select({ name: "specification", label: specification.label, options: specifications, value: typed.specification, error: errorOf(errors, "specification") })}${button(show, { kind: "secondary" })}`,
  );
}

function tables(
  { withoutSmallGroups, titles }: ProgrammeContent,
  { programme, request }: NonNullable<ProgrammeContent["found"]>,
): Markup {
  const { inspections, pool, notes } = programme;
  if (inspections.length === 0) return insetText(PROGRAMME.none);
  return html`<h2 class="govuk-heading-m">${PROGRAMME.found(inspections.length)}</h2>
${linkButton(PROGRAMME.download, programmeFile(request), "secondary")}
${when(withoutSmallGroups, () => html`<p class="govuk-body">${PROGRAMME.withoutSmallGroups}</p>`)}
${which(programme)}
${poolSections(pool, titles, notes).map((section) => html`<section><h2 class="govuk-heading-m">${section.title}</h2>${section.title === QUESTIONS_BY_GROUP ? details(PROGRAMME.showGroups(pool.groups.length), partsOf(section)) : partsOf(section)}</section>`)}`;
}

function which({ inspections }: Programme): Markup {
  const texts = PROGRAMME.inspections;
  return table({
    caption: texts.caption,
    columns: [texts.team, texts.date, texts.overall, texts.closed, texts.caseData].map((text) => ({ text })),
    rows: inspections.map(({ inspection, team, inspectionDate, overall, closedAt, erased }) => [
      link(teamName({ team }), `${inspectionAddress({ id: inspection })}/ratings`),
      longDate(inspectionDate),
      overall.rating === null ? texts.notRated : levelName(overall.rating),
      longDate(dateOf(closedAt)),
      erased ? texts.deleted : texts.there,
    ]),
  });
}
