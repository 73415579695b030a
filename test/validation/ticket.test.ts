import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { ticket } from "../../src/sampling/ticket.ts";

/** A second reading of the published rule, from its words alone: RC4 by hand, Node's own SHA-256. */
function ticketByHand(seed: string, domain: string, kind: string, id: string): number {
  const text = JSON.stringify(["longlist/1", seed, domain, kind, id]);
  const key = [...createHash("sha256").update(text, "utf8").digest("hex")].map((digit) => digit.charCodeAt(0));
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (i: number, j: number) => {
    const moved = nth(state, i);
    state[i] = nth(state, j);
    state[j] = moved;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + nth(state, i) + nth(key, i % key.length)) % 256;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  const nextByte = () => {
    i = (i + 1) % 256;
    j = (j + nth(state, i)) % 256;
    swap(i, j);
    return nth(state, (nth(state, i) + nth(state, j)) % 256);
  };
  for (let dropped = 0; dropped < 256; dropped++) nextByte();

  let n = 0;
  for (let byte = 0; byte < 6; byte++) n = n * 256 + nextByte();
  let d = 2 ** 48;
  let x = 0;
  while (n < 2 ** 52) {
    n = (n + x) * 256;
    d *= 256;
    x = nextByte();
  }
  while (n >= 2 ** 53) {
    n /= 2;
    d /= 2;
    x = Math.floor(x / 2);
  }
  return (n + x) / d;
}

describe("a ticket", () => {
  test("is the published example, to the last bit", () => {
    expect(ticket("S", "court", "case", "C-1")).toBe(0.0011132760000605443);
    expect(ticket("demo", "court", "cell", '["male","custody","high","medium"]')).toBe(0.38767896489767856);
  });

  test("is what a second implementation gives on 3,000 keys of every kind", () => {
    const seeds = ["1", "11", "111", "ab", "abab", "Ł", "A", "x".repeat(300), "👍", "007"];
    for (let index = 0; index < 300; index++) {
      for (const seed of seeds) {
        const kind = nth(["case", "cell", "allocation"] as const, index % 3);
        const domain = index % 2 ? "court" : "outOfCourt";
        expect(ticket(seed, domain, kind, `Ø"\\${index}`)).toBe(ticketByHand(seed, domain, kind, `Ø"\\${index}`));
      }
    }
  });

  test("differs between seeds that the generator alone would confuse", () => {
    const of = (seed: string) => ticket(seed, "court", "case", "C-1");
    const long = "y".repeat(256);
    for (const [one, other] of [
      ["1", "11"],
      ["ab", "abab"],
      ["Ł", "A"],
      [long, `${long}z`],
    ] as const) {
      expect(of(one)).not.toBe(of(other));
    }
  });

  test("is spread evenly: 20,000 tickets fill 20 equal bins (chi-square below 43.8, p = 0.001)", () => {
    const bins = new Array<number>(20).fill(0);
    for (let index = 0; index < 20_000; index++) {
      const bin = Math.floor(20 * ticket("even", "court", "case", `C-${index}`));
      bins[bin] = nth(bins, bin) + 1;
    }
    const statistic = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(statistic).toBeLessThan(43.8);
  });
});
