import { expect, test } from "vitest";
import { leading, nth } from "../../src/base/lists.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { inventedCases } from "../support/invented.ts";
import { aDesk, drawn, frozen, opened, repeating, someone, teamOf } from "./support/desk.ts";

const coordinator = someone("coordinator");
const administrator = someone("administrator");

onEmbeddedStore("before it is done", (_fresh, shared) => {
  test("a replacement is shown as it is then recorded, for every reason, and showing it writes nothing", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const inspection = await drawn(desk, inventedCases("court", 60));
    const receipt = (await ledger.stored(coordinator, inspection)).receipt as Draw;
    const reasons = receipt.specification.replacement.reasons;
    expect(reasons.map(({ outcome }) => outcome)).toContain("stays");
    for (const [at, { code }] of reasons.entries()) {
      const request = { caseId: nth(receipt.sample, at).caseId, reason: code, note: "said on the telephone" };
      const head = await ledger.auditHead(administrator);
      const shown = await ledger.nextReplacement(coordinator, inspection, request);
      expect(await ledger.auditHead(administrator)).toEqual(head);
      const { record } = await ledger.replace(coordinator, inspection, { ...request, shown: shown.digest });
      expect(shown, code).toEqual(record);
    }
  });

  test("a replacement is not recorded where another has been since it was shown", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const inspection = await drawn(desk);
    const [first, second] = leading(((await ledger.stored(coordinator, inspection)).receipt as Draw).sample, 2);
    const request = { caseId: first.caseId, reason: "transferred-out" };
    const { digest: shown } = await ledger.nextReplacement(coordinator, inspection, request);
    await ledger.replace(coordinator, inspection, { ...request, caseId: second.caseId });
    const late = ledger.replace(coordinator, inspection, { ...request, shown });
    await expect(late).rejects.toMatchObject({ code: "out-of-date" });
    expect((await ledger.show(coordinator, inspection)).replacements).toHaveLength(1);
  });

  test("a confirmed replacement sent twice is done once", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const inspection = await drawn(desk);
    const { sample } = (await ledger.stored(coordinator, inspection)).receipt as Draw;
    const request = { caseId: nth(sample, 0).caseId, reason: "transferred-out" };
    const { digest: shown } = await ledger.nextReplacement(coordinator, inspection, request);
    const twice = repeating(coordinator, "once");
    const one = await ledger.replace(twice, inspection, { ...request, shown });
    expect(await ledger.replace(twice, inspection, { ...request, shown })).toEqual(one);
  });

  test("a draw is known in everything that needs no seed", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const inspection = await frozen(desk);
    const head = await ledger.auditHead(administrator);
    const plan = await ledger.nextDraw(coordinator, inspection);
    expect(await ledger.auditHead(administrator)).toEqual(head);
    const receipt = (await ledger.draw(coordinator, inspection)).receipt as Draw;
    expect(receipt).toMatchObject({ sampleSize: plan.sampleSize, windows: plan.windows, list: plan.list });
    expect(receipt.domains.court!.drawn).toBe(plan.domains.court!.drawn);
  });

  test("a draw is not made in the place of another than was meant", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const inspection = await frozen(desk);
    await ledger.draw(coordinator, inspection, { number: 1 });
    const again = { reason: "the list was of another team", number: 2 };
    await ledger.draw(coordinator, inspection, again);
    await expect(ledger.draw(coordinator, inspection, again)).rejects.toMatchObject({ code: "out-of-date" });
    await expect(ledger.draw(coordinator, inspection, { number: 1 })).rejects.toMatchObject({ code: "out-of-date" });
    expect((await ledger.show(coordinator, inspection)).draws).toHaveLength(2);
  });

  test("nothing is shown of what its asker may not do, or in a state in which it is not done", async (context) => {
    const desk = aDesk(await shared(context));
    const { ledger } = desk;
    const open = await opened(desk);
    const request = { caseId: "C-00001", reason: "transferred-out" };
    await expect(ledger.nextDraw(coordinator, open)).rejects.toMatchObject({ code: "wrong-state" });
    await expect(ledger.nextReplacement(coordinator, open, request)).rejects.toMatchObject({ code: "wrong-state" });
    await expect(ledger.nextDraw(teamOf(open), open)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(ledger.nextReplacement(teamOf(open), open, request)).rejects.toMatchObject({ code: "not-allowed" });
    const others = teamOf("0000000000000002");
    await expect(ledger.nextDraw(others, open)).rejects.toMatchObject({ code: "not-on-record" });
    await expect(ledger.nextReplacement(others, open, request)).rejects.toMatchObject({ code: "not-on-record" });
  });
});
