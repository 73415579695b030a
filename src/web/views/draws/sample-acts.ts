import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import { isChangeable } from "../../../ledger/access/states.ts";
import type { InspectionFile, StoredDraw } from "../../../ledger/records/inspection-records.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import { type Content, html, type Markup, NOTHING, when } from "../../markup.ts";
import { assignmentAddress, drawAddress, replacementsAddress } from "../inspections/addresses.ts";
import type { SampleRow } from "./sample-order.ts";
import { SAMPLE } from "./texts.ts";

/** A draw and who looks at it. */
export interface SampleSeen {
  readonly file: InspectionFile;
  readonly stored: StoredDraw;
  readonly role: Role;
  /** By case reference; null where the cases are not assigned, or not for whoever looks. */
  readonly inspectors: ReadonlyMap<string, string> | null;
}

/** What whoever looks may do with a sample that can still be changed, which a superseded one can not. */
function mayChange({ file, stored, role }: SampleSeen, act: Parameters<typeof mayDo>[1]): boolean {
  return stored.supersededBy === null && isChangeable(file.state) && mayDo({ role }, act);
}

/** Whether its cases wait for whoever looks to assign them to inspectors. */
export function awaitsAssignment(sample: SampleSeen): boolean {
  return sample.inspectors === null && mayChange(sample, "assignment.make");
}

/** What can be done with a draw, some of it only where it has chosen a case. */
export function sampleActs(sample: SampleSeen, some: boolean): Markup {
  const { file, stored } = sample;
  const { acts } = SAMPLE;
  return html`<div class="govuk-button-group govuk-!-display-none-print">
${some && mayChange(sample, "case.replace") ? linkButton(acts.replace, replacementsAddress(file, "new")) : NOTHING}
${some ? linkButton(acts.download, drawAddress(file, stored.number, "sample.xlsx"), "secondary") : NOTHING}
${linkButton(acts.verify, drawAddress(file, stored.number, "verification"), "secondary")}
${mayChange(sample, "sample.draw") ? link(acts.again, drawAddress(file, "new")) : NOTHING}</div>`;
}

/** What can be done with a case. The address has its place in the sample: no case reference stands in one. */
export function rowActs(sample: SampleSeen, { place, entry, state }: SampleRow): Content {
  if (state === "replaced") return "";
  const { file, stored, inspectors } = sample;
  const { explain, replace, reassign } = SAMPLE.rowActs;
  const act = (to: string, text: (caseId: string) => Markup) =>
    html`<li>${link(text(entry.caseId), `${to}?place=${place}`)}</li>`;
  const replaceable = state === "to-inspect" && mayChange(sample, "case.replace");
  const reassignable = inspectors?.has(entry.caseId) === true && mayChange(sample, "assignment.change");
  return html`<ul class="govuk-list longlist-row-links govuk-!-display-none-print">${act(drawAddress(file, stored.number, "cases"), explain)}${when(
    replaceable,
    () => act(replacementsAddress(file, "new"), replace),
  )}${when(reassignable, () => act(assignmentAddress(file, "change"), reassign))}</ul>`;
}
