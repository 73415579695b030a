import type { Act } from "../../ledger/access.ts";

/** Who does what only some may, in the words of the pages. */
const WHO: Partial<Readonly<Record<Act, string>>> = {
  "inspection.create": "Only a coordinator can open an inspection",
  "list.submit": "Only the team and the coordinator can send the list",
  "inspection.freeze": "Only the coordinator can fix the list",
  "seed.contribute": "Only the team can contribute to the seed",
  "sample.draw": "Only the coordinator can draw the sample",
  "case.replace": "Only the coordinator can replace a case",
};

/** @example whoMay("inspection.freeze") // "Only the coordinator can fix the list" */
export function whoMay(act: string | undefined): string {
  return WHO[act as Act] ?? "Your key is not for this";
}
