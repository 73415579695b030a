import { expect, test } from "vitest";
import { MOST_KEPT, refuseBeyondMost } from "../../src/ledger/acts/most-kept.ts";
import type { LedgerRefusal } from "../../src/ledger/ledger-refusal.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aDesk, checked, opened, someone, teamOf } from "./support/desk.ts";

test.each([
  ["lists", "team", 80],
  ["lists", "coordinator", 100],
  ["sendings", "inspector", 400],
  ["sendings", "administrator", 500],
] as const)("%s of one inspection are taken from a key of role %s until there are %i", (what, role, most) => {
  expect(() => refuseBeyondMost(what, someone(role), most)).not.toThrow();
  expect(() => refuseBeyondMost(what, someone(role), most + 1)).toThrow(`${most} `);
});

onEmbeddedStore("a team that sends its list again and again", (fresh) => {
  test("is told when no more is taken from it, and whoever runs the inspection goes on", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const coordinator = someone("coordinator");
    const id = await opened({ ledger });
    const list = checked();
    const team = teamOf(id);
    for (let number = 1; number <= MOST_KEPT.lists.fromOthers; number++) await ledger.submit(team, id, list);
    const refusal: LedgerRefusal = await ledger.submit(team, id, list).catch((error) => error);
    expect(refusal).toMatchObject({
      code: "too-many-kept",
      obstacles: [
        {
          message: "80 lists of it are on record, as many as are taken from a team",
          remedy: "Ask whoever runs the inspection: they can send it for you.",
        },
      ],
    });
    expect(await ledger.submit(coordinator, id, list)).toMatchObject({ number: 81 });
  });
});
