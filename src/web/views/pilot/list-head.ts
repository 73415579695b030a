import { countText, thousands } from "../../../words/numbers.ts";
import { tag } from "../../components/notices.ts";
import { html, type Markup } from "../../markup.ts";
import type { Outcome, PilotRow } from "./comparison.ts";
import { countsText } from "./counts-text.ts";
import { detailsId } from "./list-details.ts";

/** A list's name, whether it can be drawn, and how much was found, which leads to its details. */
export function listHead(name: string, { list, outcome }: PilotRow): Markup {
  const state = outcome === null ? tag("Not read", "red") : stateTag(outcome);
  const found = outcome && html`<a class="govuk-link" href="#${detailsId(list)}">${countsText(outcome.counts)}</a>`;
  return html`${name}<br><span class="longlist-pilot__state">${state} ${found ?? ""}</span>`;
}

function stateTag({ figures, drawn }: Outcome): Markup {
  if (figures === null) return tag("Blocked", "red");
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
