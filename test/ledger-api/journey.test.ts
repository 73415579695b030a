import { expect, test } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import { onEachStore } from "../store/support/stores.ts";
import { journey } from "./journey.ts";
import { houseOn } from "./ledger-app.ts";

onEachStore("an inspection over HTTP", (fresh) => {
  test("lives its whole life, and every answer is one that the document declares", async (context) => {
    const { ask, keyFor, logged } = houseOn(await fresh(context));
    await journey(ask, await keyFor("administrator"), EXAMPLE);
    expect(new Set(logged.map(({ status }) => status))).toEqual(new Set([200, 201]));
  });

  test("no case reference is in a log line, in the audit trail or in what erasure leaves", async (context) => {
    const { ask, keyFor, logged, store } = houseOn(await fresh(context));
    const canaries = EXAMPLE.replaceAll("LL-", "CANARY-");
    const administrator = await keyFor("administrator");
    await journey(ask, administrator, canaries);
    const wrong = canaries.replaceAll(/referral order/gi, "Nonsense");
    const { id } = await (
      await ask(administrator, "/v1/inspections", { json: { inspectionDate: "2026-11-02" } })
    ).json();
    expect((await ask(administrator, `/v1/inspections/${id}/submissions`, { csv: wrong })).status).toBe(422);
    const rows = await Promise.all(
      ["audit_entry", "retry", "redacted_receipt", "submission", "draw", "replacement", "frozen"].map((table) =>
        store.query(`select * from ${table}`, []),
      ),
    );
    expect(JSON.stringify([logged, rows])).not.toContain("CANARY");
    expect(JSON.stringify(rows).length).toBeGreaterThan(5000);
  });
});
