import type { Assignment } from "../../assignment/assignment-document.ts";
import { canonicalJson } from "../../base/canonical.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { KeptReading } from "../../long-list/mappings/mappings.ts";
import type { CaseList } from "../../sampling/case.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { PerDomain } from "../../sampling/specification/domains.ts";
import type { Queries } from "../../store/store.ts";
import type { OwnSalt } from "../own-salt.ts";
import type { SentJudgements } from "./judgement-records.ts";
import type { DecidedRatings } from "./rating-records.ts";

/** What freezing fixed: the digests, and the exclusions that hold for every draw. */
export interface FixedBeforeSeed {
  readonly listDigest: string;
  /** Digests of each domain's lottery, by its id. */
  readonly lotteries: PerDomain<string>;
  readonly exclusions: readonly RequestedExclusion[];
}

/** Which inspector takes which case, and how it came to be so where one case was given to another inspector. */
export interface AssignedCases extends OwnSalt {
  readonly assignment: Assignment;
  /** Null where all were shared out, or a reserve came in. */
  readonly change: {
    readonly case: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    /** Who decided. */
    readonly by: string;
  } | null;
}

/** Everything of an inspection that is case data, or a secret that goes with it, by kind. All of it is erased at once. */
export interface CaseDocuments {
  /** Number 1: 128 bits as hex, for the published digests of what whoever has the receipt may see. */
  readonly salt: string;
  /** By submission. */
  readonly list: CaseList;
  /** By submission: what was found in the list, which can quote it. */
  readonly findings: readonly Finding[];
  /** By submission, where anything was said of how it is to be read: what is offered for the team's next list. */
  readonly reading: KeptReading;
  /** Number 1. */
  readonly frozen: FixedBeforeSeed;
  /** By round: 128 bits as hex. Secret until the draw of the same number. */
  readonly nonce: string;
  /** By draw. */
  readonly receipt: Draw;
  /** By the replacement's number in the inspection. */
  readonly replacement: Replacement;
  /** By the assignment's number in the inspection. */
  readonly assignment: AssignedCases;
  /** By the sending's number in the inspection. */
  readonly judgements: SentJudgements;
  /** By the record's number in the inspection. */
  readonly ratings: DecidedRatings;
}

export async function writeDocument<K extends keyof CaseDocuments>(
  queries: Queries,
  inspection: string,
  kind: K,
  number: number,
  content: CaseDocuments[K],
): Promise<void> {
  await queries.query("insert into case_document (inspection, kind, number, content) values ($1, $2, $3, $4)", [
    inspection,
    kind,
    number,
    canonicalJson(content),
  ]);
}

/** A document as it was written; null once it has been erased. */
export async function readDocument<K extends keyof CaseDocuments>(
  queries: Queries,
  inspection: string,
  kind: K,
  number: number,
): Promise<CaseDocuments[K] | null> {
  const [row] = await queries.query<{ content: string }>(
    "select content from case_document where inspection = $1 and kind = $2 and number = $3",
    [inspection, kind, number],
  );
  return row ? JSON.parse(row.content) : null;
}

/** All documents of a kind by number; none once they have been erased. */
export async function readDocuments<K extends keyof CaseDocuments>(
  queries: Queries,
  inspection: string,
  kind: K,
): Promise<ReadonlyMap<number, CaseDocuments[K]>> {
  const rows = await queries.query<{ number: number; content: string }>(
    "select number, content from case_document where inspection = $1 and kind = $2 order by number",
    [inspection, kind],
  );
  return new Map(rows.map(({ number, content }) => [number, JSON.parse(content)]));
}
