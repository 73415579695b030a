import { chanceText, decimal, longNumber } from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { type Outcomes, outcomesOf } from "../../sampling/lottery/outcomes.ts";
import { mapDomains, ofDomain } from "../../sampling/specification/domains.ts";
import { columns, paragraph, type Section, type Text, table } from "../section.ts";
import { type ByDomain, shownDomains } from "./domains.ts";

/** What is told of the outcomes of one domain: those, and how often its pairs of variables come out right. */
type Told = Pick<Draw["domains"][string], "eligible" | "drawn" | "probabilityAllTwoWayMargins"> & {
  readonly outcomes: Outcomes;
};

/** What else could have come out, with another seed: of a plan as its check has it. */
export function outcomesSection({
  specification,
  domains,
}: {
  readonly specification: Pick<Draw["specification"], "domains">;
  readonly domains: ByDomain<Told>;
}): Section {
  const rows = shownDomains(specification).flatMap(({ id, title }): Text[][] => {
    const { eligible, drawn, outcomes, probabilityAllTwoWayMargins } = ofDomain(domains, id);
    if (eligible === 0 || drawn === 0) return [];
    const { samples, entropy, pairs, neverTogether } = outcomes;
    const never = chanceText(pairs === 0 ? 0 : neverTogether / pairs);
    return [[title, longNumber(samples), decimal(entropy, 1), never, chanceText(probabilityAllTwoWayMargins)]];
  });
  if (rows.length === 0)
    return { title: TITLE, parts: [paragraph("Nothing is sampled, so nothing is left to the seed.")] };
  return {
    title: TITLE,
    parts: [
      table({
        caption: "What is left to the seed, by domain",
        columns: columns(
          ["Domain"],
          ["Different samples", "Bits of the lottery", "Pairs of cases never together", "All pairs of variables right"],
        ),
        rows,
      }),
      paragraph(
        "Each case has the same chance; pairs of cases do not all have the same, and some may never be drawn together. An analyst’s variance needs their joint chances, which are worked out where they are asked for.",
      ),
    ],
  };
}

const TITLE = "What could come out";

/** The same of a draw, worked out from its receipt. */
export function outcomesOfDraw({ specification, domains }: Pick<Draw, "specification" | "domains">): Section {
  const told = mapDomains(specification, ({ id }) => {
    const domain = ofDomain(domains, id);
    return { ...domain, outcomes: outcomesOf(domain) };
  });
  return outcomesSection({ specification, domains: told });
}
