import { mapDomains, type PerDomain } from "../../sampling/domain-split.ts";
import type { DomainResult, Draw } from "../../sampling/draw-document.ts";
import type { LedgerStatement } from "../../sampling/ledger-statement.ts";
import { saltedDigest } from "../case-documents.ts";

/** Cells with fewer eligible cases than this could point to a child. */
export const SMALLEST_CELL = 5;

/** What stays of a receipt when the case data has gone: sizes, margins and the lottery, and no case. */
export interface RedactedReceipt
  extends Pick<
    Draw,
    "version" | "method" | "team" | "inspectionDate" | "specification" | "overrides" | "seed" | "windows" | "sampleSize"
  > {
  readonly kind: "longlist/redacted-receipt";
  readonly list: { readonly rows: number; readonly cases: number };
  readonly excluded: Readonly<Record<string, number>>;
  readonly domains: PerDomain<RedactedDomain>;
  readonly resettlement: Pick<Draw["resettlement"], "inScope" | "minimumCases" | "standards">;
  readonly ledger: Omit<LedgerStatement, "salt" | "lotteries" | "supersedes">;
  /** SHA-256 of salt and the receipt's digest: who kept the receipt, which names the salt, can tell it by this. */
  readonly receipt: string;
}

type RedactedDomain = Omit<DomainResult, "lottery" | "judgementBase"> & {
  readonly lottery: {
    readonly stages: DomainResult["lottery"]["stages"];
    /** With their places among all cells, from 0; those of fewer than {@link SMALLEST_CELL} cases are left out. */
    readonly cells: readonly (DomainResult["lottery"]["cells"][number] & { readonly place: number })[];
    readonly cellsLeftOut: number;
    readonly allocations: readonly string[];
    readonly weights: readonly string[];
    readonly chosen: number;
  };
};

/**
 * Takes everything out of a receipt that is, or could point to, a case.
 *
 * @param receipt of a stored draw
 */
export function redactReceipt(receipt: Draw): RedactedReceipt {
  const { salt, lotteries: _, supersedes: __, ...statement } = receipt.ledger!;
  const { inScope, minimumCases, standards } = receipt.resettlement;
  return {
    kind: "longlist/redacted-receipt",
    version: receipt.version,
    method: receipt.method,
    team: receipt.team,
    inspectionDate: receipt.inspectionDate,
    specification: receipt.specification,
    overrides: receipt.overrides,
    seed: receipt.seed,
    list: { rows: receipt.list.rows, cases: receipt.list.cases },
    windows: receipt.windows,
    excluded: countReasons(receipt.excluded),
    sampleSize: receipt.sampleSize,
    domains: mapDomains((domain) => redactDomain(receipt.domains[domain])),
    resettlement: { inScope, minimumCases, standards },
    ledger: statement,
    receipt: saltedDigest(salt, receipt.digest),
  };
}

function redactDomain({ lottery, judgementBase: _, ...sizes }: DomainResult): RedactedDomain {
  const cells = lottery.cells
    .map((cell, place) => ({ place, ...cell }))
    .filter(({ eligible }) => eligible >= SMALLEST_CELL);
  return { ...sizes, lottery: { ...lottery, cells, cellsLeftOut: lottery.cells.length - cells.length } };
}

function countReasons(excluded: Draw["excluded"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
