import { percent } from "../../../base/percent.ts";
import { longInstant } from "../../../base/words/dates.ts";
import { decimal, percentText, thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../../sampling/plan/exclusion.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import { type SummaryRow, summaryList } from "../../components/summary-list.ts";
import { table } from "../../components/table.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { code, cut, stated, statedDate } from "./words.ts";

/** Who drew what, when and by which rules, as the receipt states it. */
export function drawFacts(draw: Draw): Markup {
  const { team, inspectionDate, specification, list, digest } = draw;
  return html`${summaryList([
    { key: "Team", value: team === null ? "Not stated" : stated(team) },
    { key: "Inspection date", value: statedDate(inspectionDate) },
    ...ledgerRows(draw),
    { key: "Rules", value: html`${stated(specification.title)} (${code(specification.id)})` },
    ...overrideRows(draw),
    { key: "List", value: `${thousands(list.cases)} cases in ${thousands(list.rows)} rows` },
    { key: "Digest of the list", value: code(list.digest) },
    { key: "Digest of the receipt", value: code(digest) },
  ])}${sizes(draw)}${exclusions(draw)}`;
}

function ledgerRows({ ledger }: Draw): SummaryRow[] {
  if (ledger === undefined) {
    return [{ key: "Drawn", value: "The receipt does not say by whom or when: the draw was not made on the service" }];
  }
  const { inspection, draw, reason, supersedes, frozenAt, drawnAt, drawnBy } = ledger;
  return [
    { key: "Drawn", value: html`${longInstant(drawnAt)}, by ${holderText(drawnBy)}` },
    { key: "List fixed", value: longInstant(frozenAt) },
    { key: "Inspection on record", value: html`${code(inspection)}, draw ${draw}` },
    ...(reason === null ? [] : [{ key: "Why it was drawn again", value: stated(reason) }]),
    ...(supersedes === null ? [] : [{ key: "Supersedes", value: code(supersedes) }]),
  ];
}

/** Who a receipt says drew: it names keys, and only the service knows whose they are. */
function holderText(who: string): Markup {
  const [, key] = /^key:(.*)$/s.exec(who) ?? [];
  return key === undefined ? stated(who) : html`the holder of key ${code(key)} (the service knows the name)`;
}

function overrideRows({ overrides }: Draw): SummaryRow[] {
  if (overrides.length === 0) return [];
  const items = overrides.map(({ path, value, was }) => {
    const text = (one: unknown) => code(cut(JSON.stringify(one), 80));
    return html`<li>${code(cut(path, 80))}: ${text(value)}, not ${text(was)}</li>`;
  });
  return [{ key: "Set for this run", value: html`<ul class="govuk-list">${items}</ul>` }];
}

function sizes({ domains, windows, sampleSize }: Draw): Markup {
  const rows = DOMAINS.map((domain) => {
    const { eligible, drawn, inclusionProbability, marginOfError } = domains[domain];
    const { from, to } = windows[domain];
    const dates = `${statedDate(from)} to ${statedDate(to)}`;
    const sizes = [thousands(eligible), thousands(drawn), percentText(inclusionProbability), points(marginOfError)];
    return [DOMAIN_NAMES[domain], dates, ...sizes];
  });
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  const all = ["Both", "", thousands(eligible), thousands(drawn), "", points(achievedMarginOfError)];
  return table({
    caption: "Sizes and windows",
    columns: [
      { text: "Domain" },
      { text: "Started, both dates included" },
      { text: "Eligible", numeric: true },
      { text: "Sampled", numeric: true },
      { text: "Chance of each case", numeric: true },
      { text: "Margin of error, percentage points", numeric: true },
    ],
    rows: [...rows, all],
  });
}

/** @example points(0.048859) // "4.9" */
function points(marginOfError: number | null): string {
  return marginOfError === null ? "–" : decimal(percent(Math.round(marginOfError * 1e6), 1e6), 1);
}

function exclusions({ excluded }: Draw): Markup {
  if (excluded.length === 0) return html`<p class="govuk-body">Every case on the list was eligible.</p>`;
  const reasons = Object.keys(EXCLUSION_REASONS) as ExclusionReason[];
  const rows = reasons.flatMap((reason) => {
    const count = excluded.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [[levelName(EXCLUSION_REASONS[reason]), thousands(count)]];
  });
  const requested = excluded.filter(({ reason }) => reason === "requested").slice(0, 50);
  const notes = html`<p class="govuk-body">Taken out on request:</p><ul class="govuk-list govuk-list--bullet">${requested.map(
    ({ caseId, note }) => html`<li>${code(caseId)}: ${stated(note ?? "")}</li>`,
  )}</ul>`;
  return joined([
    table({
      caption: "Cases that were not eligible",
      columns: [{ text: "Reason" }, { text: "Cases", numeric: true }],
      rows,
    }),
    requested.length === 0 ? NOTHING : notes,
  ]);
}
