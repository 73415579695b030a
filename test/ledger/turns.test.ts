import { expect, test } from "vitest";
import { leading, nth } from "../../src/base/lists.ts";
import { createLedger, type Ledger } from "../../src/ledger/ledger.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import type { Queries, Store } from "../../src/store/store.ts";
import { onEachStore } from "../store/support/stores.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { aDesk, type Desk, drawn, frozen, someone, teamOf } from "./support/desk.ts";

const administrator = someone("administrator");
const coordinator = someone("coordinator");
const request = { correlationId: "request-7" };
const ASKED = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown" });

onEachStore("a key that has ended since its bearer was let in", (fresh, shared) => {
  const aKey = ({ ledger }: Desk, expiresAt: string | null = null) =>
    ledger.makeKey(administrator, { name: "Desk 1", role: "coordinator", expiresAt });

  test("writes no more, whether it was revoked or has expired", async (context) => {
    const desk = aDesk(await fresh(context));
    const { ledger, clock } = desk;
    const revoked = await aKey(desk);
    const expired = await aKey(desk, "2026-10-01T10:00:00.000Z");
    const callers = [await ledger.signIn(revoked.token, request), await ledger.signIn(expired.token, request)];
    for (const caller of callers) await ledger.create(caller, ASKED);
    await ledger.revoke(administrator, revoked.id);
    clock.now = new Date("2026-10-01T10:00:00.000Z");
    const before = await ledger.auditHead(administrator);
    for (const caller of callers) await expectEnded(ledger.create(caller, ASKED));
    expect(await ledger.auditHead(administrator)).toEqual(before);
    expect(await ledger.list(administrator)).toHaveLength(2);
  });

  test("writes no more by a session, and neither does a session that was closed or has ended", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger, clock } = desk;
    const { id, token } = await aKey(desk);
    const [closed, ended, revoked] = leading(
      await Promise.all([1, 2, 3].map(() => ledger.openSession(token, request))),
      3,
    );
    const resume = ({ secret }: { readonly secret: string }) => ledger.resume(secret, request);
    const callers = [await resume(closed), await resume(ended), await resume(revoked)];
    for (const caller of callers) await ledger.create(caller, ASKED);
    await ledger.closeSession(closed.secret, { correlationId: "test" });
    await expectEnded(ledger.create(nth(callers, 0), ASKED));
    clock.now = new Date(ended.expiresAt);
    await expectEnded(ledger.create(nth(callers, 1), ASKED));
    clock.now = new Date("2026-10-01T09:00:00.000Z");
    await ledger.create(nth(callers, 2), ASKED);
    await ledger.revoke(administrator, id);
    await expectEnded(ledger.create(nth(callers, 2), ASKED));
  });

  test("has written before its revocation on the trail, or not at all", async (context) => {
    const desk = aDesk(await fresh(context));
    const { ledger } = desk;
    for (let round = 0; round < 8; round++) {
      const { id, token } = await aKey(desk);
      const caller = await ledger.signIn(token, request);
      const create = () => ledger.create(caller, ASKED);
      await Promise.allSettled([create(), create(), ledger.revoke(administrator, id), create(), create()]);
      const trail = await ledger.trail(administrator, { limit: 1000 });
      const revocation = trail.find(({ what, subject }) => what === "key.revoke" && subject === id)!;
      const late = trail.filter(({ who, sequence }) => who === caller.who && sequence > revocation.sequence);
      expect(late).toEqual([]);
    }
  });
});

onEachStore("an act's instant", (fresh) => {
  test("is that of its turn, not of the request that waited for it", async (context) => {
    const store = await fresh(context);
    const inspection = await frozen(aDesk(store));
    const { ledger, clock } = aDesk(
      whileWaiting(store, () => {
        clock.now = new Date(clock.now.getTime() + 10_000);
      }),
    );
    const { contribution } = await ledger.contribute(teamOf(inspection), inspection, { contribution: "6" });
    expect(contribution!.at).toBe("2026-10-01T09:00:10.000Z");
    const { receipt, at } = await ledger.draw(coordinator, inspection);
    expect(at).toBe("2026-10-01T09:00:20.000Z");
    expect((receipt as Draw).ledger!.drawnAt).toBe(at);
  });

  test("is never before that of the entry before, whatever the clock says, on record and on the trail alike", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await frozen(desk);
    desk.clock.now = new Date("2026-10-01T10:00:00.000Z");
    await desk.ledger.contribute(teamOf(inspection), inspection, { contribution: "6" });
    desk.clock.now = new Date("2026-10-01T09:30:00.000Z");
    const { at } = await desk.ledger.draw(coordinator, inspection);
    expect(at).toBe("2026-10-01T10:00:00.000Z");
    const trail = await desk.ledger.trail(administrator, { subject: inspection });
    expect(trail.slice(-2).map((entry) => entry.at)).toEqual([at, at]);
    expect(nth((await desk.ledger.show(coordinator, inspection)).draws, 0).at).toBe(at);
  });

  test("goes up with the trail though a crowd acts everywhere, keys for the same inspections among it", async (context) => {
    const { ledger, inspections } = await busyDesk(await fresh(context));
    const asked = { name: "Northtown", role: "team", inspections, expiresAt: null } as const;
    const acts = Array.from({ length: 8 }, (_, index) =>
      index % 2 === 0
        ? ledger.draw(coordinator, nth(inspections, (index / 2) % inspections.length), { reason: "again" })
        : ledger.makeKey(administrator, asked),
    );
    await Promise.all(acts);
    const instants = (await ledger.trail(administrator, { limit: 1000 })).map(({ at }) => at);
    expect(instants).toHaveLength(4 * inspections.length + acts.length);
    expect(instants).toEqual([...instants].sort());
    expect(await ledger.verifyTrail(administrator)).toMatchObject({ holds: true });
  });
});

/** A ledger whose clock never stands still, with inspections to act on. */
async function busyDesk(store: Store): Promise<{ readonly ledger: Ledger; readonly inspections: readonly string[] }> {
  const { platform } = aDesk(store);
  let milliseconds = platform.now().getTime();
  const ledger = createLedger({ ...platform, now: () => new Date(milliseconds++) });
  return { ledger, inspections: [await drawn({ ledger }), await drawn({ ledger })] };
}

/** A store in which something happens whenever an act has waited for its inspection. */
function whileWaiting(store: Store, happens: () => void): Store {
  const waiting = (queries: Queries): Queries => ({
    async query(sql, values) {
      const rows = await queries.query(sql, values);
      if (sql.startsWith("select id from inspection")) happens();
      return rows as never;
    },
  });
  return { ...store, transaction: (work) => store.transaction((queries) => work(waiting(queries))) };
}

async function expectEnded(asked: Promise<unknown>): Promise<void> {
  await expect(asked).rejects.toMatchObject({ code: "not-signed-in" });
}
