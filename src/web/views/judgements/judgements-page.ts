import { longInstant } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { StoredJudgements } from "../../../ledger/judgements/records.ts";
import type { JudgingProgress, Progress } from "../../../rating/progress.ts";
import { inspectorProgress, standardProgress } from "../../../report/sections/judgements.ts";
import { barsOfAll } from "../../components/bars.ts";
import { linkButton } from "../../components/button.ts";
import { insetText } from "../../components/notices.ts";
import { type PageColumn, tableMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { term } from "../help/term.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { judgementsAddress, sheetAddress } from "./addresses.ts";

export interface JudgementsContent {
  readonly file: InspectionFile;
  readonly progress: JudgingProgress;
  /** All of the inspection, in order. */
  readonly sendings: readonly StoredJudgements[];
  /** The number of the draw that stands. */
  readonly draw: number;
  readonly people: People;
  readonly role: Role;
}

/** How much is judged, the sheets to fill in, and what came back. */
export function judgementsPage(content: JudgementsContent): Page {
  const { file, progress, role } = content;
  const { judged, toInspect } = progress;
  return inspectionPage(file, {
    title: "Judgements",
    body: html`<p class="govuk-body-l">${thousands(judged)} of ${countText(toInspect, "case")} judged in every ${term("key-question", "question")}.</p>
${when(file.state !== "rated" && mayDo({ role }, "judgements.submit"), () => linkButton("Take filled sheets in", judgementsAddress(file, "new")))}
${when(mayDo({ role }, "judgements.fill"), () => sheets(file))}
<h2 class="govuk-heading-m">By inspector</h2>
${tableMarkup(inspectorProgress(progress), { captionSize: "hidden", own: inspectorColumns(content) })}
<h2 class="govuk-heading-m">By standard</h2>
${tableMarkup(standardProgress(progress, file.specification), {
  captionSize: "hidden",
  own: [progressColumn(progress.standards)],
})}
<h2 class="govuk-heading-m">What was taken in</h2>${sent(content)}`,
  });
}

function sheets(file: InspectionFile): Markup {
  return html`<h2 class="govuk-heading-m">Sheets to fill in</h2>
<p class="govuk-body">A row for each case to inspect now, filled in as far as it is judged. In Excel each answer is chosen from a list. Send it back whenever some of it is done: what is blank counts as no ${term("judgement")} yet.</p>
<p class="govuk-body">All cases: ${links(file, null)}. Each inspector’s own are beside the names below.</p>`;
}

function links(file: InspectionFile, inspector: string | null): Markup {
  const of = inspector === null ? "the sheet of all cases" : `the sheet of ${inspector}`;
  const link = (kind: "csv" | "xlsx", text: string) =>
    html`<a class="govuk-link" href="${sheetAddress(file, kind, inspector)}" download>${text}<span class="govuk-visually-hidden">, ${of}</span></a>`;
  return html`${link("xlsx", "Excel")} or ${link("csv", "CSV")}`;
}

function inspectorColumns({ file, progress, role }: JudgementsContent): PageColumn[] {
  const bars = progressColumn(progress.inspectors);
  if (!mayDo({ role }, "judgements.fill")) return [bars];
  const own = progress.inspectors.map(({ inspector }) => (inspector === null ? NOTHING : links(file, inspector)));
  return [bars, { heading: "Sheet", cells: own }];
}

function progressColumn(rows: readonly Progress[]): PageColumn {
  return {
    heading: "Progress",
    cells: barsOfAll(rows.map(({ judged, toInspect }) => ({ done: judged, all: toInspect }))),
  };
}

/** What came in, the last first; what was sent of a draw that stands no more is told of. */
function sent({ file, sendings, draw, people }: JudgementsContent): Markup {
  if (sendings.length === 0) return html`<p class="govuk-body">Nothing yet.</p>`;
  const before = sendings.filter((one) => one.draw !== draw).length;
  return html`${table({
    caption: "Sheets that were taken in",
    captionSize: "hidden",
    columns: [
      { text: "Number" },
      { text: "When" },
      { text: "By" },
      { text: "Sheets", numeric: true },
      { text: "Judged after it", numeric: true },
      { text: "Values changed", numeric: true },
    ],
    rows: [...sendings]
      .reverse()
      .map((one) => [
        html`<a class="govuk-link" href="${judgementsAddress(file, one.number)}">${one.number}<span class="govuk-visually-hidden">: what it changed</span></a>`,
        longInstant(one.at),
        html`<bdi>${personText(people, one.by)}</bdi>`,
        thousands(one.sheets),
        `${thousands(one.judged)} of ${thousands(one.toInspect)}`,
        thousands(one.changed),
      ]),
  })}${when(before > 0, () => insetText(`${countText(before, "of them was", "of them were")} of a draw before; its judgements do not count any more.`))}`;
}
