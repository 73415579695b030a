import type { Assignment } from "../../../assignment/assignment-document.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import { isChangeable } from "../../../ledger/access/states.ts";
import type { AssignedCases } from "../../../ledger/records/case-documents.ts";
import type { InspectionFile, StoredAssignment } from "../../../ledger/records/inspection-records.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import { loadsSection, mixByLevel, mixSection, mixTable } from "../../../report/sections/after-the-draw/assignment.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { casesToInspect } from "../../../sampling/replacement/to-inspect.ts";
import { domainTitle } from "../../../sampling/specification/domains.ts";
import { disposalInText } from "../../../sampling/specification/level-names.ts";
import { barsWithAim } from "../../components/bars.ts";
import { linkButton } from "../../components/button.ts";
import { summaryList } from "../../components/lists.ts";
import { details, insetText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { caseCode } from "../../components/values.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { assignmentAddress, drawAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { doneText, type People } from "../inspections/person.ts";
import { mixPicture } from "./mix-picture.ts";
import { ASSIGNMENT } from "./texts.ts";

export interface AssignmentContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  readonly stored: StoredAssignment;
  readonly content: AssignedCases;
  readonly people: People;
  readonly role: Role;
}

/** Who has which case: loads and mix, by inspector and by case. */
export function assignmentPage(page: AssignmentContent): Page {
  const { file, content } = page;
  const { assignment } = content;
  const { specification } = page.draw;
  const { loads: loadTexts, mix, byInspector } = ASSIGNMENT;
  return inspectionPage(file, {
    title: ASSIGNMENT.title,
    body: html`${changed(page)}${waiting(page)}${actions(page)}
<h2 class="govuk-heading-m">${loadTexts.title}</h2>
<p class="govuk-body">${loadTexts.about()}</p>
${loads(assignment)}
<h2 class="govuk-heading-m">${mix.title}</h2>${mixPicture(mixByLevel(assignment, specification))}${partsOf(mixSection(assignment, specification))}${details(mix.show, tableMarkup(mixTable(assignment, specification)))}
<h2 class="govuk-heading-m">${byInspector.title}</h2>${assignment.loads.map(({ inspector }) => ofInspector(page, inspector))}
<h2 class="govuk-heading-m">${ASSIGNMENT.byCase.title}</h2>${byCase(page)}`,
  });
}

function loads(assignment: Assignment): Markup {
  const [part] = loadsSection(assignment).parts;
  if (part?.kind !== "table") return NOTHING;
  const bars = barsWithAim(assignment.loads.map(({ cases, exactShare }) => ({ is: cases, aim: exactShare })));
  return tableMarkup(part, { own: [{ heading: ASSIGNMENT.loads.load, cells: bars }] });
}

/** How the last assignment came about. */
function changed({ stored, content, people }: AssignmentContent): Markup {
  const by = doneText(people, stored);
  const { causes, given } = ASSIGNMENT;
  const { change } = content;
  if (change === null) {
    return summaryList([{ key: stored.cause === "made" ? causes.made : causes.replaced, value: by }]);
  }
  return summaryList([
    { key: given.title, value: caseCode(change.case) },
    { key: given.from, value: html`<bdi>${change.from}</bdi>` },
    { key: given.to, value: html`<bdi>${change.to}</bdi>` },
    { key: given.why, value: html`<bdi>${change.reason}</bdi>` },
    { key: given.by, value: html`<bdi>${change.by}</bdi>` },
    { key: given.recorded, value: by },
  ]);
}

/** A reserve whom nobody may take is with nobody. */
function waiting({ file, content, stored }: AssignmentContent): Markup {
  const replaced = recordsOf(file.replacements, stored.draw).filter(({ replacement }) => replacement !== null);
  const came = replaced.flatMap(({ replacement }) => (replacement === null ? [] : [replacement.caseId]));
  const left = new Set(replaced.map((one) => one.case));
  const has = new Set(content.assignment.cases.map((one) => one.case));
  const nobodys = came.filter((caseId) => !has.has(caseId) && !left.has(caseId));
  if (nobodys.length === 0) return NOTHING;
  return insetText(ASSIGNMENT.nobodys(nobodys));
}

function actions({ file, role }: AssignmentContent): Markup {
  const link = (text: string, part: "new" | "change") => linkButton(text, assignmentAddress(file, part), "secondary");
  return html`<div class="govuk-button-group govuk-!-display-none-print">
${isChangeable(file.state) && mayDo({ role }, "assignment.change") ? link(ASSIGNMENT.giveToAnother, "change") : NOTHING}
${isChangeable(file.state) && mayDo({ role }, "assignment.make") ? link(ASSIGNMENT.assignAgain, "new") : NOTHING}
${linkButton(ASSIGNMENT.download, `${assignmentAddress(file)}.csv`, "secondary")}</div>`;
}

function ofInspector({ content }: AssignmentContent, inspector: string): Markup {
  const own = content.assignment.cases.filter((one) => one.inspector === inspector);
  const items = own.map((one) => html`<li>${caseCode(one.case)}</li>`);
  return html`<section><h3 class="govuk-heading-s">${ASSIGNMENT.byInspector.cases(html`<bdi>${inspector}</bdi>`, own.length)}</h3><ul class="govuk-list longlist-references">${items}</ul></section>`;
}

function byCase({ file, draw, stored, content }: AssignmentContent): Markup {
  const { caption, reference, domain, disposal, inspector, why, explain } = ASSIGNMENT.byCase;
  const now = casesToInspect(draw, recordsOf(file.replacements, stored.draw));
  const places = new Map(now.map(({ entry }, at) => [entry.caseId, at + 1]));
  const entries = new Map<string, SampledCase>([...draw.sample, ...draw.reserves].map((one) => [one.caseId, one]));
  return table({
    caption,
    captionSize: "hidden",
    columns: [...[reference, domain, disposal, inspector].map((text) => ({ text })), { text: why, screenOnly: true }],
    rows: content.assignment.cases.map((one) => {
      const entry = entries.get(one.case);
      const page = `${drawAddress(file, stored.draw, "cases")}?place=${places.get(one.case)}`;
      return [
        caseCode(one.case),
        entry === undefined ? "" : domainTitle(draw.specification, entry.domain),
        entry === undefined ? "" : capitalised(disposalInText(entry.disposal, draw.specification)),
        html`<bdi>${one.inspector}</bdi>`,
        html`<a class="govuk-link govuk-!-display-none-print" href="${page}">${explain(one.case)}</a>`,
      ];
    }),
  });
}
