import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { judgedByChance } from "../support/judging.ts";
import { csvFile, filledRows } from "../use-cases/rate/filled-sheets.ts";
import { aDesk, drawn, frozen, someone } from "./support/desk.ts";

const coordinator = someone("coordinator");

onEmbeddedStore("whom an inspection waits for", (fresh) => {
  test("is the team once it has a key, else whoever makes one, where its part of the seed is to come", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await frozen(desk);
    const { ledger } = desk;
    expect((await ledger.standing(coordinator, inspection)).waiting).toMatchObject({ act: "key.make" });
    const asked = { name: "Northtown", role: "team", inspections: [inspection], expiresAt: null } as const;
    await ledger.makeKey(someone("administrator"), asked);
    expect((await ledger.standing(coordinator, inspection)).waiting).toMatchObject({ act: "seed.contribute" });
  });

  test("is the inspectors again where a reserve comes in whom nobody has judged, and since when is told", async (context) => {
    const desk = aDesk(await fresh(context));
    const { ledger, clock } = desk;
    const inspection = await drawn(desk);
    const waiting = async () => (await ledger.standing(coordinator, inspection)).waiting;
    const at = (time: string) => {
      clock.now = new Date(`2026-10-01T${time}:00.000Z`);
      return clock.now.toISOString();
    };
    const judge = async () => {
      const { draw, replacements } = await ledger.toJudge(coordinator, inspection);
      const judged = judgedByChance(draw, replacements);
      await ledger.judge(coordinator, inspection, [csvFile(filledRows(draw, judged, replacements))]);
    };
    await ledger.assign(coordinator, inspection, {
      inspectors: [{ name: "A. Ames", most: null, share: 1, domains: null }],
    });
    const judged = at("10:00");
    await judge();
    expect(await waiting()).toEqual({ whom: "coordinator", act: "ratings.close", since: judged });
    const cameIn = at("11:00");
    const { caseId } = nth(((await ledger.stored(coordinator, inspection)).receipt as Draw).sample, 0);
    await ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
    expect(await waiting()).toEqual({ whom: "inspectors", act: "judgements.submit", since: cameIn });
    const again = at("12:00");
    await judge();
    expect(await waiting()).toEqual({ whom: "coordinator", act: "ratings.close", since: again });
    await ledger.closeRatings(coordinator, inspection);
    const reopened = at("13:00");
    await ledger.reopenRatings(coordinator, inspection, "A slip of the pen.");
    expect(await waiting()).toEqual({ whom: "coordinator", act: "ratings.close", since: reopened });
  });
});
