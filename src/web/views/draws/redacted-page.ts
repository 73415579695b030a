import { longDate } from "../../../base/words/dates.ts";
import { thousands } from "../../../base/words/numbers.ts";
import type { InspectionFile, StoredDraw } from "../../../ledger/inspections/records.ts";
import type { RedactedDomain, RedactedReceipt } from "../../../ledger/redacted-receipt.ts";
import { type ShownDomain, shownDomains } from "../../../report/sections/domains.ts";
import { eligibilitySection } from "../../../report/sections/eligibility.ts";
import { recordSection } from "../../../report/sections/record.ts";
import { erasedReplacements } from "../../../report/sections/replacements.ts";
import { seedSection } from "../../../report/sections/seed.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import { ofDomain } from "../../../sampling/specification/domains.ts";
import { insetText } from "../../components/notices.ts";
import { sectionsMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { balanceView } from "../balance.ts";
import { dateOf } from "../inspections/hub/tasks.ts";
import { type People, personText } from "../inspections/person.ts";
import { cellName } from "../verify/words.ts";
import { drawAddress } from "./addresses.ts";
import { drawPage } from "./draw-page.ts";
import { standing } from "./standing.ts";

/** What erasure left of a draw, shown for what it is. */
export function redactedPage(
  file: InspectionFile,
  stored: StoredDraw,
  redacted: RedactedReceipt,
  people: People,
): Page {
  const replacements = file.replacements.filter((one) => one.draw === stored.number);
  return drawPage(file, {
    title: `What remains of draw ${stored.number}`,
    body: html`${standing(file, stored, people)}
${insetText(
  html`The case data of this inspection was deleted on ${longDate(dateOf(file.erasure!.at))}. This is a redacted record: it names no case, and leaves out what could point to one. Whoever kept the receipt can still tell it by its published digest.`,
)}
${sectionsMarkup([sizesSection(redacted), windowsSection(redacted), eligibilitySection(redacted)])}
<h2 class="govuk-heading-m">Balance</h2>${balanceView(redacted, ({ id }) => levelsLeftOut(ofDomain(redacted.domains, id)))}
<h2 class="govuk-heading-m">The lottery</h2>${shownDomains(redacted.specification).map((domain) => lottery(redacted, domain))}
${sectionsMarkup([erasedReplacements(redacted, replacements), seedSection(redacted), recordSection(redacted, { by: personText(people, stored.by), published: stored.publishedDigest })])}
<p class="govuk-body"><a class="govuk-link" href="${drawAddress(file, stored.number, "receipt.json")}" download>Redacted record (JSON)</a></p>`,
  });
}

function levelsLeftOut({ marginsLeftOut }: RedactedDomain): Markup {
  if (marginsLeftOut === 0) return NOTHING;
  return html`<p class="govuk-body">Levels left out: ${marginsLeftOut}. They had fewer than five cases, or would have given the sizes of those away.</p>`;
}

function lottery({ domains, specification }: RedactedReceipt, { id, title }: ShownDomain): Markup {
  const { lottery } = ofDomain(domains, id);
  if (lottery.cells.length === 0) {
    return html`<p class="govuk-body">${title}: no cell is left to show; ${thousands(lottery.cellsLeftOut)} were left out, as they could point to a child.</p>`;
  }
  const { variables } = specification.stratification;
  return html`${table({
    caption: `${title}: cells of five cases or more`,
    columns: [{ text: "Cell" }, { text: "Eligible", numeric: true }, { text: "Certain places", numeric: true }],
    rows: lottery.cells.map(({ levels, eligible, base }) => [
      cellName(levels, variables),
      thousands(eligible),
      thousands(base),
    ]),
  })}<p class="govuk-body">${thousands(lottery.cellsLeftOut)} were left out: those of fewer than five cases, and those that would give their sizes away. The lottery had ${thousands(lottery.allocations.length)} allocations; the seed chose number ${lottery.chosen}, counting from 0.</p>`;
}
