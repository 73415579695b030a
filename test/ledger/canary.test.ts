import { expect, test, vi } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { onEachStore } from "../store/support/stores.ts";
import { aDesk, opened, repeating, smallList, someone } from "./support/desk.ts";

const coordinator = someone("coordinator");
const auditor = someone("auditor");

/** A list every text of which would be seen where it should not be. */
const cases = smallList().map((one) => ({
  ...one,
  caseId: `CANARY-${one.caseId}`,
  childId: `CANARY-child-of-${one.caseId}`,
  ethnicity: "CANARY-ethnicity",
}));
const findings = [
  {
    stage: "header" as const,
    code: "columns-ignored" as never,
    severity: "notice" as const,
    row: 1,
    column: "CANARY-column",
    message: "CANARY-message",
    remedy: "CANARY-remedy",
  },
];

onEachStore("case data", (fresh) => {
  test("is in the one table that erasure empties, and in no audit entry, no other table and no output", async (context) => {
    const outputs = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const desk = aDesk(await fresh(context));
    const { ledger } = desk;
    const inspection = await opened(desk);
    const list = {
      cases,
      rows: cases.length,
      mappings: { columns: { "CANARY-heading": "caseId" }, values: {}, foot: "skip" as const },
    };
    await ledger.submit(repeating(coordinator, "1"), inspection, { list, findings });
    await ledger.submit(repeating(coordinator, "2"), inspection, {
      list: { ...list, cases: cases.slice(1) },
      findings,
    });
    const exclusions = [{ caseId: nth(cases, 5).caseId, note: "CANARY-exclusion" }];
    await ledger.freeze(repeating(coordinator, "3"), inspection, { exclusions });
    const { receipt } = await ledger.draw(repeating(coordinator, "4"), inspection);
    const { caseId } = nth((receipt as Draw).sample, 0);
    const request = { caseId, reason: "other", note: "CANARY-note", by: "A. Person" };
    await ledger.replace(repeating(coordinator, "5"), inspection, request);
    await expect(ledger.replace(repeating(coordinator, "6"), inspection, request)).rejects.toThrow();
    await expect(ledger.replace(coordinator, inspection, { ...request, caseId: "CANARY-nobody" })).rejects.toThrow();
    await ledger.draw(repeating(coordinator, "7"), inspection, { reason: "drawn too early" });

    const inspectors = [{ name: "CANARY-inspector", most: null, share: 1, domains: null }];
    await ledger.assign(repeating(coordinator, "8"), inspection, { inspectors });
    const sheet = { name: "CANARY.csv", bytes: new TextEncoder().encode("Case reference,2.1.1\n") };
    await ledger.judge(repeating(coordinator, "9"), inspection, [sheet]);
    const panel = new TextEncoder().encode("Standard,Rating,Reason\n1.1,Good,CANARY-reason\n");
    await ledger.decide(repeating(coordinator, "10"), inspection, { name: "panel", bytes: panel });
    await ledger.closeRatings(repeating(coordinator, "11"), inspection);

    expect(JSON.stringify(await ledger.trail(auditor))).not.toContain("CANARY");
    const { store } = desk.platform;
    const tables = await store.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
      [],
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      if (JSON.stringify(await store.query(`select * from ${name}`)).includes("CANARY")) holding.push(name);
    }
    expect(holding).toEqual(["case_document"]);
    for (const output of outputs) {
      expect(JSON.stringify(output.mock.calls)).not.toContain("CANARY");
      output.mockRestore();
    }
  });
});
