import type { Finding } from "../long-list/findings/finding.ts";
import { type ListInput, readList } from "../long-list/read-list.ts";
import type { Case } from "../sampling/case.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { listDigest } from "../sampling/plan/list-digest.ts";

/** The list of a receipt, read again. */
export interface ReceiptList {
  readonly findings: readonly Finding[];
  /** By reference; null where a finding keeps the list from being read. */
  readonly cases: ReadonlyMap<string, Case> | null;
  /** Whether it is the list that the receipt was drawn from, by its digest. */
  readonly matches: boolean;
}

/** Reads a list as a receipt's mappings say, and says whether it is the receipt's own. */
export async function readReceiptList(draw: Draw, input: ListInput): Promise<ReceiptList> {
  const { inspectionDate, mappings, specification } = draw;
  const { list, findings } = await readList(input, { inspectionDate, mappings, specification });
  if (list === null) return { findings, cases: null, matches: false };
  return {
    findings,
    cases: new Map(list.cases.map((one) => [one.caseId, one])),
    matches: listDigest(list.cases, specification.stratification) === draw.list.digest,
  };
}

/** The child of each case of a list, where it says so. */
export function childrenOf(cases: ReadonlyMap<string, Case> | null): Map<string, string> {
  return new Map([...(cases ?? [])].flatMap(([caseId, { childId }]) => (childId === null ? [] : [[caseId, childId]])));
}
