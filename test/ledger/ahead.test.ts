import { expect, test } from "vitest";

import type { SentFile } from "../../src/long-list/files/open-tables.ts";
import type { Store } from "../../src/store/store.ts";
import { openJudgementFiles } from "../../src/use-cases/rate/judgement-files.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aDesk, drawn, repeating, someone } from "./support/desk.ts";

const coordinator = someone("coordinator");
const INSPECTORS = [{ name: "A. Ames", most: null, share: 1, domains: null }];

/** A store that tells whether somebody holds it. */
function watched(store: Store): { readonly store: Store; readonly isHeld: () => boolean } {
  let held = 0;
  const transaction: Store["transaction"] = (work) =>
    store.transaction(async (queries) => {
      held++;
      try {
        return await work(queries);
      } finally {
        held--;
      }
    });
  return { store: { ...store, transaction }, isHeld: () => held > 0 };
}

onEmbeddedStore("what takes long of an act", (fresh) => {
  test("is done before anybody has to wait for it, and once: files are opened, cases shared out", async (context) => {
    const { store, isHeld } = watched(await fresh(context));
    const desk = aDesk(store);
    const inspection = await drawn(desk);
    const seen: string[] = [];
    const looked = <T>(what: string, value: T): T => {
      seen.push(`${what}${isHeld() ? " while it is held" : ""}`);
      return value;
    };
    const file = (name: string, text: string): SentFile => ({
      name,
      get bytes() {
        return looked(name, new TextEncoder().encode(text));
      },
    });
    const conflicts = new Proxy([], {
      get: (target, name) => (name === "length" ? looked("conflicts", 0) : Reflect.get(target, name)),
    });
    await desk.ledger.assign(coordinator, inspection, { inspectors: INSPECTORS, conflicts });
    await desk.ledger.judge(coordinator, inspection, [file("sheet.csv", "Case reference,2.1.1\n")]);
    await desk.ledger.decide(coordinator, inspection, file("panel.csv", "Standard,Rating,Reason\n"));
    expect(new Set(seen)).toEqual(new Set(["conflicts", "sheet.csv", "panel.csv"]));
  });

  test("is not done again for a request that came before, nor where it was done to tell of it", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    await desk.ledger.assign(coordinator, inspection, { inspectors: INSPECTORS });
    const bytes = new TextEncoder().encode("Case reference,2.1.1\n");
    let opened = 0;
    const file: SentFile = {
      name: "sheet.csv",
      get bytes() {
        opened++;
        return bytes;
      },
    };
    const once = repeating(coordinator, "once");
    const sending = await desk.ledger.judge(once, inspection, [file]);
    opened = 0;
    expect(await desk.ledger.judge(once, inspection, [file])).toEqual(sending);
    await expect(
      desk.ledger.judge(repeating(coordinator, "once", "another"), inspection, [file]),
    ).rejects.toMatchObject({ code: "retry-of-another" });
    const { draw } = await desk.ledger.toJudge(coordinator, inspection);
    const before = await openJudgementFiles(draw.specification, [{ name: "sheet.csv", bytes }]);
    expect(await desk.ledger.judge(coordinator, inspection, [file], before)).toMatchObject({ number: 2 });
    expect(opened).toBe(0);
  });

  test("is not done in a state in which the act is not done, and what is wrong with it is the act's to say", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    const file: SentFile = {
      name: "sheet.csv",
      get bytes(): never {
        throw new Error("it was opened");
      },
    };
    await expect(desk.ledger.judge(coordinator, inspection, [file])).rejects.toMatchObject({ code: "wrong-state" });
    await desk.ledger.assign(coordinator, inspection, { inspectors: INSPECTORS });
    await expect(desk.ledger.judge(coordinator, inspection, [file])).rejects.toThrow("it was opened");
    const other = { inspectors: INSPECTORS, shown: "sha256:another" };
    await expect(desk.ledger.assign(coordinator, inspection, other)).rejects.toMatchObject({ code: "out-of-date" });
  });
});
