import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Freeze, InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import { leftOutTable } from "../../../../report/sections/eligibility.ts";
import { eachDomain, titleInText } from "../../../../sampling/specification/domains.ts";
import { linkButton } from "../../../components/button.ts";
import { link } from "../../../components/links.ts";
import { summaryList } from "../../../components/lists.ts";
import { panel } from "../../../components/notices.ts";
import { tableMarkup } from "../../../components/section.ts";
import { code } from "../../../components/values.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { letterAddress } from "../../letters/letter-facts.ts";
import { LETTER_NAMES } from "../../letters/texts.ts";
import { ruleRows } from "../../specification-words.ts";
import { inspectionAddress } from "../addresses.ts";
import { INSPECTIONS, inspectionName, teamName } from "../facts.ts";
import { doneText, keyText, type People } from "../person.ts";
import { endingOf } from "../standing.ts";
import { INSPECTION, listSize } from "../texts.ts";
import { LOCKED } from "./texts.ts";

/** What was locked before there was a seed, for everyone who may see the inspection. */
export function lockedPage(file: InspectionFile, freeze: Freeze, people: People, role: Role): Page {
  const { rows, cases } = file.submissions[freeze.submission - 1]!;
  const leftOut = freeze.fixed?.exclusions ?? [];
  return {
    title: INSPECTION.page(LOCKED.title, teamName(file)),
    inspection: endingOf(file),
    crumbs: [INSPECTIONS, { text: teamName(file), href: inspectionAddress(file) }],
    body: html`${panel(LOCKED.title, inspectionName(file))}
${next(file, role)}
<h2 class="govuk-heading-m">${LOCKED.what}</h2>
${summaryList([
  { key: LOCKED.list, value: LOCKED.listOf(freeze.submission, listSize(rows, cases)) },
  { key: LOCKED.locked, value: doneText(people, freeze) },
  ...ruleRows(file),
])}
${leftOut.length === 0 ? NOTHING : tableMarkup(leftOutTable(leftOut))}
<h2 class="govuk-heading-m">${LOCKED.published}</h2>
<p class="govuk-body">${LOCKED.aboutPublished}</p>
${summaryList([
  { key: LOCKED.commitment, value: code(freeze.commitment) },
  { key: LOCKED.digest, value: code(freeze.published.list) },
  ...eachDomain(file.specification, freeze.published).map(([{ title }, digest]) => ({
    key: LOCKED.lottery(titleInText(title)),
    value: code(digest),
  })),
  { key: LOCKED.specification, value: code(freeze.specificationDigest) },
])}
${contributions(file, people)}`,
  };
}

/** Who contributed and when: a contribution binds the seed only where the team knows it for its own. */
function contributions({ rounds }: InspectionFile, people: People): Markup {
  const rows = rounds.flatMap(({ round, contribution }) =>
    contribution === null
      ? []
      : [
          {
            key: LOCKED.forDraw(round),
            value: LOCKED.contributed(doneText(people, contribution), keyText(contribution.by)),
          },
        ],
  );
  if (rows.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">${LOCKED.contribution}</h2>
<p class="govuk-body">${LOCKED.aboutContribution}</p>
${summaryList(rows)}`;
}

function next(file: InspectionFile, role: Role): Markup {
  const address = inspectionAddress(file);
  if (file.state !== "frozen") return html``;
  const contributed = file.rounds.some(({ contribution }) => contribution !== null);
  if (role === "team") {
    return contributed
      ? html`<p class="govuk-body">${LOCKED.next.teamDone}</p>`
      : html`<p class="govuk-body">${LOCKED.next.team}</p>${linkButton(LOCKED.next.contribute, `${address}/contribution`)}`;
  }
  if (!mayDo({ role }, "sample.draw")) return html``;
  return contributed
    ? html`<p class="govuk-body">${LOCKED.next.contributed}</p>${linkButton(LOCKED.next.draw, `${address}/draws/new`)}`
    : html`<p class="govuk-body">${LOCKED.next.notContributed}</p>
<div class="govuk-button-group">${linkButton(LETTER_NAMES.contribution.title, letterAddress(file, "contribution"))}${link(LOCKED.next.see, `${address}/contribution`)}${link(LOCKED.next.drawWithout, `${address}/draws/new`)}</div>`;
}
