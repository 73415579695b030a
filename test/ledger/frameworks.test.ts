import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { readList } from "../../src/long-list/read-list.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { FRAMEWORKS, listFor } from "../frameworks/frameworks.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { aDesk, someone } from "./support/desk.ts";

const coordinator = someone("coordinator");
const administrator = someone("administrator");

onEmbeddedStore("frameworks of one's own", (_fresh, shared) => {
  test.for(FRAMEWORKS)("$id is fixed, drawn, verified, replaced and erased on record", async (framework, context) => {
    const { ledger } = aDesk(await shared(context));
    const request = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown", specification: framework });
    const { id } = await ledger.create(coordinator, request);
    const bytes = new TextEncoder().encode(listFor(framework));
    const { list, findings } = await readList({ bytes }, { inspectionDate: INSPECTION_DATE, specification: framework });
    await ledger.submit(coordinator, id, { list: list!, findings });
    const freeze = await ledger.freeze(coordinator, id);
    const ids = framework.domains.map((domain) => domain.id).sort();
    expect(Object.keys(freeze.published).sort()).toEqual([...ids, "list"].sort());
    expect(Object.keys(freeze.fixed!.lotteries).sort()).toEqual(ids);

    const receipt = (await ledger.draw(coordinator, id)).receipt as Draw;
    expect(receipt.specification).toEqual(framework);
    expect(Object.keys(receipt.ledger!.lotteries).sort()).toEqual(ids);
    expect((await ledger.verify(coordinator, id)).matches).toBe(true);
    const replaced = await ledger.replace(coordinator, id, {
      caseId: nth(receipt.sample, 0).caseId,
      reason: "transferred-out",
    });
    expect(replaced.replaced).toBe(true);

    await ledger.erase(administrator, id, "entered for a test");
    const left = JSON.stringify((await ledger.stored(administrator, id)).receipt);
    for (const { caseId } of [...receipt.sample, ...receipt.reserves]) expect(left).not.toContain(caseId);
    expect(Object.keys(JSON.parse(left).domains).sort()).toEqual(ids);
  });
});
