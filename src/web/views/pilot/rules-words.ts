import { capitalised } from "../../../base/words/sentences.ts";
import { settingWords } from "../../../report/sections/rules.ts";
import { titleOf } from "../../../report/specification-titles.ts";
import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { stated } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";

/** What titles begin with that say the same of several: a column is narrow. */
const IN_COMMON = /^.*services: /;

/** A set of rules by what its specification is called, and what was set, a line each. */
export function rulesWords(rules: PilotRules): Markup {
  const lines = [capitalised(nameOf(rules).replace(IN_COMMON, "")), ...setOf(rules)].map(stated);
  return html`<span class="longlist-pilot__rules">${lines.map((line) => html`<span>${line}</span>`)}</span>`;
}

/** The same on one line. @example rulesText(rules) // "Youth offending services: as adopted from 2021 (Greatest number of cases: 40)" */
export function rulesText(rules: PilotRules): string {
  const set = setOf(rules);
  return set.length === 0 ? nameOf(rules) : `${nameOf(rules)} (${set.join("; ")})`;
}

function nameOf({ specification, document }: PilotRules): string {
  return document?.title ?? titleOf(specification);
}

function setOf({ settings, domains }: PilotRules): string[] {
  return settings.map((one) => settingWords(one, { domains }));
}
