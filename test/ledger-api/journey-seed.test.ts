import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import type { StoredDraw } from "../../src/ledger/records/inspection-records.ts";
import type { Draw, SampledCase } from "../../src/sampling/draw/draw-document.ts";
import type { Verification } from "../../src/sampling/receipt/verify.ts";
import { EXAMPLE, inShort } from "../api/asking.ts";
import { given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

/** A seed that a coordinator typed, such as what the dice of a public meeting showed. */
const TYPED = "4 2 6 1 3 5";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

const draw = (inspection: string, json: object) =>
  house.ask(coordinator, `/v1/inspections/${inspection}/draws`, { json });

const cases = (sample: readonly SampledCase[]) => sample.map(({ caseId }) => caseId);

describe("a seed that a coordinator typed", { timeout: PATIENCE }, () => {
  test("is labelled so wherever the draw is told of, and anybody can repeat the draw with it", async () => {
    const inspection = await inspectionAt(house, "frozen");
    const at = `/v1/inspections/${inspection}`;
    const { receipt, seedOrigin } = await given<StoredDraw & { receipt: Draw }>(
      draw(inspection, { seed: ` ${TYPED}\n` }),
    );
    expect(seedOrigin).toBe("supplied");
    expect(receipt.seed).toEqual({ value: TYPED, origin: "supplied" });
    expect(receipt.ledger).toMatchObject({ contribution: null, trust: expect.stringContaining("typed in") });
    expect(await given(house.ask(coordinator, `${at}/draws`))).toMatchObject({ draws: [{ seedOrigin: "supplied" }] });

    const verdicts = [
      await given(house.ask(coordinator, `${at}/draws/1/verification`)),
      await given(house.ask(null, "/v1/verifications", { json: { receipt, list: EXAMPLE } })),
    ];
    for (const verdict of verdicts) expect(verdict).toMatchObject({ matches: true, firstDifference: null });
    const stateless = await given<Draw>(
      house.ask(null, `/v1/draws?inspectionDate=2026-11-02&seed=${encodeURIComponent(TYPED)}`, { csv: EXAMPLE }),
    );
    expect(cases(stateless.sample)).toEqual(cases(receipt.sample));
  });

  test("does not pass for a joint one: a receipt that says so does not verify", async () => {
    const { receipt } = await given<{ receipt: Draw }>(draw(await inspectionAt(house, "frozen"), { seed: TYPED }));
    const { digest: _, ...content } = { ...receipt, seed: { value: TYPED, origin: "joint" } };
    const dressed = { ...content, digest: digestOf(content) };
    const { matches, steps } = await given<Verification>(
      house.ask(null, "/v1/verifications", { json: { receipt: dressed, list: EXAMPLE } }),
    );
    expect(matches).toBe(false);
    expect(steps.filter(({ holds }) => !holds).map(({ step }) => step)).toContain("ledger");
  });

  test("cannot set aside what the team has contributed", async () => {
    const inspection = await inspectionAt(house, "frozen");
    const team = await house.keyFor("team", inspection);
    await given(house.ask(team, `/v1/inspections/${inspection}/contribution`, { json: { contribution: "4 2" } }));
    expect(await inShort(draw(inspection, { seed: TYPED }))).toBe("409 already-contributed: seed");
    expect(await given(draw(inspection, {}))).toMatchObject({ seedOrigin: "joint" });
  });

  test("can be that of a further draw, which says so apart from the first", async () => {
    const inspection = await inspectionAt(house, "drawn");
    await given(draw(inspection, { reason: "A case was left out.", seed: TYPED }));
    const { draws } = await given<{ draws: StoredDraw[] }>(
      house.ask(coordinator, `/v1/inspections/${inspection}/draws`),
    );
    expect(draws.map(({ seedOrigin }) => seedOrigin)).toEqual(["generated", "supplied"]);
  });

  test.each([
    ["nothing", ""],
    ["white space", "   "],
    ["too long a text", "7".repeat(1001)],
  ])("cannot be %s", async (_, seed) => {
    expect(await inShort(draw(await inspectionAt(house, "frozen"), { seed }))).toBe("400 invalid-seed: seed");
  });
});
