import { fileName } from "../../../../base/file-name.ts";
import { longDate } from "../../../../base/words/dates.ts";
import { listed } from "../../../../base/words/listed.ts";
import { capitalised } from "../../../../base/words/sentences.ts";
import type { Inspection } from "../../../../ledger/inspections/records.ts";
import { FIELDS } from "../../../../long-list/columns/fields.ts";
import { disposalInText } from "../../../../sampling/level-names.ts";
import { windowsOf } from "../../../../sampling/plan/windows.ts";
import { eachDomain } from "../../../../sampling/specification/domains.ts";
import { SHIPPED_SPECIFICATIONS } from "../../../../sampling/specification/shipped-specifications.ts";
import { linkButton } from "../../../components/button.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { addressed, byWhen, closing, type Letter, type LetterFacts } from "../../letters/letter-facts.ts";
import { WHERE_CHECKED } from "../../texts.ts";
import { checkAddress, emptyListName, inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";

/** The letter that asks a team for its list: which cases, which columns, what to leave out, and how to check and send it. */
export function requestLetter(facts: LetterFacts): Letter {
  const { file, origin } = facts;
  const text = [
    addressed(file),
    "Please send us a list of your cases, one row for each disposal of each child. A sample of them will be drawn for inspection; every eligible case has the same chance.",
    ...byWhen(facts, "send it"),
    section("Which cases", whichCases(file)),
    "Please leave none of them out. Other cases may stay in the list: they are not sampled, and you are told why.",
    section("The columns we need", fieldsOf(file.specification, true).map(columnLine)),
    section("If you have them", ifYouHave(file.specification)),
    section("What to leave out", [
      "Names, addresses, postcodes and dates of birth.",
      "NHS, police and other numbers that identify a child elsewhere.",
      "References must say nothing about the child to anyone but you. Other columns are not read.",
    ]),
    section("How to check it", [
      "As CSV or an Excel workbook (.xlsx): the attached one filled in, or your own export. Your own headings and codes are understood or asked about.",
      `Check it first at ${origin}${checkAddress(file)}. ${WHERE_CHECKED}`,
      ...(isOwn(file) ? ["There, choose the attached file of the rules under “Use a specification of your own”."] : []),
    ]),
    section("How to send it safely", [
      `Sign in with your key and send it at ${origin}${inspectionAddress(file)}. If you have no key, ask us for one.`,
      "Never send the list by email, and do not put it on a stick: it is about children.",
      "A key is given to you alone, apart from this letter. Nobody will ask you for it in a message.",
    ]),
    closing(facts),
  ].join("\n\n");
  return { subject: `Long list of cases for the inspection of ${longDate(file.inspectionDate)}`, text };
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

function fieldsOf({ stratification }: Inspection["specification"], needed: boolean) {
  const balanced: readonly string[] = stratification.variables;
  return FIELDS.filter((field) => (field.needed || balanced.includes(field.name)) === needed);
}

const columnLine = ({ label, about }: Pick<(typeof FIELDS)[number], "label" | "about">) => `${label}: ${about}`;

/** By which it is decided what is drawn in full, and what is only reported by its names: the empty list explains each. */
function ifYouHave(specification: Inspection["specification"]): string[] {
  const optional = fieldsOf(specification, false);
  const reported = optional.filter(({ name }) => name !== "childId").map(({ label }) => label.toLowerCase());
  return [
    ...optional.filter(({ name }) => name === "childId").map(columnLine),
    ...(reported.length === 0 ? [] : [`${capitalised(listed(reported))}: the empty list says what each holds.`]),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `- ${line}`)].join("\n");
}

/** What the inspectorate asks of the team, as the team reads it. */
export function whatToSendPage(file: Inspection, { text }: Letter): Page {
  return inspectionPage(file, {
    title: "What to send",
    body: html`<p class="govuk-body">This is what the inspectorate asks for.</p>
<div class="govuk-button-group">${enclosures(file)}</div>
<div class="govuk-body longlist-letter">${text}</div>`,
  });
}

/** The files that go with the request. */
export function enclosed(file: Inspection): Markup {
  return html`<p class="govuk-body">Attach the empty list, which is downloaded as ${fileName(emptyListName(file), "xlsx")}${isOwn(file) ? ", and the rules" : ""}.</p><div class="govuk-button-group">${enclosures(file)}</div>`;
}

function enclosures(file: Inspection): Markup {
  return html`${linkButton("Download the empty list (.xlsx)", `${inspectionAddress(file)}/template.xlsx`, "secondary")}${when(isOwn(file), () => linkButton("Download the rules (.json)", `${inspectionAddress(file)}/specification.json`, "secondary"))}`;
}

function isOwn({ specification }: Pick<Inspection, "specification">): boolean {
  return SHIPPED_SPECIFICATIONS.every(({ id }) => id !== specification.id);
}
