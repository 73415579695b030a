import { windowText } from "../../../words/dates.ts";
import { DOMAIN_NAMES } from "../../../words/levels.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import type { Comparison, PilotRules } from "./comparison.ts";
import { rulesWords } from "./rules-words.ts";

/** The start dates that each set of rules looks at; a row for those that look at the same. */
export function windowsTable({ rules }: Comparison): Markup {
  const groups = Map.groupBy(rules, ({ windows }) => JSON.stringify(windows));
  const { court, outOfCourt } = DOMAIN_NAMES;
  return table({
    caption: "Start dates, first and last included",
    captionSize: "m",
    columns: ["Rules", court, outOfCourt, "Custody, for resettlement"].map((text) => ({ text })),
    rows: [...groups.values()].map((alike) => windowsRow(alike, groups.size === 1)),
  });
}

function windowsRow(alike: readonly PilotRules[], all: boolean): Markup[] {
  const { windows } = alike[0]!;
  const name = all && alike.length > 1 ? html`All` : html`${alike.map(rulesWords)}`;
  return [name, ...[windows.court, windows.outOfCourt, windows.custody].map((one) => html`${windowText(one)}`)];
}
