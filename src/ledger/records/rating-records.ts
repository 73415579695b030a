import type { PanelRating } from "../../rating/panel.ts";
import type { Rating } from "../../rating/rating-document.ts";
import type { Signed } from "../audit/entry.ts";
import type { OwnSalt } from "../own-salt.ts";
import type { KeptRating } from "./kept-rating.ts";

/** Ratings as they were put on record, with what the panel decided. */
export interface DecidedRatings extends OwnSalt {
  readonly rating: Rating;
  /** Its own ratings and what it moved, as it sent them. */
  readonly panel: readonly PanelRating[];
}

/** That a panel rated and moved, that ratings were closed, or that closed ones were opened again. */
export interface RatingRecord extends Signed {
  readonly inspection: string;
  /** From 1, over all draws of the inspection. */
  readonly number: number;
  readonly draw: number;
  readonly cause: "decided" | "closed" | "reopened";
  /** The sending of judgements that it rests on. */
  readonly judgement: number;
  /** Standards in scope, and those that have a rating. */
  readonly standards: number;
  readonly rated: number;
  /** Why closed ratings were opened again; null for the others. */
  readonly reason: string | null;
  /** SHA-256 of the record's own salt and the ratings' digest. */
  readonly publishedDigest: string;
}

/** A record with its ratings: those that were closed, where they were opened again. */
export interface StoredRating extends RatingRecord {
  /** What erasure leaves, and an auditor is told before, has no digests, no groups of a few children and no table of the panel's. */
  readonly content: DecidedRatings | { readonly rating: KeptRating; readonly panel: null };
}

/** What is rated now. */
export interface Ratings {
  /** All that was put on record, in order, over all draws. */
  readonly records: readonly RatingRecord[];
  /**
   * The ratings of the draw that stands: those that were closed, or what the judgements and the panel so far come to; after
   * erasure those that were closed last. Null before there are judgements, and where nothing was closed before erasure.
   */
  readonly standing: (StoredRating["content"] & { readonly closed: boolean }) | null;
}
