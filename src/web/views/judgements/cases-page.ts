import { longInstant } from "../../../base/words/dates.ts";
import type { PersonCaller } from "../../../ledger/access/caller.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../../ledger/records/judgement-records.ts";
import type { JudgingProgress } from "../../../rating/progress.ts";
import { answerCells, type DomainSheet, HEADINGS } from "../../../rating/sheet/sheet-rows.ts";
import { titleInText } from "../../../sampling/specification/domains.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { details, insetText } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { caseCode } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { judgementsAddress, sheetAddress } from "../inspections/addresses.ts";
import { judgingPage } from "./judging-page.ts";
import { JUDGED_CASES, JUDGEMENTS, NOTHING_YET } from "./texts.ts";

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
    title: own === null ? JUDGED_CASES.title : JUDGED_CASES.titleOfOwn,
    body: html`<p class="govuk-body-l">${JUDGED_CASES.judged(judged, toInspect)}</p>
${own === null ? NOTHING : toDo(inspection, own, toInspect)}
${filled.map(ofDomain)}
${own === null ? NOTHING : html`<h2 class="govuk-heading-m">${JUDGED_CASES.sent}</h2>${sent(inspection, own)}`}`,
  });
}

function toDo(inspection: Inspection, { inspector, closed }: OwnWork, cases: number): Markup {
  if (closed) return insetText(JUDGED_CASES.closed);
  return cases === 0 ? nobody(inspector) : working(inspection);
}

function nobody(inspector: string): Markup {
  return insetText(JUDGED_CASES.nobody(html`<bdi>${inspector}</bdi>`));
}

function working(inspection: Inspection): Markup {
  const sheet = (kind: "csv" | "xlsx", text: string) =>
    html`<a class="govuk-link" href="${sheetAddress(inspection, kind)}" download>${text}</a>`;
  const { excel, csv } = JUDGEMENTS.sheets;
  return html`${linkButton(JUDGED_CASES.send, judgementsAddress(inspection, "new"))}
<p class="govuk-body">${JUDGED_CASES.sheet(sheet("xlsx", excel), sheet("csv", csv))}</p>`;
}

/** Without whose cases they are: they are all the reader's. */
function ofDomain({ title, questions, rows }: DomainSheet): Markup {
  const shown = HEADINGS.flatMap((text, at) => (text === "Domain" || text === "Inspector" ? [] : { text, at }));
  const asked = questions.map(({ question }) => question);
  const answers = table({
    caption: JUDGED_CASES.cases(title, rows.length),
    captionSize: "m",
    columns: [...shown.map(({ text }) => ({ text })), ...asked.map(({ id }) => ({ text: id }))],
    rows: rows.map((row): Content[] => [
      ...shown.map(({ at }, place) => (place === 0 ? caseCode(row.cells[at] ?? "") : (row.cells[at] ?? ""))),
      ...answerCells(row, asked),
    ]),
  });
  const headings = questions.map(({ heading }) => html`<li>${heading}</li>`);
  const asking =
    headings.length === 0
      ? html`<p class="govuk-body">${JUDGED_CASES.nothingAsked}</p>`
      : details(JUDGED_CASES.questions(titleInText(title)), html`<ul class="govuk-list">${headings}</ul>`);
  return html`<div class="longlist-answers">${answers}${asking}</div>`;
}

function sent(inspection: Inspection, { sendings }: OwnWork): Markup {
  if (sendings.length === 0) return html`<p class="govuk-body">${NOTHING_YET}</p>`;
  return html`<ul class="govuk-list">${[...sendings].reverse().map(({ number, at, changed }) => html`<li>${JUDGED_CASES.changed(link(longInstant(at), judgementsAddress(inspection, number)), changed)}</li>`)}</ul>`;
}
