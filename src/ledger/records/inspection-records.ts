import type { FindingCount } from "../../long-list/findings/finding.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { SeedOrigin } from "../../sampling/draw/seed.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { PerDomain } from "../../sampling/specification/domains.ts";
import type { EffectiveSpecification } from "../../sampling/specification/overrides.ts";
import type { State } from "../access/states.ts";
import type { Signed } from "../audit/entry.ts";
import type { AssignedCases, FixedBeforeSeed } from "./case-documents.ts";
import type { ListDifference } from "./list-difference.ts";
import type { RedactedReceipt } from "./redacted-receipt.ts";

/**
 * What is on record of an inspection, as the ledger tells it. Whatever is null after erasure was case data.
 *
 * @module
 */

/** What an inspection is of. It changes only until its list is locked, and then stays. */
export interface Inspection extends EffectiveSpecification, Signed {
  readonly id: string;
  readonly team: string | null;
  readonly inspectionDate: string;
}

/** A change of an inspection's team, date or rules: what they were from then on. */
export interface InspectionChange extends Signed {
  /** From 1. */
  readonly number: number;
  readonly team: string | null;
  readonly inspectionDate: string;
  /** Its id. */
  readonly specification: string;
  /** How many lists had come in. */
  readonly submissions: number;
  /** Whether those were read for another date or by other rules, so that the list has to be sent again. */
  readonly readsAnew: boolean;
}

export interface Submission extends Signed {
  readonly inspection: string;
  /** From 1. */
  readonly number: number;
  readonly rows: number;
  readonly cases: number;
  readonly findings: readonly FindingCount[];
  /** From the submission before; null for the first. */
  readonly difference: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    /** Which cases; null after erasure. */
    readonly cases: ListDifference | null;
  } | null;
  /** SHA-256 of salt and list digest. */
  readonly publishedDigest: string;
}

export interface Freeze extends Signed {
  readonly inspection: string;
  readonly submission: number;
  readonly specificationDigest: string;
  /** Of the first draw's nonce. */
  readonly commitment: string;
  /** Salted digests of what was fixed. */
  readonly published: PublishedFreeze;
  /** The digests themselves, the salt and the exclusions; null after erasure. */
  readonly fixed: (FixedBeforeSeed & { readonly salt: string }) | null;
}

/** Of the list, and of each domain's lottery by its id, which is never `list`. */
export type PublishedFreeze = PerDomain<string> & { readonly list: string };

/** The nonce that a draw will use, committed to, and the team's part of the seed. */
export interface Round {
  /** The number of the draw that it is for. */
  readonly round: number;
  readonly commitment: string;
  readonly at: string;
  readonly contribution: (Signed & { readonly text: string }) | null;
}

export interface DrawRecord extends Signed {
  readonly inspection: string;
  readonly number: number;
  readonly reason: string | null;
  readonly seedOrigin: SeedOrigin;
  /** SHA-256 of salt and the receipt's digest. */
  readonly publishedDigest: string;
  /** The number of the draw that superseded it; null where it stands. */
  readonly supersededBy: number | null;
}

/** A draw with its receipt, or with what erasure left of it. */
export interface StoredDraw extends DrawRecord {
  readonly receipt: Draw | RedactedReceipt;
}

export interface StoredReplacement extends Signed {
  readonly inspection: string;
  /** From 1, over all draws of the inspection. */
  readonly number: number;
  readonly draw: number;
  readonly reason: string;
  /** False where the case stays in the sample as a finding. */
  readonly replaced: boolean;
  /** SHA-256 of salt and the record's digest. */
  readonly publishedDigest: string;
  /** Null after erasure. */
  readonly record: Replacement | null;
}

/** That cases were shared out, without who has which: that is for those alone who may see it. */
export interface AssignmentRecord extends Signed {
  readonly inspection: string;
  /** From 1, over all draws of the inspection; the last of the standing draw stands. */
  readonly number: number;
  readonly draw: number;
  /** All cases were shared out, one was given to another inspector, or a reserve came in. */
  readonly cause: "made" | "changed" | "replaced";
  readonly inspectors: number;
  readonly cases: number;
  /** SHA-256 of the assignment's own salt and its digest. */
  readonly publishedDigest: string;
}

/** An assignment with who has which case. */
export interface StoredAssignment extends AssignmentRecord {
  /** Null after erasure. */
  readonly content: AssignedCases | null;
}

export interface Erasure extends Signed {
  readonly inspection: string;
  readonly reason: string;
}

/** That an inspection was called off before its list was locked. */
export interface Withdrawal extends Signed {
  readonly inspection: string;
  readonly reason: string;
}

/** One line of a list of inspections. */
export interface InspectionSummary extends Inspection {
  readonly state: State;
}

/** Everything on record of an inspection but receipts, which are asked for one by one. */
export interface InspectionFile extends InspectionSummary {
  /** The day on which its case data is deleted by itself; null where it has been already. */
  readonly deletionDate: string | null;
  readonly changes: readonly InspectionChange[];
  readonly submissions: readonly Submission[];
  readonly freeze: Freeze | null;
  readonly rounds: readonly Round[];
  readonly draws: readonly DrawRecord[];
  readonly replacements: readonly StoredReplacement[];
  readonly assignments: readonly AssignmentRecord[];
  readonly withdrawal: Withdrawal | null;
  readonly erasure: Erasure | null;
}
