import { beforeAll, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { AuditEntry } from "../../src/ledger/audit/entry.ts";
import { aDesk, frozen, someone } from "../ledger/support/desk.ts";
import { emptyPglite } from "../store/support/emptied-pglite.ts";
import { PATIENCE } from "../store/support/stores.ts";
import { file, longlist } from "./command-line.ts";

const coordinator = someone("coordinator");

let entries: readonly AuditEntry[];
/** Of the first draw and of the one that superseded it, as files hold them. */
let receipts: readonly string[];

beforeAll(async () => {
  const { store, leave } = await emptyPglite();
  const desk = aDesk(store);
  const inspection = await frozen(desk);
  const draws = [
    await desk.ledger.draw(coordinator, inspection),
    await desk.ledger.draw(coordinator, inspection, { reason: "A case was left out." }),
  ];
  entries = await desk.ledger.trail(coordinator);
  receipts = draws.map(({ receipt }) => JSON.stringify(receipt));
  await leave();
}, PATIENCE);

/** Verifies as many entries of the trail as told, with these receipts. */
async function verify(upTo: number, kept: readonly string[], ...options: readonly string[]) {
  const trail = { kind: "longlist/audit-trail", version: 1, entries: entries.slice(0, upTo), next: null };
  const given = kept.flatMap((receipt) => ["--receipt", file("receipt.json", receipt)]);
  return longlist(["audit", "verify", "--trail", file("trail.json", JSON.stringify(trail)), ...given, ...options]);
}

test("a trail that was cut short is found by a receipt that names an entry beyond its end", async () => {
  const { status, stdout } = await verify(2, [nth(receipts, 0)]);
  expect(status).toBe(3);
  expect(stdout).toBe(
    "entry 3: a receipt names a head that the trail does not reach: entries were removed\n" +
      `The trail does not hold: 2 entries, head ${nth(entries, 1).hash}\n`,
  );
});

test.each<[number, number, string]>([
  [5, 0, "No receipt vouches for it: whether its end was cut off, or all of it was written anew, cannot be told"],
  [2, 0, "No receipt vouches for it: whether its end was cut off, or all of it was written anew, cannot be told"],
  [5, 1, "The receipts vouch for entries 1 to 3. Whether later ones were cut off or written anew cannot be told"],
  [5, 2, "The receipts vouch for entries 1 to 4. Whether later ones were cut off or written anew cannot be told"],
  [4, 2, "The receipts vouch for all of it. Whether entries after those were cut off cannot be told"],
])("%i entries of five with %i receipts: what cannot be told is said", async (upTo, kept, said) => {
  const { status, stdout } = await verify(upTo, receipts.slice(0, kept));
  expect(status).toBe(0);
  const [verdict, open] = stdout.split("\n");
  expect(verdict).toBe(`The trail holds: ${upTo} entries, head ${nth(entries, upTo - 1).hash}`);
  expect(open).toMatch(new RegExp(`^${said} without`));
});

test("the JSON verdict tells the last entry that a receipt vouches for", async () => {
  expect(JSON.parse((await verify(5, [], "--json")).stdout)).toMatchObject({ holds: true, witnessedTo: 0 });
  expect(JSON.parse((await verify(5, receipts, "--json")).stdout)).toMatchObject({ holds: true, witnessedTo: 4 });
});
