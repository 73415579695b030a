import { thousands } from "../../../base/words/numbers.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { excludedByReason, reasonWords } from "./not-eligible.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/** More cases than this nobody reads on a page. */
const MOST_CASES = 1000;

/** How many cases of the list are eligible, why the others are not, and which they are. */
export function casesView({ list, eligible, excluded }: Pick<Expected, "list" | "eligible" | "excluded">): Markup {
  const counts: [string, number][] = [
    ["Rows", list.rows],
    ["Cases", list.cases],
    ...DOMAINS.map((domain): [string, number] => [
      `Eligible: ${DOMAIN_NAMES[domain].toLowerCase()}`,
      eligible.filter((one) => one.domain === domain).length,
    ]),
    ...excludedByReason(excluded).map(({ reason, cases }): [string, number] => [
      `Not eligible: ${reasonWords(reason)}`,
      cases.length,
    ]),
  ];
  return html`${table({
    caption: "Cases of the list",
    captionSize: "hidden",
    columns: [{ text: "Which" }, { text: "How many", numeric: true }],
    rows: counts.map(([text, count]) => [text, thousands(count)]),
  })}${foldedCases("Show the eligible cases", eligibleTable(eligible), eligible.length)}${foldedCases("Show the cases that are not eligible", excludedTable(excluded), excluded.length)}`;
}

function foldedCases(summary: string, cases: Markup, count: number): Markup {
  if (count === 0) return NOTHING;
  const beyond = count - MOST_CASES;
  return details(
    `${summary} (${thousands(count)})`,
    html`${cases}${beyond > 0 ? html`<p class="govuk-body">And ${thousands(beyond)} more.</p>` : NOTHING}`,
  );
}

function eligibleTable(eligible: Expected["eligible"]): Markup {
  return table({
    caption: "Eligible cases",
    captionSize: "hidden",
    columns: ["Case", "Domain", "Gender", "Disposal", "Risk of serious harm", "Safety and wellbeing"].map((text) => ({
      text,
    })),
    rows: eligible
      .slice(0, MOST_CASES)
      .map((one) => [
        caseCode(one.caseId),
        DOMAIN_NAMES[one.domain],
        ...[one.gender, one.disposal, one.riskOfSeriousHarm, one.safetyAndWellbeing].map(levelName),
      ]),
  });
}

function excludedTable(excluded: Expected["excluded"]): Markup {
  return table({
    caption: "Cases that are not eligible",
    captionSize: "hidden",
    columns: ["Case", "Domain", "Why"].map((text) => ({ text })),
    rows: excluded
      .slice(0, MOST_CASES)
      .map((one) => [caseCode(one.caseId), one.domain === undefined ? "–" : DOMAIN_NAMES[one.domain], reasonText(one)]),
  });
}

function reasonText({ reason, note, kept }: Expected["excluded"][number]): Content {
  const text = capitalised(reasonWords(reason));
  if (kept !== undefined) return html`${text}: ${caseCode(kept)}`;
  return note === undefined ? text : `${text}: ${note}`;
}

function caseCode(caseId: string): Markup {
  return html`<span class="longlist-code">${caseId}</span>`;
}
