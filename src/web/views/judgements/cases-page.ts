import { longInstant } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { PersonCaller } from "../../../ledger/caller.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import type { StoredJudgements } from "../../../ledger/judgements/records.ts";
import type { JudgingProgress } from "../../../rating/progress.ts";
import { answerCells, type DomainSheet, HEADINGS } from "../../../rating/sheet/sheet-rows.ts";
import { linkButton } from "../../components/button.ts";
import { details, insetText } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { caseCode } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { judgementsAddress, sheetAddress } from "./addresses.ts";
import { judgingPage } from "./judging-page.ts";

/** What an inspector sees of their own work. */
interface OwnWork {
  /** As the assignment has the name. */
  readonly inspector: string;
  /** Those that the inspector sent, in order. */
  readonly sendings: readonly StoredJudgements[];
  /** Whether the ratings are closed, so that nothing more is taken in. */
  readonly closed: boolean;
}

export interface CasesContent {
  readonly inspection: Inspection;
  readonly caller: PersonCaller;
  readonly progress: Pick<JudgingProgress, "judged" | "toInspect">;
  /** The cases that the caller may see, as far as they are judged, domain by domain. */
  readonly sheets: readonly DomainSheet[];
  /** Null for the team, which sees what was judged in all cases. */
  readonly own: OwnWork | null;
}

/** Cases and what is judged in each: an inspector's own with the sheet to fill in, or all of them for the team. */
export function casesPage({ inspection, caller, progress, sheets, own }: CasesContent): Page {
  const { judged, toInspect } = progress;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return judgingPage(inspection, caller, {
    title: own === null ? "Judgements" : "Your cases",
    body: html`<p class="govuk-body-l">${thousands(judged)} of ${countText(toInspect, "case")} judged in every question.</p>
${own === null ? NOTHING : toDo(inspection, own, toInspect)}
${filled.map(ofDomain)}
${own === null ? NOTHING : html`<h2 class="govuk-heading-m">What you sent</h2>${sent(inspection, own)}`}`,
  });
}

function toDo(inspection: Inspection, { inspector, closed }: OwnWork, cases: number): Markup {
  if (closed) return insetText("The ratings are closed, so judgements are not taken in any more.");
  return cases === 0 ? nobody(inspector) : working(inspection);
}

function nobody(inspector: string): Markup {
  return insetText(
    html`No case is with <bdi>${inspector}</bdi>. If you expected some, ask the coordinator whether the assignment has the same name as your key.`,
  );
}

function working(inspection: Inspection): Markup {
  return html`${linkButton("Send your filled sheet", judgementsAddress(inspection, "new"))}
<p class="govuk-body">Your sheet to fill in, as far as it is judged: <a class="govuk-link" href="${sheetAddress(inspection, "xlsx")}" download>Excel</a> or <a class="govuk-link" href="${sheetAddress(inspection, "csv")}" download>CSV</a>. Send it whenever some of it is done: what is blank counts as not judged yet.</p>`;
}

/** Without whose cases they are: they are all the reader's. */
function ofDomain({ title, questions, rows }: DomainSheet): Markup {
  const shown = HEADINGS.flatMap((text, at) => (text === "Domain" || text === "Inspector" ? [] : { text, at }));
  const asked = questions.map(({ question }) => question);
  const answers = table({
    caption: `${title}: ${countText(rows.length, "case")}`,
    captionSize: "m",
    columns: [...shown.map(({ text }) => ({ text })), ...asked.map(({ id }) => ({ text: id }))],
    rows: rows.map((row): Content[] => [
      ...shown.map(({ at }, place) => (place === 0 ? caseCode(row.cells[at] ?? "") : (row.cells[at] ?? ""))),
      ...answerCells(row, asked),
    ]),
  });
  const headings = questions.map(({ heading }) => html`<li>${heading}</li>`);
  return html`<div class="longlist-answers">${answers}${details(`Show the questions on ${title}`, html`<ul class="govuk-list">${headings}</ul>`)}</div>`;
}

function sent(inspection: Inspection, { sendings }: OwnWork): Markup {
  if (sendings.length === 0) return html`<p class="govuk-body">Nothing yet.</p>`;
  return html`<ul class="govuk-list">${[...sendings].reverse().map(({ number, at, changed }) => html`<li><a class="govuk-link" href="${judgementsAddress(inspection, number)}">${longInstant(at)}</a>: ${countText(changed, "value")} changed</li>`)}</ul>`;
}
