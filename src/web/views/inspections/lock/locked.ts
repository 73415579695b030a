import { longInstant } from "../../../../base/words/dates.ts";
import { countText, thousands } from "../../../../base/words/numbers.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Freeze, InspectionFile } from "../../../../ledger/inspections/records.ts";
import { leftOutTable } from "../../../../report/sections/eligibility.ts";
import { eachDomain, titleInText } from "../../../../sampling/specification/domains.ts";
import { linkButton } from "../../../components/button.ts";
import { summaryList } from "../../../components/lists.ts";
import { panel } from "../../../components/notices.ts";
import { tableMarkup } from "../../../components/section.ts";
import { code } from "../../../components/values.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, NOTHING } from "../../../markup.ts";
import { LETTERS, letterAddress } from "../../letters/letter-facts.ts";
import { ruleRows } from "../../specification-words.ts";
import { inspectionAddress, inspectionName, teamName } from "../facts.ts";
import { keyText, type People, personText } from "../person.ts";
import { endingOf } from "../standing.ts";

/** What was locked before there was a seed, for everyone who may see the inspection. */
export function lockedPage(file: InspectionFile, freeze: Freeze, people: People, role: Role): Page {
  const { rows, cases } = file.submissions[freeze.submission - 1]!;
  const address = inspectionAddress(file);
  const leftOut = freeze.fixed?.exclusions ?? [];
  return {
    title: `The list is locked: ${teamName(file)}`,
    inspection: endingOf(file),
    crumbs: [
      { text: "Inspections", href: "/inspections" },
      { text: teamName(file), href: address },
    ],
    body: html`${panel("The list is locked", inspectionName(file))}
${next(file, role)}
<h2 class="govuk-heading-m">What was locked</h2>
${summaryList([
  { key: "List", value: html`List ${freeze.submission}: ${thousands(rows)} rows, ${countText(cases, "case")}` },
  { key: "Locked", value: `${longInstant(freeze.at)}, by ${personText(people, freeze.by)}` },
  ...ruleRows(file),
])}
${leftOut.length === 0 ? NOTHING : tableMarkup(leftOutTable(leftOut))}
<h2 class="govuk-heading-m">What was published</h2>
<p class="govuk-body">Keep these, or have the team keep them. The receipt of the draw names what they are the digests of, so anyone can check that nothing was changed after the list was locked.</p>
${summaryList([
  { key: "Commitment to the secret part of the seed", value: code(freeze.commitment) },
  { key: "List, salted digest", value: code(freeze.published.list) },
  ...eachDomain(file.specification, freeze.published).map(([{ title }, digest]) => ({
    key: `Lottery of ${titleInText(title)}, salted digest`,
    value: code(digest),
  })),
  { key: "Specification, digest", value: code(freeze.specificationDigest) },
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
            key: `For draw ${round}`,
            value: `${longInstant(contribution.at)}, by ${personText(people, contribution.by)}, with ${keyText(contribution.by)}`,
          },
        ],
  );
  if (rows.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">The team’s contribution to the seed</h2>
<p class="govuk-body">The team should know it for its own: somebody who knows the secret number and contributed in the team’s name could have steered the draw.</p>
${summaryList(rows)}`;
}

function next(file: InspectionFile, role: Role): Markup {
  const address = inspectionAddress(file);
  if (file.state !== "frozen") return html``;
  const contributed = file.rounds.some(({ contribution }) => contribution !== null);
  if (role === "team") {
    return contributed
      ? html`<p class="govuk-body">You have contributed to the seed. The coordinator draws the sample next.</p>`
      : html`<p class="govuk-body">Next you can contribute to the seed, so that nobody can steer the draw alone.</p>${linkButton("Contribute to the seed", `${address}/contribution`)}`;
  }
  if (!mayDo({ role }, "sample.draw")) return html``;
  return contributed
    ? html`<p class="govuk-body">The team has contributed to the seed. The sample can be drawn.</p>${linkButton("Draw the sample", `${address}/draws/new`)}`
    : html`<p class="govuk-body">Ask the team to contribute to the seed before you draw: with its contribution nobody can steer the draw alone. You can also draw without it; the receipt then says that whoever runs the service is trusted.</p>
<div class="govuk-button-group">${linkButton(LETTERS.contribution.title, letterAddress(file, "contribution"))}<a class="govuk-link" href="${address}/contribution">See whether the contribution has come</a><a class="govuk-link" href="${address}/draws/new">Draw the sample without it</a></div>`;
}
