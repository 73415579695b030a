import { decimal, thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelName, VARIABLE_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { cut } from "./words.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sample beside the eligible cases for everything that the list carries, most of it never used to select. */
export function profile({ profile }: Draw): Markup {
  return joined(
    DOMAINS.map((domain) =>
      profileOf(
        domain,
        profile.filter((row) => row.domain === domain),
      ),
    ),
  );
}

function profileOf(domain: Domain, rows: Draw["profile"]): Markup {
  if (rows.length === 0) return NOTHING;
  const name = DOMAIN_NAMES[domain].toLowerCase();
  return details(
    `Show the profile of the ${name}`,
    table({
      caption: `Profile of the ${name}, levels as recorded`,
      columns: [
        { text: "Variable" },
        { text: "Level" },
        { text: "Eligible", numeric: true },
        { text: "Eligible, %", numeric: true },
        { text: "Sampled", numeric: true },
        { text: "Sampled, %", numeric: true },
      ],
      rows: rows
        .slice(0, MOST)
        .map(({ variable, level, eligible, eligiblePercent, sampled, sampledPercent }) => [
          VARIABLE_NAMES[variable],
          html`<bdi>${levelName(cut(level, 100))}</bdi>`,
          thousands(eligible),
          decimal(eligiblePercent, 1),
          thousands(sampled),
          sampledPercent === null ? "–" : decimal(sampledPercent, 1),
        ]),
    }),
  );
}
