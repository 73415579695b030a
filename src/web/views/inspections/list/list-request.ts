import { longDate } from "../../../../base/words/dates.ts";
import { listed } from "../../../../base/words/listed.ts";
import type { Inspection } from "../../../../ledger/inspections/records.ts";
import { FIELDS } from "../../../../long-list/columns/fields.ts";
import { disposalInText } from "../../../../sampling/level-names.ts";
import { windowsOf } from "../../../../sampling/plan/windows.ts";
import { eachDomain } from "../../../../sampling/specification/domains.ts";
import { SHIPPED_SPECIFICATIONS } from "../../../../sampling/specification/shipped-specifications.ts";
import { linkButton } from "../../../components/button.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { WHERE_CHECKED } from "../../where-checked.ts";
import { checkAddress, inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";

/**
 * The text that asks a team for its list, ready to be sent: which cases, which columns, what to leave out, and how to
 * check and send it.
 *
 * @param origin the address of the service, for example https://longlist.example
 */
export function listRequestText(inspection: Inspection, origin: string): string {
  const { team, inspectionDate } = inspection;
  return [
    `Long list of cases for the inspection of ${longDate(inspectionDate)}`,
    team === null ? "To the youth offending team" : `To ${team}`,
    "Please send us a list of your cases, one row for each disposal of each child. A sample of them will be drawn for inspection; every eligible case has the same chance.",
    section("Which cases", whichCases(inspection)),
    "Please leave none of them out. Other cases may stay in the list: they are not sampled, and you are told why.",
    section("The columns we need", columnLines(inspection.specification, true)),
    section("If you have them", columnLines(inspection.specification, false)),
    section("What to leave out", [
      "Names, addresses, postcodes and dates of birth.",
      "NHS, police and other numbers that identify a child elsewhere.",
      "References must say nothing about the child to anyone but you. Other columns are not read.",
    ]),
    section("How to send it", [
      "As CSV or an Excel workbook (.xlsx): the attached one filled in, or your own export. Your own headings and codes are understood or asked about.",
      `Check it first at ${origin}${checkAddress(inspection)}. ${WHERE_CHECKED}`,
      ...(isOwn(inspection)
        ? ["There, choose the attached file of the rules under “Use a specification of your own”."]
        : []),
      `Then sign in with your key and send it at ${origin}${inspectionAddress(inspection)}. If you have no key, ask us for one.`,
    ]),
  ].join("\n\n");
}

function whichCases({ inspectionDate, specification }: Inspection): string[] {
  const windows = windowsOf(inspectionDate, specification);
  const { domains, resettlement } = specification;
  const line = (what: string, { from, to }: { from: string; to: string }, disposals: readonly string[]) =>
    `${what} that started from ${longDate(from)} to ${longDate(to)}: ${listed(disposals.map((code) => disposalInText(code, specification)))}.`;
  return [
    ...eachDomain({ domains }, windows).map(([{ title, disposals }, window]) => line(title, window, disposals)),
    ...(windows.custody === undefined
      ? []
      : [line("For the resettlement standard, disposals", windows.custody, resettlement.disposals)]),
    "The first and the last of these dates are included.",
  ];
}

function columnLines({ stratification }: Inspection["specification"], needed: boolean): string[] {
  const balanced: readonly string[] = stratification.variables;
  return FIELDS.filter((field) => (field.needed || balanced.includes(field.name)) === needed).map(
    ({ label, about }) => `${label}: ${about}`,
  );
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `- ${line}`)].join("\n");
}

const TEXT_ID = "request-text";

/** The text that asks the team for its list, to be copied, and the empty list to go with it. */
export function listRequestPage(file: Inspection, text: string, team: boolean): Page {
  const title = team ? "What to send" : "Ask the team for its list";
  const about = team
    ? html`<p class="govuk-body">This is what the inspectorate asks for.</p>`
    : html`<p class="govuk-body">Copy the text into a message to the team, and attach the empty list${isOwn(file) ? " and the rules" : ""}.</p>`;
  return inspectionPage(file, {
    title,
    body: html`${about}
<div class="govuk-button-group">${team ? "" : copyButton()}${linkButton("Download the empty list (.xlsx)", `${inspectionAddress(file)}/template.xlsx`, "secondary")}${when(isOwn(file), () => linkButton("Download the rules (.json)", `${inspectionAddress(file)}/specification.json`, "secondary"))}</div>
<div class="govuk-body longlist-letter" id="${TEXT_ID}">${text}</div>`,
  });
}

function isOwn({ specification }: Pick<Inspection, "specification">): boolean {
  return SHIPPED_SPECIFICATIONS.every(({ id }) => id !== specification.id);
}

/** Shown by the script alone; without it the text can be selected. */
function copyButton(): Markup {
  return html`<button type="button" class="govuk-button" data-copies="${TEXT_ID}" hidden>Copy the text</button><span class="govuk-body longlist-copied" role="status"></span>`;
}
