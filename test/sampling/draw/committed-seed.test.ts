import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commitmentTo, committedSeed } from "../../../src/sampling/draw/committed-seed.ts";

const NONCE = "00000000000000000000000000000000";
const PARTS = { listDigest: "sha256:a", specificationDigest: "sha256:b", nonce: NONCE, contribution: "words" };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("a commitment is the digest of the nonce's characters, as anybody's tool makes it", () => {
  expect(commitmentTo(NONCE)).toBe(`sha256:${sha256(NONCE)}`);
});

test("the seed is the digest of what it is made of in canonical JSON, and of both only where the team contributed", () => {
  const text = (contribution: string) => `["longlist-seed/1","sha256:a","sha256:b","${NONCE}","${contribution}"]`;
  expect(committedSeed(PARTS)).toEqual({ value: sha256(text("words")), origin: "joint" });
  expect(committedSeed({ ...PARTS, contribution: null })).toEqual({ value: sha256(text("")), origin: "generated" });
  expect(committedSeed({ ...PARTS, contribution: "" }).origin).toBe("joint");
});
