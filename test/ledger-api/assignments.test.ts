import { afterAll, beforeAll, expect, test } from "vitest";
import type {
  AssignmentRecord,
  InspectionFile,
  StoredAssignment,
  StoredReplacement,
} from "../../src/ledger/records/inspection-records.ts";
import { inShort } from "../api/asking.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

const INSPECTORS = [{ name: "A. Ames" }, { name: "B. Boyd", share: 0.5 }, { name: "C. Cole", domains: ["court"] }];
const THREE = [{ name: "A. Ames" }, { name: "B. Boyd" }, { name: "C. Cole" }];

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

/** A drawn inspection, and how to ask about its cases. */
async function aDesk() {
  const inspection = await inspectionAt(house, "drawn");
  const at = `/v1/inspections/${inspection}`;
  const ask = (path: string, asked?: Asked, token = coordinator) => house.ask(token, `${at}/${path}`, asked);
  const assign = (json: object) => given<StoredAssignment>(ask("assignments", { json }));
  return { inspection, at, ask, assign };
}

function inspectorOf({ content }: StoredAssignment, caseId: string): string | undefined {
  return content?.assignment.cases.find((one) => one.case === caseId)?.inspector;
}

/** The cases that are with another inspector. */
function moved(before: StoredAssignment, after: StoredAssignment): string[] {
  const cases = before.content?.assignment.cases ?? [];
  return cases.flatMap((one) => (inspectorOf(after, one.case) === one.inspector ? [] : [one.case]));
}

test("cases are shared out, by JSON or by a table alike, and the fact alone is for the team", {
  timeout: PATIENCE,
}, async () => {
  const { inspection, at, ask, assign } = await aDesk();
  const made = await assign({ inspectors: INSPECTORS });
  expect(made).toMatchObject({ number: 1, draw: 1, cause: "made", inspectors: 3, content: { change: null } });
  expect(made.content?.assignment.cases).toHaveLength(made.cases);
  const table = "Inspector,Share,Domains\nC. Cole,,court\nB. Boyd,0.5,\nA. Ames,,\n";
  const again = await assign({ table });
  // But for the salt of the published digest, which is each record's own.
  expect({ ...again.content, salt: null }).toEqual({ ...made.content, salt: null });

  const team = await house.keyFor("team", inspection);
  const { assignments } = await given<{ assignments: AssignmentRecord[] }>(ask("assignments", {}, team));
  expect(assignments.map(({ number }) => number)).toEqual([1, 2]);
  const file = await given<InspectionFile>(house.ask(team, at));
  expect(file.state).toBe("assigned");
  expect(JSON.stringify([assignments, file])).not.toContain("Ames");
  const trail = await given(ask("audit"));
  expect(JSON.stringify(trail)).toContain("assignment.make");
  expect(JSON.stringify(trail)).not.toContain("Ames");
});

test("a case goes to another inspector with why, whom the rules choose or somebody named", {
  timeout: PATIENCE,
}, async () => {
  const { ask, assign } = await aDesk();
  const before = await assign({ inspectors: THREE });
  const { case: caseId = "", inspector: from = "" } = before.content?.assignment.cases[0] ?? {};
  const reason = "Knows the family.";
  const chosen = await given<StoredAssignment>(ask("reassignments", { json: { case: caseId, reason } }));
  const to = inspectorOf(chosen, caseId);
  expect(to).not.toBe(from);
  expect(chosen).toMatchObject({ cause: "changed", content: { change: { case: caseId, from, to, reason } } });
  expect(moved(before, chosen)).toEqual([caseId]);
  expect(chosen.content?.assignment.conflicts).toEqual([{ case: caseId, inspector: from }]);

  // It is barred to whoever had it, and so cannot be given back by name.
  const back = ask("reassignments", { json: { case: caseId, reason, inspector: from } });
  expect(await inShort(back)).toBe("409 impossible-assignment: inspector");
  const other = THREE.map(({ name }) => name).find((name) => name !== from && name !== to);
  const named = await given<StoredAssignment>(
    ask("reassignments", { json: { case: caseId, reason, inspector: other, by: "L. Lead" } }),
  );
  expect(named.content?.change).toEqual({ case: caseId, from: to, to: other, reason, by: "L. Lead" });
  expect(moved(chosen, named)).toEqual([caseId]);
  expect(await inShort(ask("reassignments", { json: { case: "none", reason } }))).toBe("422 not-assigned: case");
  expect(await inShort(ask("reassignments", { json: { case: caseId, reason, inspector: "Z." } }))).toBe(
    "422 unknown-inspector: inspector",
  );
});

