import { settingWords } from "../../../report/sections/rules.ts";
import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { code, stated } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";

/** A set of rules by the specification that was chosen, whose name is short, and what was set, a line each. */
export function rulesWords({ specification, settings, domains }: PilotRules): Markup {
  const lines = [code(specification), ...settings.map((one) => stated(settingWords(one, { domains })))];
  return html`<span class="longlist-pilot__rules">${lines.map((line) => html`<span>${line}</span>`)}</span>`;
}

/** The same on one line. @example rulesText(rules) // "youth-2018 (Greatest number of cases: 40)" */
export function rulesText({ specification, settings, domains }: PilotRules): string {
  const set = settings.map((one) => settingWords(one, { domains }));
  return set.length === 0 ? specification : `${specification} (${set.join("; ")})`;
}
