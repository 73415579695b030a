import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { listDigest } from "../../src/sampling/plan/list-digest.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aDesk, checked, opened, smallList, someone, teamOf } from "./support/desk.ts";

const coordinator = someone("coordinator");

onEmbeddedStore("what freezing would fix", (fresh) => {
  test("is what it then fixes, and telling it fixes nothing", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await opened(desk);
    await desk.ledger.submit(coordinator, inspection, checked());
    const exclusions = [{ caseId: nth(smallList(), 3).caseId, note: "Live proceedings" }];
    const { submission, plan } = await desk.ledger.planFreeze(coordinator, inspection, { exclusions });
    expect((await desk.ledger.show(coordinator, inspection)).state).toBe("open");
    expect(plan.list.digest).toBe(
      listDigest(smallList(), shippedSpecification("youth-2020-consultation").stratification),
    );
    const freeze = await desk.ledger.freeze(coordinator, inspection, { exclusions, submission });
    expect(freeze.fixed).toMatchObject({ listDigest: plan.list.digest, exclusions });
    const { receipt } = await desk.ledger.draw(coordinator, inspection);
    expect(receipt.sampleSize).toEqual(plan.sampleSize);
  });

  test("is for those who may freeze, of the last list, while it can be frozen", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await opened(desk);
    const planned = (caller = coordinator, submission = 1) =>
      desk.ledger.planFreeze(caller, inspection, { submission });
    await expect(planned()).rejects.toMatchObject({ code: "wrong-state" });
    await desk.ledger.submit(coordinator, inspection, checked());
    await expect(planned(teamOf(inspection))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(planned(coordinator, 2)).rejects.toMatchObject({ code: "out-of-date" });
    await desk.ledger.freeze(coordinator, inspection);
    await expect(planned()).rejects.toMatchObject({ code: "wrong-state" });
  });

  test("those who acted are named to whoever may see the inspection, and to nobody else", async (context) => {
    const desk = aDesk(await fresh(context));
    const asked = { name: "A. Person", role: "coordinator", expiresAt: null } as const;
    const { id, token } = await desk.ledger.makeKey(someone("administrator"), asked);
    const person = await desk.ledger.signIn(token, { correlationId: "request-2" });
    const inspection = await opened(desk);
    await desk.ledger.submit(person, inspection, checked());
    const people = await desk.ledger.people(teamOf(inspection), inspection);
    expect(people.get(`key:${id}`)).toEqual({ who: `key:${id}`, name: "A. Person", role: "coordinator" });
    await expect(desk.ledger.people(teamOf("another"), inspection)).rejects.toMatchObject({ code: "not-on-record" });
    const other = await opened(desk);
    expect((await desk.ledger.people(coordinator, other)).has(`key:${id}`)).toBe(false);
  });
});