test("a reserve that comes in goes to whoever had the case, and nothing else moves", {
  timeout: PATIENCE,
}, async () => {
  const { ask, assign } = await aDesk();
  const before = await assign({ inspectors: INSPECTORS });
  const { case: caseId = "", inspector } = before.content?.assignment.cases[3] ?? {};
  const replaced = await given<StoredReplacement>(
    ask("replacements", { json: { case: caseId, reason: "transferred-out" } }),
  );
  const now = await given<StoredAssignment>(ask("assignments/last"));
  expect(now).toMatchObject({ number: 2, cause: "replaced" });
  expect(inspectorOf(now, replaced.record?.replacement?.caseId ?? "")).toBe(inspector);
  expect(moved(before, now)).toEqual([caseId]);
  expect(now.content?.assignment.replacements).toEqual([replaced.record?.digest]);
});

test("inspectors and conflicts are those of the last assignment unless told, also for another draw", {
  timeout: PATIENCE,
}, async () => {
  const { ask, at, assign } = await aDesk();
  expect(await inShort(ask("assignments", { json: {} }))).toBe("409 inspectors-needed: inspectors");
  const receipt = await given<{ sample: { caseId: string }[] }>(ask("draws/last/receipt"));
  const conflict = { case: receipt.sample[0]?.caseId ?? "", inspector: "A. Ames" };
  const first = await assign({ inspectors: INSPECTORS, conflicts: [conflict] });
  const kept = await assign({ keep: true });
  expect(kept.content?.assignment).toMatchObject({ previous: first.content?.assignment.digest, conflicts: [conflict] });
  expect(moved(first, kept)).toEqual([]);

  await given(ask("draws", { json: { reason: "The list had left out a case." } }));
  expect((await given<InspectionFile>(house.ask(coordinator, at))).state).toBe("drawn");
  expect(await inShort(ask("assignments/last"))).toBe("404 not-on-record: assignment");
  const second = await assign({ keep: true });
  expect(second).toMatchObject({
    number: 3,
    draw: 2,
    content: { assignment: { previous: null, conflicts: [conflict] } },
  });
});

const SLIPS: readonly (readonly [string, object, string])[] = [
  ["a share that is none", { inspectors: [{ name: "A", share: 0 }] }, "422 table-not-usable: Share, inspector 1"],
  ["nobody", { inspectors: [] }, "422 table-not-usable: inspectors"],
  ["two of one name", { inspectors: [{ name: "A" }, { name: "a" }] }, "422 table-not-usable: Inspector, inspector 1"],
  ["a row without a name", { table: "Inspector,Share\nA,1\n,0.5\n" }, "422 table-not-usable: Inspector, row 3"],
  ["both", { table: "Inspector\nA\n", inspectors: [{ name: "A" }] }, "400 invalid-request: table"],
  ["too little room", { inspectors: [{ name: "A", most: 1 }] }, "409 impossible-assignment: inspectors"],
  [
    "a conflict of no case",
    { inspectors: [{ name: "A" }], conflicts: [{ case: "none", inspector: "A" }] },
    "422 unknown-case: conflict",
  ],
];
test("what cannot be is refused with what to do, and nothing is kept", { timeout: PATIENCE }, async () => {
  const { ask } = await aDesk();
  for (const [what, json, problem] of SLIPS) {
    expect(await inShort(ask("assignments", { json })), what).toContain(problem);
  }
  const { sample } = await given<{ sample: { caseId: string }[] }>(ask("draws/last/receipt"));
  const stranger = { inspectors: [{ name: "A" }], conflicts: [{ case: sample[0]?.caseId, inspector: "B" }] };
  expect(await inShort(ask("assignments", { json: stranger }))).toBe("422 unknown-inspector: conflict");
  expect((await given<{ assignments: unknown[] }>(ask("assignments"))).assignments).toEqual([]);
});

test("erasure leaves the fact and takes names, cases and reasons", { timeout: PATIENCE }, async () => {
  const { ask, assign } = await aDesk();
  const made = await assign({ inspectors: INSPECTORS });
  const administrator = await house.keyFor("administrator");
  await given(ask("erasure", { json: { reason: "Called off." } }, administrator));
  const { content: _, ...fact } = made;
  expect(await given<StoredAssignment>(ask("assignments/1"))).toEqual({ ...fact, content: null });
  const rows = await house.store.query<{ content: string }>(
    "select content from case_document where content like '%Ames%'",
    [],
  );
  const ours = rows.filter(({ content }) => content.includes(String(made.content?.assignment.digest)));
  expect(ours).toEqual([]);
});
