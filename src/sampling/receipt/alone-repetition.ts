import { hasTwice } from "../../base/has-twice.ts";
import { attempt } from "../../base/refusal.ts";
import type { Draw } from "../draw/draw-document.ts";
import { firstDifference, whereText } from "./difference.ts";
import { listLike } from "./list-like.ts";
import { repeat } from "./verify.ts";

/** Warnings that count cases by what no receipt tells of them. */
const COUNTED_IN_THE_LIST: readonly string[] = ["starts-after-inspection", "no-child-references"];

/**
 * Draws a receipt again from the cases that it names itself, and says where it first is not what comes out. So all of it is
 * compared that no list is needed for, by the functions that drew it.
 *
 * @param receipt one whose lotteries and sample hold: a forged lottery could be long in the making
 * @returns what does not hold, in words; null when all does
 * @example aloneFault({ ...receipt, profile: [] }) // "Drawn again from the cases that it names, the receipt differs, first at profile[0]: …"
 */
export function aloneFault(receipt: Draw): string | null {
  const { sample, reserves, excluded, list } = receipt;
  if (hasTwice([...sample, ...reserves, ...excluded].map(({ caseId }) => caseId)))
    return "A case stands in it twice: sampled, as a reserve or left out.";
  if (list.rows < list.cases) return "The list has fewer rows than cases.";
  const like = attempt(() => listLike(receipt));
  if (!("value" in like)) return `The draw cannot be repeated: ${like.message}.`;
  const again = repeat(receipt, like.value);
  if (again.draw === null) return `The draw cannot be repeated: ${again.reason}.`;
  const { digest: _, ...stated } = receipt;
  const difference = firstDifference(stated, asTold(stated, again.draw));
  return difference && `Drawn again from the cases that it names, the receipt differs, ${whereText(difference)}.`;
}

/** What came out, with what only the list can tell as the receipt has it. */
function asTold(
  { list, warnings, resettlement }: Omit<Draw, "digest">,
  { digest: _, ...again }: Draw,
): Omit<Draw, "digest"> {
  const { custodyCases, custodyChildren: most } = again.resettlement;
  const isPossible = Math.min(custodyCases, 1) <= resettlement.custodyChildren && resettlement.custodyChildren <= most;
  return {
    ...again,
    list: { ...again.list, digest: list.digest, profileDigest: list.profileDigest },
    resettlement: { ...again.resettlement, custodyChildren: isPossible ? resettlement.custodyChildren : most },
    warnings: again.warnings.map((warning) =>
      COUNTED_IN_THE_LIST.includes(warning.code)
        ? (warnings.find(({ code }) => code === warning.code) ?? warning)
        : warning,
    ),
  };
}
