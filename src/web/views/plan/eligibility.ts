import { columns, type Table, type Text, table } from "../../../report/section.ts";
import { eligibleCells, eligibleColumns } from "../../../report/sections/cases.ts";
import { shownDomains } from "../../../report/sections/domains.ts";
import { eligibilitySection, reasonText } from "../../../report/sections/eligibility.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { details } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { CASES } from "./texts.ts";

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
    caption: CASES.eligible.caption,
    columns: [...eligibleColumns(eligible), { heading: CASES.domain }],
    rows: eligible.slice(0, MOST_CASES).map((one): Text[] => [...eligibleCells(one), titles.get(one.domain) ?? "–"]),
  });
  const excludedTable = table({
    caption: CASES.notEligible.caption,
    columns: columns([CASES.notEligible.caseId, CASES.domain, CASES.notEligible.why]),
    rows: excluded.slice(0, MOST_CASES).map(excludedRow),
  });
  return html`${partsOf(eligibilitySection(planned))}${folded(CASES.eligible.show, eligibleTable, eligible.length)}${folded(CASES.notEligible.show, excludedTable, excluded.length)}`;
}

function folded(summary: (count: number) => string, cases: Table, count: number): Markup {
  if (count === 0) return NOTHING;
  const beyond = count - MOST_CASES;
  return details(
    summary(count),
    html`${tableMarkup(cases, { captionSize: "hidden" })}${beyond > 0 ? html`<p class="govuk-body">${CASES.beyond(beyond)}</p>` : NOTHING}`,
  );
}
