import { longInstant } from "../../../base/words/dates.ts";
import type { StoredReplacement } from "../../../ledger/inspections/records.ts";
import { withColumn } from "../../../report/section.ts";
import { replacementsSection } from "../../../report/sections/replacements.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { partsOf } from "../../components/section.ts";
import type { Markup } from "../../markup.ts";
import { type People, personText } from "../inspections/person.ts";

/** What has been replaced since a draw, in order, with when it was recorded and by whom. */
export function replacementsSoFar(draw: Draw, replacements: readonly StoredReplacement[], people: People): Markup {
  const records = replacements.flatMap(({ record }) => (record === null ? [] : [record]));
  const recorded = replacements.map(({ at, by }) => `${longInstant(at)}, by ${personText(people, by)}`);
  const { title, parts } = replacementsSection(draw, records);
  return partsOf({
    title,
    parts: parts.map((part) => (part.kind === "table" ? withColumn(part, { heading: "Recorded" }, recorded) : part)),
  });
}
