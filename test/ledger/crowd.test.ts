import { expect, test } from "vitest";
import type { Caller } from "../../src/ledger/access/caller.ts";
import { LedgerRefusal } from "../../src/ledger/ledger-refusal.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { FAILURES, StoreFailure } from "../../src/store/store-failure.ts";
import { onEachStore } from "../store/support/stores.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { CROWD } from "../support/crowd-size.ts";
import { inventedCases } from "../support/invented.ts";
import { aDesk, checked, drawn, frozen, opened, repeating, someone, teamOf } from "./support/desk.ts";

const auditor = someone("auditor");
const ASKED = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown" });

/** Everyone of a crowd, each a coordinator of their own. */
const everyone = Array.from({ length: CROWD }, (_, index) => someone("coordinator", { who: `key:${index}` }));

/** What came of each request: done, or the code it was refused with. */
async function outcomes(asked: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(asked)) {
    const outcome = result.status === "fulfilled" ? "done" : codeOf(result.reason);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

function codeOf(error: unknown): string {
  return String(Object(error).code);
}

/** Sends a request again, with its key, for as long as it is under way elsewhere or a busy machine cannot do it yet. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const early = error instanceof LedgerRefusal && error.code === "retry-too-early";
      if (!early && !(error instanceof StoreFailure && FAILURES[error.code].again)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

onEachStore(`${CROWD} coordinators at once`, (fresh) => {
  test("who draw the same inspection make exactly one draw", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await frozen(desk);
    const counts = await outcomes(
      everyone.map((caller) => patiently(() => desk.ledger.draw(repeating(caller, "draw"), inspection))),
    );
    expect(counts).toEqual({ done: 1, "reason-needed": CROWD - 1 });
    expect((await desk.ledger.show(auditor, inspection)).draws).toHaveLength(1);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 4 });
  });

  test("who repeat the same draw request all get the one draw", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await frozen(desk);
    const caller = repeating(someone("coordinator"), "draw");
    const answers = await Promise.all(everyone.map(() => patiently(() => desk.ledger.draw(caller, inspection))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await desk.ledger.show(auditor, inspection)).draws).toHaveLength(1);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 4 });
  });

  test("ten for each case who replace it, some of them by one repeated request, lose and double nothing", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk, inventedCases("court", 100));
    const { sample } = (await desk.ledger.stored(auditor, inspection)).receipt as Draw;
    const cases = sample.slice(0, CROWD / 10).map(({ caseId }) => caseId);
    const replace = (caller: Caller, caseId: string) =>
      patiently(() => desk.ledger.replace(caller, inspection, { caseId, reason: "transferred-out" }));
    // Ten for each case: five send one and the same request, five their own.
    const counts = await Promise.all(
      cases.map((caseId, tenth) =>
        outcomes(
          everyone
            .slice(tenth * 10, tenth * 10 + 10)
            .map((own, index) => replace(repeating(index < 5 ? someone("coordinator") : own, caseId), caseId)),
        ),
      ),
    );
    for (const { done = 0, ...refused } of counts) {
      expect([1, 5]).toContain(done);
      expect(refused).toEqual({ "already-replaced": 10 - done });
    }
    const records = (await desk.ledger.show(auditor, inspection)).replacements.map(({ record }) => record!);
    expect(records.map((record) => record.case).sort()).toEqual([...cases].sort());
    expect(new Set(records.map((record) => record.replacement!.caseId)).size).toBe(cases.length);
    expect(records.map(({ previous }) => previous)).toEqual([
      null,
      ...records.slice(0, -1).map(({ digest }) => digest),
    ]);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 4 + cases.length });
  });

  test("who do everything everywhere at once break no chain and lose no act", async (context) => {
    const desk = aDesk(await fresh(context));
    const journeys = everyone.slice(0, CROWD / 5).map(async (caller) => {
      const { ledger } = desk;
      const by = (key: string) => repeating(caller, key);
      const { id: inspection } = await patiently(() => ledger.create(by("create"), ASKED));
      await patiently(() => ledger.submit(by("submit"), inspection, checked()));
      await patiently(() => ledger.freeze(by("freeze"), inspection));
      const team = repeating(teamOf(inspection), inspection);
      await patiently(() => ledger.contribute(team, inspection, { contribution: caller.who }));
      await patiently(() => ledger.draw(by("draw"), inspection));
      return inspection;
    });
    const inspections = await Promise.all(journeys);
    for (const inspection of inspections) {
      expect(await desk.ledger.trail(auditor, { subject: inspection })).toHaveLength(5);
    }
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({
      holds: true,
      entries: 5 * inspections.length,
      faults: [],
    });
  });

  test("of whom one freezes: no list that comes in meanwhile is lost or frozen unseen", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await opened(desk);
    await desk.ledger.submit(someone("coordinator"), inspection, checked());
    const asked = everyone
      .map((caller) => repeating(caller, "one"))
      .map((caller, index) =>
        patiently<unknown>(() =>
          index === CROWD / 2
            ? desk.ledger.freeze(caller, inspection)
            : desk.ledger.submit(caller, inspection, checked()),
        ),
      );
    const { done = 0 } = await outcomes(asked);
    const { submissions, freeze } = await desk.ledger.show(auditor, inspection);
    expect(submissions.map(({ number }) => number)).toEqual(submissions.map((_, index) => index + 1));
    expect(freeze!.submission).toBe(submissions.length);
    // The freeze beside the submissions, of which the first came before the crowd.
    expect(done).toBe(1 + submissions.length - 1);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: done + 2 });
  });
});
