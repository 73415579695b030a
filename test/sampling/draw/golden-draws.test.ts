import { expect, test } from "vitest";
import { readReceipt } from "../../../src/sampling/receipt/receipt.ts";
import draws from "../../golden/draws.json" with { type: "json" };
import { DRAWS, goldenDrawBy } from "../../golden/draws.ts";

// A receipt is repeated to the byte: sizes, windows, exclusions, profile and warnings as much as the sample.
test.each(Array.from({ length: DRAWS }, (_, key) => key))(
  "draw %i is that of release 1.0.0, every field of it",
  (key) => {
    const draw = goldenDrawBy(key);
    expect(readReceipt(JSON.parse(JSON.stringify(draw)))).toEqual(draw);
    expect(draw.digest).toBe(draws[key]);
  },
);
