import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { settingText } from "../../../use-cases/compare/comparison.ts";
import { html, type Markup } from "../../markup.ts";

/** A set of rules by what was chosen and typed, a line each. */
export function rulesWords({ specification, settings }: PilotRules): Markup {
  const lines = [specification, ...settings.map(settingText)];
  return html`<span class="longlist-pilot__rules">${lines.map((line) => html`<span class="longlist-code">${breakable(line)}</span>`)}</span>`;
}

/** A path breaks after its dots where there is no room for it. */
function breakable(line: string): Markup {
  const [first, ...others] = line.split(/(?<=[.=])/);
  return html`${first ?? ""}${others.map((part) => html`<wbr>${part}`)}`;
}

/** The same on one line. @example rulesText(rules) // "youth-2018, sampleSize.maximum=40" */
export function rulesText({ specification, settings }: PilotRules): string {
  return [specification, ...settings.map(settingText)].join(", ");
}
