import { afterAll, describe, expect, test } from "vitest";
import { createLedger } from "../../src/ledger/ledger.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import type { Store } from "../../src/store/store.ts";
import { openVercelStore } from "../../src/store/vercel-store.ts";
import { leaveServer, onEachStore, PATIENCE, postgresHouse } from "../store/support/stores.ts";
import { aDesk, type Desk, drawn, frozen, opened, someone, teamOf } from "./support/desk.ts";

const administrator = someone("administrator");
const auditor = someone("auditor");
const coordinator = someone("coordinator");

onEachStore("what is on record", (fresh, shared) => {
  test("of a draw is told with the inspection's file", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await drawn(desk);
    await desk.ledger.draw(coordinator, inspection, { reason: "again" });
    const [file, first, last] = [
      await desk.ledger.show(coordinator, inspection),
      await desk.ledger.stored(coordinator, inspection, 1),
      await desk.ledger.stored(coordinator, inspection, 2),
    ];
    expect(await desk.ledger.drawFile(coordinator, inspection, 1)).toEqual({ file, stored: first });
    expect(await desk.ledger.drawFile(coordinator, inspection)).toEqual({ file, stored: last });
    const other = desk.ledger.drawFile(teamOf(await opened(desk)), inspection, 1);
    await expect(other).rejects.toMatchObject({ code: "not-on-record" });
    await expect(desk.ledger.drawFile(coordinator, inspection, 3)).rejects.toMatchObject({ code: "not-on-record" });
  });

  test("of the draw that stands is refused before there is one, with what to do", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    const remedies: string[] = [];
    const refused = { code: "wrong-state", obstacles: [{ place: "inspection", remedy: expect.any(String) }] };
    for (const next of [() => desk.ledger.erase(administrator, inspection, "entered twice"), async () => {}]) {
      const asked = desk.ledger.drawFile(coordinator, inspection).catch((error) => {
        remedies.push(error.obstacles[0].remedy);
        throw error;
      });
      await expect(asked).rejects.toMatchObject(refused);
      await next();
    }
    expect(remedies).toEqual(["Draw the sample first.", expect.stringContaining("deleted")]);
  });

  test("of one replacement is read without the others", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await replacedTwice(desk);
    const { replacements } = await desk.ledger.show(coordinator, inspection);
    await desk.platform.store.query(
      "insert into case_document (inspection, kind, number, content) values ($1, 'replacement', 99, 'not a record')",
      [inspection],
    );
    expect(await desk.ledger.replacement(coordinator, inspection, 1)).toEqual(replacements[0]);
    expect(await desk.ledger.replacement(coordinator, inspection, 2)).toEqual(replacements[1]);
    await expect(desk.ledger.replacement(coordinator, inspection, 3)).rejects.toMatchObject({ code: "not-on-record" });
    const other = desk.ledger.replacement(teamOf(await opened(desk)), inspection, 1);
    await expect(other).rejects.toMatchObject({ code: "not-on-record" });
    await desk.ledger.erase(administrator, inspection, "entered twice");
    const left = await desk.ledger.replacement(coordinator, inspection, 2);
    expect(left).toEqual({ ...replacements[1], record: null });
  });

  test("of one key is told to administrators, and to coordinators where it is a team’s", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const asked = { name: "Desk 1", role: "coordinator", expiresAt: null } as const;
    const { token: _, ...key } = await ledger.makeKey(administrator, asked);
    await ledger.makeKey(administrator, { ...asked, name: "Desk 2" });
    expect(await ledger.key(administrator, key.id)).toEqual(key);
    await expect(ledger.key(administrator, "0000000000000000")).rejects.toMatchObject({ code: "not-on-record" });
    await expect(ledger.key(coordinator, key.id)).rejects.toMatchObject({ code: "not-on-record" });
    await expect(ledger.key(auditor, key.id)).rejects.toMatchObject({ code: "not-allowed" });
    const { token: __, ...teams } = await ledger.makeKey(administrator, { ...asked, name: "Team", role: "team" });
    expect(await ledger.key(coordinator, teams.id)).toEqual(teams);
  });
});

describe("what others do meanwhile", { timeout: PATIENCE }, () => {
  afterAll(leaveServer, PATIENCE);

  // In an embedded database nothing can come in between: there one transaction waits for the other.
  test.for([2, 4, 7, 10])(
    "does not show: erased after statement %i, a draw and its file are told as they stood",
    async (statement, context) => {
      const { relay, connectionString } = await postgresHouse(context);
      const store = openVercelStore({ connectionString, relay: relay.address });
      context.onTestFinished(() => store.close());
      const desk = aDesk(store);
      const inspection = await replacedTwice(desk);
      const before = await desk.ledger.drawFile(coordinator, inspection, 1);
      const erase = () => desk.ledger.erase(administrator, inspection, "entered twice");
      const reader = createLedger({ ...desk.platform, store: interrupted(store, statement, erase) });
      expect(await reader.drawFile(coordinator, inspection, 1)).toEqual(before);
      const after = await desk.ledger.drawFile(coordinator, inspection, 1);
      expect(after).toMatchObject({
        file: { state: "erased" },
        stored: { receipt: { kind: "longlist/redacted-receipt" } },
      });
      const again = await replacedTwice(desk);
      const file = await desk.ledger.show(coordinator, again);
      const eraseAgain = () => desk.ledger.erase(administrator, again, "entered twice");
      const shower = createLedger({ ...desk.platform, store: interrupted(store, statement, eraseAgain) });
      expect(await shower.show(coordinator, again)).toEqual(file);
    },
  );
});

async function replacedTwice(desk: Desk): Promise<string> {
  const inspection = await drawn(desk);
  const { sample } = (await desk.ledger.stored(coordinator, inspection)).receipt as Draw;
  for (const { caseId } of sample.slice(0, 2)) {
    await desk.ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
  }
  return inspection;
}

/** A store in whose first transaction something happens after a statement, from 1: the second says what was read. */
function interrupted(store: Store, statement: number, happens: () => Promise<unknown>): Store {
  let asked = 0;
  let transactions = 0;
  return {
    ...store,
    transaction: (work) =>
      store.transaction((queries) => {
        if (++transactions > 1) return work(queries);
        return work({
          async query(sql, values) {
            const rows = await queries.query<never>(sql, values);
            if (++asked === statement) await happens();
            return rows;
          },
        });
      }),
  };
}
