import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { onEachStore } from "../store/support/stores.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { aDesk, checked, drawn, frozen, opened, repeating, someone, teamOf } from "./support/desk.ts";

const coordinator = someone("coordinator");

onEachStore("a request that is sent again", (fresh, shared) => {
  test("is answered as the first time and done once, for every act", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const twice = async <T>(key: string, ask: (caller: typeof coordinator) => Promise<T>, caller = coordinator) => {
      const first = await ask(repeating(caller, key));
      const { sequence } = await ledger.auditHead(coordinator);
      desk.clock.now = new Date(desk.clock.now.getTime() + 1000);
      expect(await ask(repeating(caller, key)), key).toEqual(first);
      expect((await ledger.auditHead(coordinator)).sequence, key).toBe(sequence);
      return first;
    };
    const asked = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown" });
    const { id } = await twice("create", (caller) => ledger.create(caller, asked));
    await twice("submit", (caller) => ledger.submit(caller, id, checked()));
    await twice("freeze", (caller) => ledger.freeze(caller, id));
    await twice("contribute", (caller) => ledger.contribute(caller, id, { contribution: "6" }), teamOf(id));
    const { receipt } = await twice("draw", (caller) => ledger.draw(caller, id));
    const request = { caseId: nth((receipt as Draw).sample, 0).caseId, reason: "transferred-out" };
    await twice("replace", (caller) => ledger.replace(caller, id, request));
    await twice("erase", (caller) => ledger.erase(caller, id, "entered twice"), someone("administrator"));
  });

  test("about keys is answered as the first time whatever became of the key since", async (context) => {
    const desk = aDesk(await fresh(context));
    const { ledger, clock } = desk;
    const [mine, other] = [await opened(desk), await opened(desk)];
    const administrator = someone("administrator");
    const asked = { name: "Northtown", role: "team", inspections: [mine], expiresAt: null } as const;
    const make = () => ledger.makeKey(repeating(administrator, "make"), asked);
    const made = await make();
    const later = () => {
      clock.now = new Date(clock.now.getTime() + 1000);
    };
    later();
    const grant = () => ledger.grant(repeating(administrator, "grant"), made.id, other);
    const granted = await grant();
    later();
    const revoke = () => ledger.revoke(repeating(administrator, "revoke"), made.id);
    const revoked = await revoke();
    expect([made, granted, revoked]).toMatchObject([
      { inspections: [mine], revokedAt: null },
      { inspections: [mine, other], revokedAt: null },
      { inspections: [mine, other], revokedAt: clock.now.toISOString() },
    ]);
    later();
    expect([await make(), await grant(), await revoke()]).toEqual([made, granted, revoked]);
  });

  test("gets the first answer even when the draw has been superseded since", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    const first = await desk.ledger.draw(repeating(coordinator, `draw-${inspection}`), inspection);
    await desk.ledger.draw(coordinator, inspection, { reason: "again" });
    expect(await desk.ledger.draw(repeating(coordinator, `draw-${inspection}`), inspection)).toEqual(first);
  });

  test("is refused when another body comes with its key", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    await desk.ledger.draw(repeating(coordinator, `draw-${inspection}`), inspection);
    const other = desk.ledger.draw(repeating(coordinator, `draw-${inspection}`, "sha256:of-another"), inspection, {
      seed: "mine",
    });
    await expect(other).rejects.toMatchObject({ code: "retry-of-another" });
  });

  test("is refused when it asks for something else under its key, even with the same digest", async (context) => {
    const desk = aDesk(await shared(context));
    const [inspection, other] = [await frozen(desk), await frozen(desk)];
    const caller = repeating(coordinator, `draw-${inspection}`);
    await desk.ledger.draw(caller, inspection);
    await expect(desk.ledger.draw(caller, other)).rejects.toMatchObject({ code: "retry-of-another" });
  });

  test("does not meet another caller's request with the same key", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    await desk.ledger.draw(repeating(coordinator, `draw-${inspection}`), inspection);
    const second = desk.ledger.draw(repeating(someone("administrator"), `draw-${inspection}`), inspection);
    await expect(second).rejects.toMatchObject({ code: "reason-needed" });
  });

  test("may be done after all where the first time was refused", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await drawn(desk);
    const request = { caseId: "nobody", reason: "transferred-out" };
    const ask = () => desk.ledger.replace(repeating(coordinator, "r"), inspection, request);
    await expect(ask()).rejects.toMatchObject({ code: "not-in-sample" });
    await expect(ask()).rejects.toMatchObject({ code: "not-in-sample" });
  });

  test("is a new request after 24 hours, and what it made is forgotten by whatever comes next", async (context) => {
    const desk = aDesk(await fresh(context));
    const asked = inspectionRequest({ inspectionDate: INSPECTION_DATE });
    const create = () => desk.ledger.create(repeating(coordinator, "c"), asked);
    const first = await create();
    desk.clock.now = new Date(desk.clock.now.getTime() + 24 * 3_600_000 - 1);
    expect((await create()).id).toBe(first.id);
    desk.clock.now = new Date(desk.clock.now.getTime() + 1);
    expect((await create()).id).not.toBe(first.id);
    desk.clock.now = new Date(desk.clock.now.getTime() + 25 * 3_600_000);
    await desk.ledger.create(repeating(coordinator, "another"), asked);
    expect(await desk.platform.store.query("select key from retry", [])).toEqual([{ key: "another" }]);
    desk.clock.now = new Date(desk.clock.now.getTime() + 25 * 3_600_000);
    await desk.ledger.sweep(someone("administrator"));
    expect(await desk.platform.store.query("select key from retry", [])).toEqual([]);
  });

  test("keeps what was made, and no copy of the answer", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await frozen(desk);
    await desk.ledger.draw(repeating(coordinator, `draw-${inspection}`), inspection);
    expect(await desk.platform.store.query("select made from retry", [])).toEqual([{ made: '{"draw":1}' }]);
  });
});
