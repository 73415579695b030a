import { got } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { DomainRules } from "../specification/domains.ts";
import type { Exclusion } from "./exclusion.ts";

/**
 * Keeps one case of each child among the eligible cases of a domain: the most serious disposal, then the latest start,
 * then the first case reference. A case without a child reference is kept.
 *
 * @param rules the domain's: its disposals are told most serious first
 */
export function oneCasePerChild(
  { id: domain, disposals }: DomainRules,
  cases: readonly Case[],
): { kept: Case[]; dropped: Exclusion[] } {
  const byPrecedence = (a: Case, b: Case): number =>
    disposals.indexOf(a.disposal) - disposals.indexOf(b.disposal) ||
    byText(b.startDate, a.startDate) ||
    byText(a.caseId, b.caseId);

  const first = new Map<string, Case>();
  for (const one of cases) {
    if (one.childId === null) continue;
    const other = first.get(one.childId);
    if (!other || byPrecedence(one, other) < 0) first.set(one.childId, one);
  }

  const kept: Case[] = [];
  const dropped: Exclusion[] = [];
  for (const one of cases) {
    const standing = one.childId === null ? one : got(first, one.childId);
    if (standing === one) kept.push(one);
    else dropped.push({ caseId: one.caseId, reason: "another-case-of-the-child", domain, kept: standing.caseId });
  }
  return { kept, dropped };
}
