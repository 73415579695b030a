import { expect, test } from "vitest";
import type { AuditEntry } from "../../../src/ledger/audit/entry.ts";
import { accessWords } from "../../../src/web/views/access-words.ts";

const read = (what: string, reads: string, number: number | null) =>
  accessWords({ what, details: { reads, number, form: "page" } } as unknown as AuditEntry);

test("ratings that were read are told in words like all else", () => {
  expect(read("ratings.read", "ratings", null)).toBe("Read the ratings");
  expect(read("ratings.read", "ratings", 2)).toBe("Read the ratings, number 2");
});
