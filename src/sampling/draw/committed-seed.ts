import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { digestOf } from "../../base/canonical.ts";
import type { Seed } from "./seed.ts";

/** What a seed that nobody can steer alone is made of. */
export interface SeedParts {
  readonly listDigest: string;
  readonly specificationDigest: string;
  /** 128 secret bits as 32 lower-case hex characters, committed to before the contribution was made. */
  readonly nonce: string;
  /** The team's words; null where it gave none. */
  readonly contribution: string | null;
}

/**
 * What can be published of a nonce before the draw: it names the nonce without giving it away.
 *
 * @returns "sha256:" and the SHA-256 of the nonce's 32 characters, as `printf %s NONCE | sha256sum` prints it
 * @example commitmentTo("00000000000000000000000000000000") // "sha256:84e0c0eafaa95a34c293f278ac52e45ce537bab5e752a00e6959a13ae103b65a"
 */
export function commitmentTo(nonce: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(nonce)))}`;
}

/**
 * The seed of a stored draw: hex SHA-256 of the canonical JSON of its parts. `joint` only where the team contributed;
 * else whoever runs the service could have tried many nonces, and `generated` says so.
 */
export function committedSeed({ listDigest, specificationDigest, nonce, contribution }: SeedParts): Seed {
  const digest = digestOf(["longlist-seed/1", listDigest, specificationDigest, nonce, contribution ?? ""]);
  return { value: digest.slice("sha256:".length), origin: contribution === null ? "generated" : "joint" };
}
