import { expect, test } from "vitest";
import {
  hasSample,
  isAssigned,
  STATES,
  type State,
  type StatefulAct,
  TRANSITIONS,
} from "../../src/ledger/access/states.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aDesk, checked, type Desk, drawn, frozen, opened, someone, teamOf } from "./support/desk.ts";

const coordinator = someone("coordinator");
const administrator = someone("administrator");

const INSPECTORS = ["A. Ames", "B. Boyd"].map((name) => ({ name, most: null, share: 1, domains: null }));

/** How to bring an inspection into each state. */
const REACH: Readonly<Record<State, (desk: Desk) => Promise<string>>> = {
  async open(desk) {
    const inspection = await opened(desk);
    await desk.ledger.submit(coordinator, inspection, checked());
    return inspection;
  },
  frozen,
  drawn,
  async assigned(desk) {
    const inspection = await drawn(desk);
    await desk.ledger.assign(coordinator, inspection, { inspectors: INSPECTORS });
    return inspection;
  },
  async judged(desk) {
    const inspection = await REACH.assigned(desk);
    await desk.ledger.judge(coordinator, inspection, []);
    return inspection;
  },
  async withdrawn(desk) {
    const inspection = await REACH.open(desk);
    await desk.ledger.withdraw(coordinator, inspection, "called off");
    return inspection;
  },
  async rated(desk) {
    const inspection = await REACH.judged(desk);
    await desk.ledger.closeRatings(coordinator, inspection);
    return inspection;
  },
  async erased(desk) {
    const inspection = await drawn(desk);
    await desk.ledger.erase(administrator, inspection, "entered twice");
    return inspection;
  },
};

/** How to ask for each act, in the way that the state calls for. */
const ASK: Readonly<Record<StatefulAct, (desk: Desk, inspection: string, state: State) => Promise<unknown>>> = {
  "inspection.change": ({ ledger }, inspection) => ledger.change(coordinator, inspection, { team: "Southtown" }),
  "inspection.withdraw": ({ ledger }, inspection) => ledger.withdraw(coordinator, inspection, "called off"),
  "record.publish": ({ ledger }, inspection) => ledger.publish(coordinator, inspection),
  "list.submit": ({ ledger }, inspection) => ledger.submit(coordinator, inspection, checked()),
  "inspection.freeze": ({ ledger }, inspection) => ledger.freeze(coordinator, inspection),
  async "seed.contribute"({ ledger }, inspection) {
    const { rounds } = await ledger.show(coordinator, inspection);
    const request = { contribution: "heads", commitment: rounds.at(-1)?.commitment };
    return ledger.contribute(teamOf(inspection), inspection, request);
  },
  "sample.draw": ({ ledger }, inspection, state) =>
    ledger.draw(coordinator, inspection, hasSample(state) ? { reason: "again" } : {}),
  async "case.replace"({ ledger }, inspection, state) {
    const receipt = hasSample(state) ? ((await ledger.stored(coordinator, inspection)).receipt as Draw) : null;
    const caseId = receipt?.sample[0]?.caseId ?? "any";
    return ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
  },
  "assignment.make": ({ ledger }, inspection) => ledger.assign(coordinator, inspection, { inspectors: INSPECTORS }),
  async "assignment.change"({ ledger }, inspection, state) {
    const stored = isAssigned(state) ? await ledger.assignment(coordinator, inspection) : null;
    const caseId = stored?.content?.assignment.cases[0]?.case ?? "any";
    return ledger.reassign(coordinator, inspection, { caseId, reason: "Knows the family." });
  },
  "judgements.submit": ({ ledger }, inspection) => ledger.judge(coordinator, inspection, []),
  "ratings.decide": ({ ledger }, inspection) =>
    ledger.decide(coordinator, inspection, {
      name: "panel.csv",
      bytes: new TextEncoder().encode("Standard,Rating,Reason\n1.1,Good,\n"),
    }),
  "ratings.close": ({ ledger }, inspection) => ledger.closeRatings(coordinator, inspection),
  "ratings.reopen": ({ ledger }, inspection) => ledger.reopenRatings(coordinator, inspection, "An answer was wrong."),
  "draw.verify": ({ ledger }, inspection) => ledger.verify(coordinator, inspection),
  "inspection.erase": ({ ledger }, inspection) => ledger.erase(administrator, inspection, "entered twice"),
};

onEmbeddedStore("an act", (_fresh, shared) => {
  /** Of each state one that acts are refused on, which leaves it as it was. */
  const standing = new Map<State, Promise<string>>();
  const stands = (desk: Desk, state: State): Promise<string> => {
    const inspection = standing.get(state) ?? REACH[state](desk);
    standing.set(state, inspection);
    return inspection;
  };

  for (const act of Object.keys(ASK) as StatefulAct[]) {
    test(`${act} is done in the states that the table says, and refused in the others with what to do`, async (context) => {
      const desk = aDesk(await shared(context));
      for (const state of STATES) {
        const next = (TRANSITIONS[act] as Partial<Record<State, State>>)[state];
        const inspection = await (next === undefined ? stands(desk, state) : REACH[state](desk));
        const before = await desk.ledger.auditHead(administrator);
        const asked = ASK[act](desk, inspection, state);
        if (next === undefined) {
          await expect(asked, state).rejects.toMatchObject({
            code: "wrong-state",
            obstacles: [{ message: `the inspection is ${state}`, remedy: expect.stringMatching(/\w/) }],
          });
          expect(await desk.ledger.auditHead(administrator)).toEqual(before);
        } else {
          await asked;
        }
        expect((await desk.ledger.show(coordinator, inspection)).state).toBe(next ?? state);
      }
    });
  }

  test("inspection.freeze without a list says to submit one", async (context) => {
    const desk = aDesk(await shared(context));
    await expect(desk.ledger.freeze(coordinator, await opened(desk))).rejects.toMatchObject({
      code: "wrong-state",
      obstacles: [{ remedy: "Submit the team's long list first." }],
    });
  });

  test("on an inspection that does not exist is refused as not on record", async (context) => {
    const desk = aDesk(await shared(context));
    for (const act of Object.keys(ASK) as StatefulAct[]) {
      await expect(ASK[act](desk, "0000000000000000", "open"), act).rejects.toMatchObject({ code: "not-on-record" });
    }
  });
});
