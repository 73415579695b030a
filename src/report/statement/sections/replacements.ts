import { countText } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import type { MethodologySection } from "./section.ts";

/** What has happened to the sample since the draw, without naming a case. */
export function replacementsSection(draw: Draw, replacements: readonly Replacement[]): MethodologySection {
  const title = "Replacements so far";
  if (replacements.length === 0) return { title, parts: ["No sampled case has been replaced."] };
  const from = (where: Replacement["from"]) => replacements.filter((one) => one.from === where).length;
  const outcomes = (
    [
      ["replaced by the next reserve of the same cell", from("same-cell")],
      [
        "replaced by the lowest ticket of the nearest cells, as their own cell had no reserve left",
        from("nearest-cell"),
      ],
      ["left in the sample as a finding", from(null)],
    ] as const
  ).flatMap(([outcome, count]) => (count === 0 ? [] : [`${outcome}: ${count}`]));
  return {
    title,
    parts: [
      `${countText(replacements.length, "sampled case")} could not be inspected. Reserves were used in the order of their tickets, never across domains. What became of them:`,
      { items: outcomes },
      "Reasons:",
      { items: reasonItems(draw, replacements) },
    ],
  };
}

function reasonItems({ specification }: Draw, replacements: readonly Replacement[]): string[] {
  return specification.replacement.reasons.flatMap(({ code, meaning }) => {
    const count = replacements.filter(({ reason }) => reason === code).length;
    return count === 0 ? [] : [`${meaning}: ${count}`];
  });
}
