import { SEVERITIES, type Severity } from "../../../long-list/findings/finding-order.ts";
import { FINDINGS, type FindingKind } from "../../../long-list/findings/findings.ts";
import { link } from "../../components/links.ts";
import { tag } from "../../components/notices.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { type FindingGroup, groupFindings, kindName, rowsOf, type ShownFinding } from "./group-findings.ts";
import { rowsNamed, rowsTable } from "./rows.ts";
import { FINDING_GROUP, FINDINGS_LIST, SEVERITY } from "./texts.ts";

const COLOURS = { error: "red", warning: "yellow", notice: "grey" } as const;

export interface FindingsContent {
  /** Whether the page lets columns and values be chosen. */
  readonly choices?: boolean;
  /** Of the headings of the file, its columns and its rows; those of groups are one lower. */
  readonly level?: 2 | 3;
}

/**
 * What was found: errors first, then warnings, then notices, of each what is about the file, its columns and its rows.
 * Findings of one kind in one column stand together, and however many there are, the first few rows are seen and the others
 * folded away.
 *
 * @example findingsView(check.findings)
 */
export function findingsView(
  findings: readonly ShownFinding[],
  { choices = false, level = 3 }: FindingsContent = {},
): Markup {
  if (findings.length === 0) return html`<p class="govuk-body">${FINDINGS_LIST.none}</p>`;
  return joined(
    bySeverity(findings).map(({ severity, some }) => {
      const { title, about } = SEVERITY[severity];
      const groups = groupFindings(some).map((group) => groupView(group, level + 1, choices));
      return html`<section class="longlist-findings" id="findings-${severity}">${titled(level, "govuk-heading-s", FINDINGS_LIST.withCount(title, some.length))}<p class="govuk-body">${about}</p>${groups}</section>`;
    }),
  );
}

/** Leads to the errors, warnings or notices, where nothing can be looked for. */
export function severityLinks(findings: readonly Pick<ShownFinding, "severity">[]): Markup {
  const links = bySeverity(findings).map(
    ({ severity, some }) =>
      html`<li>${FINDINGS_LIST.withCount(link(SEVERITY[severity].title, `#findings-${severity}`), some.length)}</li>`,
  );
  return links.length < 2 ? NOTHING : html`<ul class="govuk-list longlist-stages">${links}</ul>`;
}

function bySeverity<F extends Pick<ShownFinding, "severity">>(findings: readonly F[]) {
  return SEVERITIES.map((severity) => ({ severity, some: findings.filter((one) => one.severity === severity) })).filter(
    ({ some }) => some.length > 0,
  );
}

/**
 * How many there are of each severity.
 *
 * @example countsText([]) // "Nothing was found"
 */
export function countsText(findings: readonly Pick<ShownFinding, "severity">[]): string {
  return FINDINGS_LIST.counts(
    bySeverity(findings).map(({ severity, some }) => SEVERITY[severity].counted(some.length)),
  );
}

export function severityTag(severity: Severity): Markup {
  return tag(SEVERITY[severity].name, COLOURS[severity]);
}

function groupView(group: FindingGroup, level: number, choices: boolean): Markup {
  const { code, severity, column, sheet, findings } = group;
  const [first] = findings as [ShownFinding];
  const name = FINDING_GROUP.name(kindName(code), column, sheet);
  const alike = findings.every(({ message }) => message === first.message);
  const remedy = findings.every((one) => one.remedy === first.remedy) ? remedyHere(first, choices) : null;
  const { short, all } = rowsNamed(rowsOf(group));
  return html`<section class="longlist-finding">${titled(level, "longlist-finding__title", html`${severityTag(severity)} ${name} <span class="longlist-finding__rows">${short}</span>`)}
${alike ? html`<p class="govuk-body">${first.message}</p>` : rowsTable(findings, name, remedy === null)}
${remedy === null ? NOTHING : html`<p class="govuk-body">${FINDING_GROUP.remedy(remedy)}</p>`}
${alike || findings.length === 1 ? all : NOTHING}</section>`;
}

/** What to do in words; where the page lets it be said how the list is read, that too. */
function remedyHere({ code, remedy }: Pick<ShownFinding, "code" | "remedy">, choices: boolean): Content {
  const { here }: FindingKind = FINDINGS[code];
  return choices && here !== undefined ? FINDING_GROUP.remedyOrHere(remedy, here) : remedy;
}

function titled(level: number, classes: string, content: Markup | string): Markup {
  if (level === 2) return html`<h2 class="${classes}">${content}</h2>`;
  return level === 3 ? html`<h3 class="${classes}">${content}</h3>` : html`<h4 class="${classes}">${content}</h4>`;
}
