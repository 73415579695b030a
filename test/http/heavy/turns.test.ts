import fc from "fast-check";
import { expect, test } from "vitest";
import { createTurns } from "../../../src/http/heavy/turns.ts";

const LIMITS = { atOnce: 2, anonymousAtOnce: 1, waiting: 4, anonymousWaiting: 2, own: { atOnce: 2, waiting: 4 } };
const [anyone, person] = [
  { signedIn: false, owner: null },
  { signedIn: true, owner: null },
];

/** Whether a promise is settled by now. */
async function isIn(turn: Promise<unknown>): Promise<boolean> {
  const waits = {};
  return (await Promise.race([turn, new Promise((resolve) => setTimeout(resolve, 0, waits))])) !== waits;
}

test("one place is kept for those who have signed in", async () => {
  const turns = createTurns(LIMITS);
  await turns.take(anyone);
  const second = turns.take(anyone);
  expect(await isIn(second)).toBe(false);
  expect(await isIn(turns.take(person))).toBe(true);
});

test("whoever has signed in goes before those who have not", async () => {
  const turns = createTurns({ ...LIMITS, atOnce: 1 });
  const end = await turns.take(anyone);
  const [first, second] = [turns.take(anyone), turns.take(person)];
  end();
  expect(await isIn(second)).toBe(true);
  expect(await isIn(first)).toBe(false);
});

test("over the queue's length they are refused, the signed-in later than others", async () => {
  const turns = createTurns(LIMITS);
  const end = await turns.take(anyone);
  for (const _ of [1, 2]) void turns.take(anyone);
  await expect(turns.take(anyone)).rejects.toMatchObject({ code: "too-busy" });
  expect(() => turns.refuseFull(anyone)).toThrow("waiting");
  expect(() => turns.refuseFull(person)).not.toThrow();
  expect(turns.state()).toEqual({ waiting: 2, most: 4 });
  end();
  expect(turns.state().waiting).toBe(1);
});

test("whoever leaves the queue gives the place back", async () => {
  const turns = createTurns(LIMITS);
  await turns.take(anyone);
  const gone = new AbortController();
  const left = turns.take(anyone, gone.signal);
  gone.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect(turns.state().waiting).toBe(0);
  await expect(turns.take(anyone, gone.signal)).rejects.toThrow("gone");
});

test("once it closes, those who wait are refused; those under way still find a free place, and end", async () => {
  const turns = createTurns(LIMITS);
  const end = await turns.take(anyone);
  const waits = turns.take(anyone);
  turns.close();
  await expect(waits).rejects.toMatchObject({ code: "too-busy" });
  await turns.take(person);
  await expect(turns.take(person)).rejects.toMatchObject({ code: "too-busy" });
  end();
  await turns.take(anyone);
});

test("whatever comes and goes, nobody works beyond the limits, and nobody waits while there is a place", async () => {
  const steps = fc.array(fc.record({ signedIn: fc.boolean(), endsBefore: fc.boolean() }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const turns = createTurns(LIMITS);
      const working: { readonly signedIn: boolean; readonly end: () => void }[] = [];
      for (const { signedIn, endsBefore } of all) {
        if (endsBefore) working.shift()?.end();
        turns.take({ signedIn, owner: null }).then(
          (end) => working.push({ signedIn, end }),
          () => {},
        );
        await new Promise((resolve) => setTimeout(resolve));
        expect(working.length).toBeLessThanOrEqual(LIMITS.atOnce);
        expect(working.filter((one) => !one.signedIn).length).toBeLessThanOrEqual(LIMITS.anonymousAtOnce);
        expect(turns.state().waiting === 0 || working.some((one) => !one.signedIn) || working.length === 2).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

const [ames, boyd, cole] = [
  { signedIn: true, owner: "key:ames" },
  { signedIn: true, owner: "key:boyd" },
  { signedIn: true, owner: "key:cole" },
];

test("no key and no client has all places, at work or in the queue", async () => {
  const turns = createTurns({ ...LIMITS, atOnce: 3, own: { atOnce: 2, waiting: 2 } });
  for (const _ of [1, 2]) await turns.take(ames);
  for (const _ of [1, 2]) expect(await isIn(turns.take(ames))).toBe(false);
  await expect(turns.take(ames)).rejects.toMatchObject({ code: "too-busy" });
  expect(() => turns.refuseFull(ames)).toThrow("waiting");
  expect(() => turns.refuseFull(boyd)).not.toThrow();
  expect(await isIn(turns.take(boyd))).toBe(true);
  expect(await isIn(turns.take(boyd))).toBe(false);
});

test("of those who wait whoever has least at work goes first", async () => {
  const turns = createTurns({ ...LIMITS, atOnce: 3, own: { atOnce: 3, waiting: 4 } });
  for (const _ of [1, 2]) await turns.take(ames);
  const end = await turns.take(cole);
  const [third, first] = [turns.take(ames), turns.take(boyd)];
  end();
  expect([await isIn(third), await isIn(first)]).toEqual([false, true]);
});
