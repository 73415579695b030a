import { nth } from "../../../base/lists.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { largestRemainder } from "../../../sampling/plan/largest-remainder.ts";
import { proportion, type Text } from "../../section.ts";

/** The chances of a document as whole numbers: it tells them to four decimals. */
const TOLD = 10_000;
/** As whole numbers to the one decimal of a per cent to which they are shown. */
const SHOWN = 1000;
const TOO_UNLIKELY = "<0.1%";

/**
 * The chances of a standard's ratings as they are shown: rounded together, so that they add up to 100% as they do in the document.
 * What is possible never looks as if it were not, nor what is not certain as if it were.
 *
 * @returns that of a band, by its id
 * @example shownChances({ inadequate: 0.3335, good: 0.3335, outstanding: 0.333 })("good") // proportion(0.333): the first of equals has the tenth that is left
 */
export function shownChances(chances: RatedStandard["chances"]): (band: string) => Text {
  const told = Object.entries(chances ?? {});
  const parts = largestRemainder(
    SHOWN,
    told.map(([, chance]) => Math.round(chance * TOLD)),
  );
  const shown = new Map(told.map(([band, chance], at) => [band, shownChance(chance, nth(parts, at))]));
  return (band) => shown.get(band) ?? proportion(0);
}

function shownChance(chance: number, part: number): Text {
  if (part === 0 && chance > 0) return TOO_UNLIKELY;
  return proportion(Math.min(part, chance < 1 ? SHOWN - 1 : SHOWN) / SHOWN);
}
