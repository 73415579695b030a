import { longInstant } from "../../../base/words/dates.ts";
import { thousands } from "../../../base/words/numbers.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { StoredJudgements } from "../../../ledger/records/judgement-records.ts";
import type { JudgingProgress, Progress } from "../../../rating/progress.ts";
import { inspectorProgress, standardProgress } from "../../../report/sections/after-the-draw/judgements.ts";
import { barsOfAll } from "../../components/bars.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { insetText } from "../../components/notices.ts";
import { type PageColumn, tableMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { judgementsAddress, sheetAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { type People, personText } from "../inspections/person.ts";
import { JUDGEMENTS, NOTHING_YET } from "./texts.ts";

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
  if (file.specification.standards.length === 0) {
    return inspectionPage(file, { title: JUDGEMENTS.title, body: insetText(JUDGEMENTS.noStandards) });
  }
  return inspectionPage(file, {
    title: JUDGEMENTS.title,
    body: html`<p class="govuk-body-l">${JUDGEMENTS.judged(judged, toInspect)}</p>
${when(file.state !== "rated" && mayDo({ role }, "judgements.submit"), () => linkButton(JUDGEMENTS.takeIn, judgementsAddress(file, "new")))}
${when(mayDo({ role }, "judgements.fill"), () => sheets(file))}
<h2 class="govuk-heading-m">${JUDGEMENTS.byInspector}</h2>
${tableMarkup(inspectorProgress(progress), { captionSize: "hidden", own: inspectorColumns(content) })}
<h2 class="govuk-heading-m">${JUDGEMENTS.byStandard}</h2>
${
  progress.standards.length === 0
    ? html`<p class="govuk-body">${JUDGEMENTS.panelAlone}</p>`
    : tableMarkup(standardProgress(progress, file.specification), {
        captionSize: "hidden",
        own: [progressColumn(progress.standards)],
      })
}
<h2 class="govuk-heading-m">${JUDGEMENTS.sent.title}</h2>${sent(content)}`,
  });
}

/** What came in alone, where there is nothing to judge now. */
export function sentPage(content: Pick<JudgementsContent, "file" | "sendings" | "draw" | "people">): Page {
  return inspectionPage(content.file, {
    title: JUDGEMENTS.title,
    body: html`<h2 class="govuk-heading-m">${JUDGEMENTS.sent.title}</h2>${sent(content)}`,
  });
}

function sheets(file: InspectionFile): Markup {
  return html`<h2 class="govuk-heading-m">${JUDGEMENTS.sheets.title}</h2>
<p class="govuk-body">${JUDGEMENTS.sheets.about()}</p>
<p class="govuk-body">${JUDGEMENTS.sheets.all(links(file, null))}</p>`;
}

function links(file: InspectionFile, inspector: string | null): Markup {
  const { either, excel, csv, ofAll, ofOne } = JUDGEMENTS.sheets;
  const link = (kind: "csv" | "xlsx", form: string) =>
    html`<a class="govuk-link" href="${sheetAddress(file, kind, inspector)}" download>${inspector === null ? ofAll(form) : ofOne(form, inspector)}</a>`;
  return either(link("xlsx", excel), link("csv", csv));
}

function inspectorColumns({ file, progress, role }: JudgementsContent): PageColumn[] {
  const bars = progressColumn(progress.inspectors);
  if (!mayDo({ role }, "judgements.fill")) return [bars];
  const own = progress.inspectors.map(({ inspector }) => (inspector === null ? NOTHING : links(file, inspector)));
  return [bars, { heading: JUDGEMENTS.sheet, cells: own }];
}

function progressColumn(rows: readonly Progress[]): PageColumn {
  return {
    heading: JUDGEMENTS.progress,
    cells: barsOfAll(rows.map(({ judged, toInspect }) => ({ done: judged, all: toInspect }))),
  };
}

/** What came in, the last first; what was sent of a draw that stands no more is told of. */
function sent({ file, sendings, draw, people }: Parameters<typeof sentPage>[0]): Markup {
  if (sendings.length === 0) return html`<p class="govuk-body">${NOTHING_YET}</p>`;
  const texts = JUDGEMENTS.sent;
  const before = sendings.filter((one) => one.draw !== draw).length;
  return html`${table({
    caption: texts.caption,
    captionSize: "hidden",
    columns: [
      { text: texts.number },
      { text: texts.when },
      { text: texts.by },
      { text: texts.sheets, numeric: true },
      { text: texts.judgedAfter, numeric: true },
      { text: texts.changed, numeric: true },
    ],
    rows: [...sendings]
      .reverse()
      .map((one) => [
        link(texts.whatItChanged(one.number), judgementsAddress(file, one.number)),
        longInstant(one.at),
        html`<bdi>${personText(people, one.by)}</bdi>`,
        thousands(one.sheets),
        texts.ofCases(one.judged, one.toInspect),
        thousands(one.changed),
      ]),
  })}${when(before > 0, () => insetText(texts.ofDrawBefore(before)))}`;
}
