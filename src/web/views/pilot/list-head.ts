import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Outcome, PilotRow } from "../../../use-cases/compare/comparison.ts";
import { tag } from "../../components/notices.ts";
import { html, type Markup } from "../../markup.ts";
import { countsText } from "./counts-text.ts";
import { detailsId } from "./list-details.ts";

/**
 * A list's name, whether it can be drawn, and how much was found, which leads to its details.
 *
 * @param rows the list's, one for each set of rules: at least one
 */
export function listHead(name: string, rows: readonly PilotRow[]): Markup {
  const { list, outcome } = rows[0]!;
  const state = outcome === null ? tag("Not read", "red") : stateTag(outcome, rows);
  const found = outcome && html`<a class="govuk-link" href="#${detailsId(list)}">${countsText(outcome.counts)}</a>`;
  return html`${name}<br><span class="longlist-pilot__state">${state} ${found ?? ""}</span>`;
}

function stateTag({ figures, drawn }: Outcome, rows: readonly PilotRow[]): Markup {
  if (figures === null) return tag("Blocked", "red");
  const eligible = rows.map((row) => row.outcome?.figures?.sampleSize.eligible ?? 0);
  if (Math.max(...eligible) === 0) return tag("Nothing eligible", "orange");
  if (Math.min(...eligible) === 0) return tag("Nothing eligible under some rules", "orange");
  return drawn ? tag("Drawn", "green") : tag("Ready", "green");
}

/** Why a list has no figures: what is wrong first. */
export function reasonOf({ outcome, problem }: PilotRow): string {
  const first = outcome?.findings[0];
  if (problem !== null || first === undefined) return problem ?? "";
  const more = (outcome?.counts.error ?? 0) - 1;
  const place = first.row === null ? "" : `Row ${thousands(first.row)}: `;
  return `${place}${first.message}${more > 0 ? ` And ${countText(more, "more error")}.` : ""}`;
}
