import { saltedDigest } from "../base/canonical.ts";
import { type LedgerPlatform, randomHex } from "./platform.ts";

/** Of a document that not everybody may see who may see the receipt. */
export interface OwnSalt {
  /** 128 bits as hex. Without one, as 1.0.0 wrote it, the inspection's salt is meant, which the receipt names. */
  readonly salt?: string | undefined;
}

/**
 * The digest by which a record is published, with a salt of the record's own, which is kept with it, told to those alone who
 * may see all of it, and erased with it. By the inspection's salt, which a team has with the receipt, it could try guesses:
 * what a case was judged to be, and who has it, are among a few possibilities.
 *
 * @example publishedOnItsOwn(platform, assignment.digest) // { salt: "9f…", publishedDigest: "sha256:…" }
 */
export function publishedOnItsOwn(
  platform: Pick<LedgerPlatform, "randomBytes">,
  digest: string,
): Required<OwnSalt> & { readonly publishedDigest: string } {
  const salt = randomHex(platform, 128);
  return { salt, publishedDigest: saltedDigest(salt, digest) };
}
