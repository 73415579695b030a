import { longDate, longInstant } from "../../../base/words/dates.ts";
import { thousands } from "../../../base/words/numbers.ts";
import type { InspectionFile, StoredDraw } from "../../../ledger/inspections/records.ts";
import type { RedactedReceipt } from "../../../ledger/redacted-receipt.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../../sampling/plan/exclusion.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import { insetText } from "../../components/notices.ts";
import { summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import type { Page } from "../../layout.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { balanceOf } from "../balance.ts";
import { type People, personText } from "../inspections/person.ts";
import { dateOf } from "../inspections/tasks.ts";
import { sizesView } from "../plan/sizes.ts";
import { windowsView } from "../plan/windows.ts";
import { cellName, stated } from "../verify/words.ts";
import { drawAddress } from "./addresses.ts";
import { code } from "./digests.ts";
import { drawPage } from "./draw-page.ts";
import { replacementCounts } from "./replacements.ts";
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
<h2 class="govuk-heading-m">Sizes and precision</h2>${sizesView(redacted)}
<h2 class="govuk-heading-m">Start dates in scope, both dates included</h2>${windowsView(redacted)}
${excluded(redacted)}
<h2 class="govuk-heading-m">Balance</h2>${DOMAINS.map((domain) => html`<h3 class="govuk-heading-s">${DOMAIN_NAMES[domain]}</h3>${balanceOf(redacted.domains[domain])}${levelsLeftOut(redacted.domains[domain])}`)}
<h2 class="govuk-heading-m">The lottery</h2>${DOMAINS.map((domain) => lottery(redacted, domain))}
<h2 class="govuk-heading-m">Replacements</h2>${replacementCounts(redacted.specification, replacements)}
<h2 class="govuk-heading-m">Record and digests</h2>${record(stored, redacted, people)}
<p class="govuk-body"><a class="govuk-link" href="${drawAddress(file, stored.number, "receipt.json")}" download>Redacted record (JSON)</a></p>`,
  });
}

function excluded({ excluded: counts, list }: RedactedReceipt): Markup {
  const reasons = (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).filter((reason) => counts[reason]);
  const cases = html`<p class="govuk-body">The list had ${thousands(list.rows)} rows and ${thousands(list.cases)} cases.</p>`;
  if (reasons.length === 0) return cases;
  return html`${cases}${table({
    caption: "Cases that were not eligible",
    columns: [{ text: "Reason" }, { text: "Cases", numeric: true }],
    rows: reasons.map((reason) => [levelName(EXCLUSION_REASONS[reason]), thousands(counts[reason]!)]),
  })}`;
}

function levelsLeftOut({ marginsLeftOut }: RedactedReceipt["domains"][Domain]): Markup {
  if (marginsLeftOut === 0) return NOTHING;
  return html`<p class="govuk-body">Levels left out: ${marginsLeftOut}. They had fewer than five cases, or would have given the sizes of those away.</p>`;
}

function lottery({ domains, specification }: RedactedReceipt, domain: Domain): Markup {
  const { lottery } = domains[domain];
  if (lottery.cells.length === 0) {
    return html`<p class="govuk-body">${DOMAIN_NAMES[domain]}: no cell is left to show; ${thousands(lottery.cellsLeftOut)} were left out, as they could point to a child.</p>`;
  }
  const { variables } = specification.stratification;
  return html`${table({
    caption: `${DOMAIN_NAMES[domain]}: cells of five cases or more`,
    columns: [{ text: "Cell" }, { text: "Eligible", numeric: true }, { text: "Certain places", numeric: true }],
    rows: lottery.cells.map(({ levels, eligible, base }) => [
      cellName(levels, variables),
      thousands(eligible),
      thousands(base),
    ]),
  })}<p class="govuk-body">${thousands(lottery.cellsLeftOut)} were left out: those of fewer than five cases, and those that would give their sizes away. The lottery had ${thousands(lottery.allocations.length)} allocations; the seed chose number ${lottery.chosen}, counting from 0.</p>`;
}

function record(
  { publishedDigest, by }: StoredDraw,
  { seed, ledger, method }: RedactedReceipt,
  people: People,
): Markup {
  const given = ledger.contribution === null ? "None" : stated(ledger.contribution);
  return summaryList([
    { key: "List fixed", value: longInstant(ledger.frozenAt) },
    { key: "Drawn", value: `${longInstant(ledger.drawnAt)}, by ${personText(people, by)}` },
    { key: "Method", value: code(method) },
    { key: "Seed", value: joined([code(seed.value), ` (${seed.origin})`]) },
    { key: "Who had to be trusted", value: ledger.trust },
    { key: "Commitment, published before the draw", value: code(ledger.commitment) },
    { key: "Contribution of the team", value: given },
    { key: "Receipt, as published", value: code(publishedDigest) },
    { key: "Specification", value: code(ledger.specificationDigest) },
    { key: "Audit trail before the draw", value: html`Entry ${ledger.audit.sequence}: ${code(ledger.audit.hash)}` },
  ]);
}
