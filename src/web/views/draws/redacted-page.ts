import { dateOf, longDate } from "../../../base/words/dates.ts";
import { thousands } from "../../../base/words/numbers.ts";
import type { InspectionFile, StoredDraw } from "../../../ledger/records/inspection-records.ts";
import type { RedactedDomain, RedactedReceipt } from "../../../ledger/records/redacted-receipt.ts";
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
import { drawAddress } from "../inspections/addresses.ts";
import { type People, personText } from "../inspections/person.ts";
import { cellName } from "../verify/words.ts";
import { drawPage } from "./draw-page.ts";
import { standing } from "./standing.ts";
import { REDACTED } from "./texts.ts";

/** What erasure left of a draw, shown for what it is. */
export function redactedPage(
  file: InspectionFile,
  stored: StoredDraw,
  redacted: RedactedReceipt,
  people: People,
): Page {
  const replacements = file.replacements.filter((one) => one.draw === stored.number);
  return drawPage(file, {
    title: REDACTED.title(stored.number),
    body: html`${standing(file, stored, people)}
${insetText(REDACTED.about(longDate(dateOf(file.erasure!.at))))}
${sectionsMarkup([sizesSection(redacted), windowsSection(redacted), eligibilitySection(redacted)])}
<h2 class="govuk-heading-m">${REDACTED.balance}</h2>${balanceView(redacted, ({ id }) => levelsLeftOut(ofDomain(redacted.domains, id)))}
<h2 class="govuk-heading-m">${REDACTED.lottery.title}</h2>${shownDomains(redacted.specification).map((domain) => lottery(redacted, domain))}
${sectionsMarkup([erasedReplacements(redacted, replacements), seedSection(redacted), recordSection(redacted, { by: personText(people, stored.by), published: stored.publishedDigest })])}
<p class="govuk-body"><a class="govuk-link" href="${drawAddress(file, stored.number, "receipt.json")}" download>${REDACTED.file}</a></p>`,
  });
}

function levelsLeftOut({ marginsLeftOut }: RedactedDomain): Markup {
  if (marginsLeftOut === 0) return NOTHING;
  return html`<p class="govuk-body">${REDACTED.levelsLeftOut(marginsLeftOut)}</p>`;
}

function lottery({ domains, specification }: RedactedReceipt, { id, title }: ShownDomain): Markup {
  const { lottery: texts } = REDACTED;
  const { lottery } = ofDomain(domains, id);
  if (lottery.cells.length === 0) {
    return html`<p class="govuk-body">${texts.noCell(title, lottery.cellsLeftOut)}</p>`;
  }
  const { variables } = specification.stratification;
  return html`${table({
    caption: texts.caption(title),
    columns: [{ text: texts.cell }, { text: texts.eligible, numeric: true }, { text: texts.certain, numeric: true }],
    rows: lottery.cells.map(({ levels, eligible, base }) => [
      cellName(levels, variables),
      thousands(eligible),
      thousands(base),
    ]),
  })}<p class="govuk-body">${texts.leftOut(lottery.cellsLeftOut, lottery.allocations.length, lottery.chosen)}</p>`;
}
