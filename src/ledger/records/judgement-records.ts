import type { TableFinding } from "../../base/table/table-finding.ts";
import type { Judgement } from "../../rating/judgement.ts";
import type { Signed } from "../audit/entry.ts";
import type { OwnSalt } from "../own-salt.ts";

/** A value of a case's judgement that a sending changed: a question's id or a classification. */
export interface ChangedJudgement {
  readonly case: string;
  readonly field: string;
  /** Null where it was not judged. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What is judged after a sending, and what the sending changed. */
export interface SentJudgements extends OwnSalt {
  /** One of each case to judge, ascending by case. */
  readonly judgements: readonly Judgement[];
  readonly changes: readonly ChangedJudgement[];
  /** Doubts that did not block. */
  readonly findings: readonly TableFinding[];
}

/** That filled sheets came in, with what they said. */
export interface StoredJudgements extends Signed {
  readonly inspection: string;
  /** From 1, over all draws of the inspection; the last of the standing draw stands. */
  readonly number: number;
  readonly draw: number;
  readonly sheets: number;
  /** Cases to judge, and those in which every question has an answer. */
  readonly toInspect: number;
  readonly judged: number;
  /** Values that it changed, those that were blank among them. */
  readonly changed: number;
  /** SHA-256 of the sending's own salt and the judgements' digest. */
  readonly publishedDigest: string;
  /** Null after erasure, and where sendings are listed. */
  readonly content: SentJudgements | null;
}
