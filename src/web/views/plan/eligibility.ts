import { thousands } from "../../../base/words/numbers.ts";
import { columns, type Table, type Text, table } from "../../../report/section.ts";
import { eligibleCells, eligibleColumns } from "../../../report/sections/cases.ts";
import { shownDomains } from "../../../report/sections/domains.ts";
import { eligibilitySection, reasonText } from "../../../report/sections/eligibility.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { details } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

type Planned = CheckDocument & NonNullable<CheckDocument["plan"]>;

/** More cases than this nobody reads on a page. */
const MOST_CASES = 1000;

/** How many cases of the list are eligible, why the others are not, and which they are. */
export function eligibilityView(planned: Planned): Markup {
  const { specification, eligible, excluded } = planned;
  const titles = new Map<string | undefined, string>(shownDomains(specification).map(({ id, title }) => [id, title]));
  const excludedRow = (one: (typeof excluded)[number]): Text[] => [
    { kind: "case", value: one.caseId },
    titles.get(one.domain) ?? "–",
    reasonText(one),
  ];
  const eligibleTable = table({
    caption: "Eligible cases",
    columns: [...eligibleColumns(eligible), { heading: "Domain" }],
    rows: eligible.slice(0, MOST_CASES).map((one): Text[] => [...eligibleCells(one), titles.get(one.domain) ?? "–"]),
  });
  const excludedTable = table({
    caption: "Cases that are not eligible",
    columns: columns(["Case reference", "Domain", "Why"]),
    rows: excluded.slice(0, MOST_CASES).map(excludedRow),
  });
  return html`${partsOf(eligibilitySection(planned))}${folded("Show the eligible cases", eligibleTable, eligible.length)}${folded("Show the cases that are not eligible", excludedTable, excluded.length)}`;
}

function folded(summary: string, cases: Table, count: number): Markup {
  if (count === 0) return NOTHING;
  const beyond = count - MOST_CASES;
  return details(
    `${summary} (${thousands(count)})`,
    html`${tableMarkup(cases, { captionSize: "hidden" })}${beyond > 0 ? html`<p class="govuk-body">And ${thousands(beyond)} more.</p>` : NOTHING}`,
  );
}
