import type { Finding } from "../../../long-list/findings/finding.ts";
import type { Severity } from "../../../long-list/findings/finding-order.ts";
import { ready } from "../../markup.ts";
import type { CheckResult } from "../../views/check/outcome.ts";
import { nothingLikeIt } from "../../views/findings/filter-form.ts";
import { findingsView } from "../../views/findings/findings.ts";
import { soughtFindings } from "../../views/findings/group-findings.ts";
import { FINDINGS_FILTER } from "../../views/findings/texts.ts";

/** Of the list that was checked last. They stay with the engine: ten thousand of them need not come to the page again. */
let kept: readonly Finding[] = [];

export function keepFindings(result: CheckResult | null): void {
  kept = result?.check.findings ?? [];
}

interface Sought {
  /** "" for all. */
  readonly severity: string;
  readonly text: string;
}

/** Those that are looked for, as the page shows them, and how many they are. */
export async function soughtAmongKept({ severity, text }: Sought): Promise<{ html: string; status: string }> {
  const shown = soughtFindings(kept, { severity: (severity || null) as Severity | null, text });
  const view = shown.length > 0 ? findingsView(shown, { choices: true }) : nothingLikeIt();
  return { html: await ready(view), status: FINDINGS_FILTER.shown(shown.length, kept.length) };
}
