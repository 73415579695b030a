import { thousands } from "../../../base/words/numbers.ts";
import { SEVERITIES, type Severity, STAGES } from "../../../long-list/findings/finding-order.ts";
import { tag } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { type FindingGroup, groupFindings, kindName, rowsOf, type ShownFinding } from "./group-findings.ts";
import { rowsNamed, rowsTable } from "./rows.ts";

const STAGE_NAMES = { file: "The file", header: "Its columns", rows: "Its rows" } as const;
const SEVERITY_NAMES = { error: "Error", warning: "Warning", notice: "Notice" } as const;
const COLOURS = { error: "red", warning: "yellow", notice: "grey" } as const;

const AGAIN = html`<a class="govuk-link" href="#again">Check again</a>`;

/** What to do where the page itself lets columns and values be chosen. */
const REMEDIES_HERE: Partial<Record<ShownFinding["code"], Markup>> = {
  "no-header": html`Put a row of headings above the cases; the <a class="govuk-link" href="/v1/template.csv">empty list</a> has them all.`,
  "column-missing": html`Add the column, or say under ${AGAIN} which one it is.`,
  "sheets-undecided": html`Say under ${AGAIN} which sheet is the list, or which together are it.`,
  "sheet-hidden": html`Look at it (unhide the sheet). If cases lie there, say under ${AGAIN} that it is read too.`,
  "column-undecided": html`Nothing: no draw depends on it. If it is to be reported, say under ${AGAIN} which one counts.`,
  "column-passed-over": html`Nothing, if so. Otherwise say under ${AGAIN} which one counts.`,
  "column-repeated": html`Remove all but one, or say under ${AGAIN} which one counts.`,
  "columns-unknown": html`Nothing, unless one of them is needed: then say under ${AGAIN} what it holds.`,
  "value-unknown": html`Correct these in the list, or say under ${AGAIN} what each stands for.`,
  "value-queried": html`Find out what these cases are. Then correct them, or say under ${AGAIN} what they are.`,
  "rows-at-foot-skipped": html`Nothing, if no case stands there. Otherwise say under ${AGAIN} that they are cases.`,
};

export interface FindingsContent {
  /** Whether the page lets columns and values be chosen. */
  readonly choices?: boolean;
  /** Of the headings of the file, its columns and its rows; those of groups are one lower. */
  readonly level?: 2 | 3;
}

/**
 * What was found: about the file, about its columns, about its rows. Findings of one kind in one column stand together, and
 * however many there are, the first few rows are seen and the others folded away.
 *
 * @example findingsView(check.findings)
 */
export function findingsView(
  findings: readonly ShownFinding[],
  { choices = false, level = 3 }: FindingsContent = {},
): Markup {
  if (findings.length === 0) return html`<p class="govuk-body">Nothing was found.</p>`;
  return html`${STAGES.map((stage) => {
    const some = findings.filter((one) => one.stage === stage);
    if (some.length === 0) return NOTHING;
    const groups = groupFindings(some).map((group) => groupView(group, level + 1, choices));
    return html`<section class="longlist-findings" id="findings-${stage}">${titled(level, "govuk-heading-s", STAGE_NAMES[stage])}${groups}</section>`;
  })}`;
}

/** Leads to what is about the file, its columns or its rows, where nothing can be looked for. */
export function stageLinks(findings: readonly Pick<ShownFinding, "stage">[]): Markup {
  const links = STAGES.map((stage) => ({ stage, count: findings.filter((one) => one.stage === stage).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ stage, count }) =>
        html`<li><a class="govuk-link" href="#findings-${stage}">${STAGE_NAMES[stage]}</a>: ${thousands(count)}</li>`,
    );
  return links.length < 2 ? NOTHING : html`<ul class="govuk-list longlist-stages">${links}</ul>`;
}

/**
 * How many there are of each severity.
 *
 * @example countsText([]) // "Nothing was found"
 */
export function countsText(findings: readonly Pick<ShownFinding, "severity">[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${thousands(count)} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counts.length === 0 ? "Nothing was found" : counts.join(", ").replace(/, (?=[^,]*$)/, " and ");
}

export function severityTag(severity: Severity): Markup {
  return tag(SEVERITY_NAMES[severity], COLOURS[severity]);
}

function groupView(group: FindingGroup, level: number, choices: boolean): Markup {
  const { code, severity, column, sheet, findings } = group;
  const [first] = findings as [ShownFinding];
  const name = `${kindName(code)}${column === null ? "" : `: ${column}`}${sheet === undefined ? "" : ` (sheet ${sheet})`}`;
  const alike = findings.every(({ message }) => message === first.message);
  const here = choices ? REMEDIES_HERE[code] : undefined;
  const remedy = here ?? (findings.every((one) => one.remedy === first.remedy) ? first.remedy : null);
  const { short, all } = rowsNamed(rowsOf(group));
  return html`<section class="longlist-finding">${titled(level, "longlist-finding__title", html`${severityTag(severity)} ${name} <span class="longlist-finding__rows">${short}</span>`)}
${alike ? html`<p class="govuk-body">${first.message}</p>` : rowsTable(findings, name, remedy === null)}
${remedy === null ? NOTHING : html`<p class="govuk-body"><strong>What to do:</strong> ${remedy}</p>`}
${alike || findings.length === 1 ? all : NOTHING}</section>`;
}

function titled(level: number, classes: string, content: Markup | string): Markup {
  if (level === 2) return html`<h2 class="${classes}">${content}</h2>`;
  return level === 3 ? html`<h3 class="${classes}">${content}</h3>` : html`<h4 class="${classes}">${content}</h4>`;
}
