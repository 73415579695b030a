import type { SeedOrigin } from "../../sampling/draw/seed.ts";

/** One draw, or the one to come: what was committed to before it, and what it came to. */
export interface PublicDraw {
  /** From 1; a further one supersedes it. */
  readonly number: number;
  /** SHA-256 of the secret number's 32 characters, published before the draw. */
  readonly commitment: string;
  /** Instants, in UTC. */
  readonly committedAt: string;
  /** When the team contributed to the seed; null where it did not. What it contributed is in the receipt. */
  readonly contributedAt: string | null;
  /** Null until it is made. */
  readonly drawn: {
    readonly at: string;
    /** Without the secret number: with both anybody could try guesses at the list. */
    readonly seed: { readonly value: string; readonly origin: SeedOrigin };
    /** Salted digest. */
    readonly receipt: string;
    readonly standing: "stands" | "superseded";
    /** Sampled cases for which a reserve came in. */
    readonly replacements: number;
  } | null;
}

/**
 * What anybody may see of an inspection that has a public record. It is put together from nothing but what names no case
 * and no child: no reference, reason, note or contribution, and of counts of cases that of those replaced alone.
 */
export interface PublicRecord {
  readonly kind: "longlist/public-record";
  readonly version: 1;
  readonly inspection: string;
  readonly team: string | null;
  readonly inspectionDate: string;
  readonly specification: { readonly id: string; readonly title: string; readonly digest: string };
  /** Since when anybody may see it. */
  readonly publicSince: string;
  /** Null until the list is locked. */
  readonly locked: {
    readonly at: string;
    /** Salted digests of the list, and of each domain's lottery. */
    readonly list: string;
    readonly lotteries: readonly { readonly domain: string; readonly title: string; readonly digest: string }[];
  } | null;
  /** In order. Of very many the last {@link MOST_PUBLIC_DRAWS}. */
  readonly draws: readonly PublicDraw[];
  /** How it ended, where it did: called off, or its case data deleted, as it must be one day. */
  readonly ended: { readonly how: "withdrawn" | "case-data-deleted"; readonly at: string } | null;
}

/** No record shows more draws; hardly an inspection has more than two. */
export const MOST_PUBLIC_DRAWS = 100;
