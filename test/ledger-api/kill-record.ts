import { canonicalJson } from "../../src/base/canonical.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import type { Told } from "./kill-script.ts";

/** What the record must say of an inspection whose script is through: what was answered, all of it, and no more. */
export function expectedOf(told: Told): readonly (readonly [what: string, (record: InspectionRecord) => boolean])[] {
  const replacements = [told.replace, told["replace again"], told["replace in the new draw"]];
  const digests = replacements.map(({ record }) => record!.digest);
  return [
    ["the inspection", ({ file }) => file.state === "drawn" && file.at === told.create.at],
    ["the submission", ({ file }) => same(file.submissions, [told.submit])],
    ["the freeze", ({ file }) => same(file.freeze, told.freeze)],
    ["the receipts", ({ receipts }) => same(receipts, [told.draw.receipt, told["draw again"].receipt])],
    [
      "the draws",
      ({ file }) =>
        same(
          file.draws.map(({ supersededBy }) => supersededBy),
          [2, null],
        ),
    ],
    ["the replacements", ({ file }) => same(file.replacements, replacements)],
    [
      "their chain",
      ({ file }) =>
        same(
          file.replacements.map(({ record }) => record!.previous),
          [null, digests[0], null],
        ),
    ],
    ["the trail", ({ trail }) => same(trail, TRAIL)],
  ];
}

/** As it is read back from the service. */
export interface InspectionRecord {
  readonly file: InspectionFile;
  readonly receipts: readonly unknown[];
  /** What happened, entry by entry. */
  readonly trail: readonly string[];
}

/** What the script leaves in the trail of its inspection; the team's key is a subject of its own. */
const TRAIL = [
  "inspection.create",
  "list.submit",
  "inspection.freeze",
  "seed.contribute",
  "sample.draw",
  "case.replace",
  "case.replace",
  "sample.draw",
  "case.replace",
];

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
