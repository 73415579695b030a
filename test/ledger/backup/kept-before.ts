import { expect } from "vitest";
import { canonicalJson } from "../../../src/base/canonical.ts";
import type { KeptRating } from "../../../src/ledger/records/kept-rating.ts";
import { redactedReceiptSchema } from "../../../src/ledger/records/redacted-receipt.ts";
import { redactReceipt } from "../../../src/ledger/redaction/redact.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { mapDomains, ofDomain } from "../../../src/sampling/specification/domains.ts";
import type { Store } from "../../../src/store/store.ts";

/** What erasure by release 1.0.0 left, and what stays of it. @module */

const AT = "2026-11-28T20:00:00.000Z";

/** Has receipts and ratings there as an erasure by 1.0.0 would have left them, with what it told. */
export async function keepAsBefore(store: Store): Promise<void> {
  const receipts = await store.query<{ inspection: string; number: number; content: string }>(
    "select inspection, number, content from case_document where kind = 'receipt'",
    [],
  );
  for (const { inspection, number, content } of receipts) {
    const receipt = JSON.parse(content) as Draw;
    const kept = redactReceipt(receipt);
    const domains = mapDomains(receipt.specification, ({ id }) => {
      const { margins, lottery } = ofDomain(receipt.domains, id);
      const cells = lottery.cells.map((cell, place) => ({ place, ...cell }));
      const whole = { ...lottery, cells, cellsLeftOut: 0 };
      return { ...ofDomain(kept.domains, id), margins, marginsLeftOut: 0, lottery: whole };
    });
    await store.query("insert into redacted_receipt (inspection, draw, content, at) values ($1, $2, $3, $4)", [
      inspection,
      number,
      canonicalJson({ ...kept, excluded: { "before-window": 1 }, domains }),
      AT,
    ]);
  }
  await store.query(
    `insert into kept_rating (inspection, number, content, at)
     select inspection, number, ((content::jsonb->'rating') || $2::jsonb)::text, $1 from case_document where kind = 'ratings'`,
    [AT, JSON.stringify({ groups: [{ question: "2.1.1", variable: "gender", level: "male", yes: 4, base: 9 }] })],
  );
}

/** That of what erasure left before it told no small count, sizes alone stay of receipts, and counts of one record of ratings. */
export async function expectNoSmallCounts(store: Store): Promise<void> {
  const receipts = await store.query<{ content: string }>("select content from redacted_receipt", []);
  expect(receipts.length).toBeGreaterThan(0);
  for (const { content } of receipts) {
    const { domains, excluded, sampleSize } = redactedReceiptSchema.parse(JSON.parse(content));
    expect(excluded).toEqual({});
    expect(sampleSize.drawn).toBeGreaterThan(0);
    for (const { lottery, margins, marginsLeftOut } of Object.values(domains)) {
      expect([margins, lottery.cells, lottery.allocations.join("")]).toEqual([[], [], ""]);
      expect(lottery.allocations).toHaveLength(lottery.weights.length);
      expect(Math.min(marginsLeftOut, lottery.cellsLeftOut)).toBeGreaterThan(0);
    }
  }
  const ratings = await store.query<{ number: number; last: number; content: string }>(
    `select number, content, (select max(number) from rating r where r.inspection = k.inspection and cause = 'closed') as last
     from kept_rating k`,
    [],
  );
  expect(ratings.length).toBeGreaterThan(0);
  for (const { number, last, content } of ratings) {
    const { standards, groups } = JSON.parse(content) as KeptRating;
    const counted = number === last;
    expect([standards.some(({ questions }) => questions.length > 0), groups.length > 0]).toEqual([counted, counted]);
  }
}
