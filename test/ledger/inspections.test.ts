import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { digestOf } from "../../src/base/canonical.ts";
import { leading, nth } from "../../src/base/lists.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { listDigest } from "../../src/sampling/plan/list-digest.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { verifyReceipt } from "../../src/sampling/receipt/verify.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aCase, aList } from "../support/cases.ts";
import { aDesk, checked, drawn, frozen, opened, smallList, someone, teamOf } from "./support/desk.ts";

const coordinator = someone("coordinator");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

onEmbeddedStore("inspections", (fresh, shared) => {
  test("more than two years ahead are refused: their case data would be kept until then", async (context) => {
    const { ledger, clock } = aDesk(await fresh(context));
    const on = (inspectionDate: string) => ledger.create(coordinator, inspectionRequest({ inspectionDate }));
    clock.now = new Date("2026-10-01T09:00:00.000Z");
    expect(await on("2028-10-01")).toMatchObject({ inspectionDate: "2028-10-01" });
    for (const late of ["2028-10-02", "2062-11-02", "2199-11-02"]) {
      await expect(on(late), late).rejects.toMatchObject({
        code: "invalid-date",
        obstacles: [{ place: "inspectionDate", remedy: expect.stringContaining("2028-10-01") }],
      });
    }
    expect(await ledger.list(coordinator)).toHaveLength(1);
  });

  test("how a team's list was read is kept for its next one, in whichever inspection, until its case data goes", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const open = async (team: string | null, inspectionDate: string) =>
      (await ledger.create(coordinator, inspectionRequest({ inspectionDate, team }))).id;
    const [first, next, other, nameless] = [
      await open("Northtown", "2026-11-02"),
      await open("NORTHTOWN", "2027-03-01"),
      await open("Southtown", "2026-11-02"),
      await open(null, "2026-11-02"),
    ];
    const read = (columns: Record<string, string>) => {
      const { list } = checked();
      return { list: { ...list, mappings: { ...list.mappings, columns, foot: "keep" as const } }, findings: [] };
    };
    const offered = (inspection: string) => ledger.teamReading(teamOf(inspection), inspection);
    expect(await offered(first)).toBeNull();
    await ledger.submit(coordinator, first, read({ Nr: "caseId" }));
    await ledger.submit(coordinator, first, read({ Number: "caseId" }));
    await ledger.submit(coordinator, first, read({}));
    await ledger.submit(coordinator, nameless, read({ Z: "caseId" }));
    const kept = { columns: { Number: "caseId" }, values: {} };
    const from = { inspection: first, inspectionDate: "2026-11-02", submission: 2 };
    for (const inspection of [first, next]) expect(await offered(inspection)).toEqual({ ...kept, ...from });
    expect(await offered(other)).toBeNull();
    expect(await offered(nameless)).toMatchObject({ inspection: nameless, columns: { Z: "caseId" } });
    await expect(ledger.teamReading(teamOf(other), next)).rejects.toMatchObject({ code: "not-on-record" });
    await ledger.withdraw(coordinator, first, "Opened twice.");
    expect(await offered(next)).toBeNull();
  });

  test("each submission tells which cases were added, removed and changed since the last", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await opened(desk);
    const small = smallList();
    const [first, second] = leading(small, 2);
    const rest = small.slice(2);
    await desk.ledger.submit(coordinator, inspection, checked([first, second, ...rest]));
    const changed = { ...second, gender: "other" as const };
    const list = checked([changed, ...rest, aCase("Z-1")]);
    const submission = await desk.ledger.submit(coordinator, inspection, {
      ...list,
      findings: [
        {
          stage: "header",
          code: "title-rows-skipped",
          severity: "notice",
          row: 1,
          column: null,
          message: "CANARY",
          remedy: "",
        },
        {
          stage: "header",
          code: "title-rows-skipped",
          severity: "notice",
          row: 2,
          column: null,
          message: "CANARY",
          remedy: "",
        },
      ],
    });
    expect(submission).toMatchObject({
      number: 2,
      rows: 40,
      cases: 40,
      findings: [{ code: "title-rows-skipped", severity: "notice", count: 2 }],
      difference: {
        added: 1,
        removed: 1,
        changed: 1,
        cases: { added: ["Z-1"], removed: ["C-00001"], changed: [{ caseId: "C-00002", fields: ["gender"] }] },
      },
    });
  });

  test("freezing publishes salted digests and a commitment, and no secret", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await opened(desk);
    const list = checked();
    await desk.ledger.submit(coordinator, inspection, list);
    const freeze = await desk.ledger.freeze(coordinator, inspection, { submission: 1 });
    const { listDigest: digest, salt } = freeze.fixed!;
    expect(digest).toBe(listDigest(list.list.cases, shippedSpecification("youth-2020-consultation").stratification));
    expect(freeze.published.list).toBe(`sha256:${sha256(JSON.stringify([salt, digest]))}`);
    const nonces = await desk.platform.store.query<{ content: string }>(
      "select content from case_document where kind = 'nonce'",
      [],
    );
    const nonce = nth(nonces, 0).content;
    expect(freeze.commitment).toBe(`sha256:${sha256(JSON.parse(nonce))}`);
    const told = JSON.stringify([freeze, await desk.ledger.show(coordinator, inspection)]);
    expect(told).not.toContain(JSON.parse(nonce));
  });

  test("the seed is what the commitment, the list, the specification and the team's words give", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    await desk.ledger.contribute(teamOf(inspection), inspection, { contribution: " dice: 4 2 6 " });
    const { receipt } = await desk.ledger.draw(coordinator, inspection);
    const { seed, ledger, list, specification } = receipt as Draw;
    expect(seed.origin).toBe("joint");
    expect(ledger!.contribution).toBe("dice: 4 2 6");
    expect(sha256(ledger!.nonce)).toBe(ledger!.commitment.slice("sha256:".length));
    const platform = ["longlist-seed/1", list.digest, digestOf(specification), ledger!.nonce, "dice: 4 2 6"];
    expect(seed.value).toBe(sha256(JSON.stringify(platform)));
  });

  test("without a contribution the receipt says that the operator is trusted", async (context) => {
    const desk = aDesk(await shared(context));
    const { receipt } = await desk.ledger.draw(coordinator, await frozen(desk));
    expect((receipt as Draw).seed.origin).toBe("generated");
    expect((receipt as Draw).ledger!.trust).toMatch("whoever runs the service is trusted");
  });

  test("a seed that the coordinator typed is labelled so, and cannot set a contribution aside", async (context) => {
    const desk = aDesk(await shared(context));
    const { receipt } = await desk.ledger.draw(coordinator, await frozen(desk), { seed: "demo" });
    expect((receipt as Draw).seed).toEqual({ value: "demo", origin: "supplied" });

    const contributed = await frozen(desk);
    await desk.ledger.contribute(teamOf(contributed), contributed, { contribution: "heads" });
    const steering = desk.ledger.draw(coordinator, contributed, { seed: "demo" });
    await expect(steering).rejects.toMatchObject({ code: "already-contributed" });
  });

  test("a contribution is made once, by the team alone, and answers the commitment that stands", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    const team = teamOf(inspection);
    const say = (contribution: string, commitment?: string) =>
      desk.ledger.contribute(team, inspection, { contribution, commitment });
    await expect(desk.ledger.contribute(coordinator, inspection, { contribution: "x" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(say(" ")).rejects.toMatchObject({ code: "unusable-text" });
    await expect(say("a\0b")).rejects.toMatchObject({ code: "unusable-text" });
    await say("tails");
    await expect(say("heads")).rejects.toMatchObject({ code: "already-contributed" });

    await desk.ledger.draw(coordinator, inspection);
    await expect(say("late")).rejects.toMatchObject({ code: "out-of-date" });
    const { rounds } = await desk.ledger.show(team, inspection);
    await expect(say("late", nth(rounds, 0).commitment)).rejects.toMatchObject({
      code: "out-of-date",
      obstacles: [{ message: "the sample has been drawn since; the seed of that draw cannot change" }],
    });
    expect(await say("for the next", nth(rounds, 1).commitment)).toMatchObject({ round: 2 });
    const again = await desk.ledger.draw(coordinator, inspection, { reason: "the first was drawn in error" });
    expect(again).toMatchObject({ number: 2, seedOrigin: "joint" });
  });

  test("a contribution to a commitment that never was is told so, before a draw as after one", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    const asked = { contribution: "tails", commitment: `sha256:${"0".repeat(64)}` };
    const refused = { code: "out-of-date", obstacles: [{ message: "it is no commitment of this inspection" }] };
    await expect(desk.ledger.contribute(teamOf(inspection), inspection, asked)).rejects.toMatchObject(refused);
    await desk.ledger.draw(coordinator, inspection);
    await expect(desk.ledger.contribute(teamOf(inspection), inspection, asked)).rejects.toMatchObject(refused);
  });

  test("a second draw needs a reason, supersedes the first, and both stay", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    await expect(desk.ledger.draw(coordinator, inspection, { reason: "?" })).rejects.toMatchObject({
      code: "reason-not-wanted",
    });
    const first = await desk.ledger.draw(coordinator, inspection);
    await expect(desk.ledger.draw(coordinator, inspection)).rejects.toMatchObject({ code: "reason-needed" });
    const second = await desk.ledger.draw(coordinator, inspection, { reason: "a rehearsal" });
    expect((second.receipt as Draw).ledger).toMatchObject({
      draw: 2,
      supersedes: (first.receipt as Draw).digest,
      reason: "a rehearsal",
    });
    const { draws } = await desk.ledger.show(coordinator, inspection);
    expect(draws).toMatchObject([
      { number: 1, supersededBy: 2, reason: null },
      { number: 2, supersededBy: null, reason: "a rehearsal" },
    ]);
    expect(await desk.ledger.stored(coordinator, inspection, 1)).toMatchObject({ receipt: first.receipt });
    expect(await desk.ledger.stored(coordinator, inspection)).toMatchObject({ receipt: second.receipt });
  });

  test("a receipt verifies with the list alone", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await frozen(desk);
    const { receipt } = await desk.ledger.draw(coordinator, inspection);
    expect(verifyReceipt(receipt, aList(...smallList())).matches).toBe(true);
    expect((await desk.ledger.verify(teamOf(inspection), inspection)).matches).toBe(true);
  });

  test("a replacement takes the next reserve, chains to the one before, and belongs to the draw that stands", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await drawn(desk);
    const { receipt } = await desk.ledger.stored(coordinator, inspection);
    const [first, second] = leading((receipt as Draw).sample, 2);
    const replace = (caseId: string) =>
      desk.ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out", note: "moved" });
    const one = await replace(first.caseId);
    const two = await replace(second.caseId);
    expect(one.record).toMatchObject({ previous: null, by: "A. coordinator", on: "2026-10-01", note: "moved" });
    expect(two.record).toMatchObject({ previous: one.record!.digest, draw: (receipt as Draw).digest });
    await expect(replace(first.caseId)).rejects.toMatchObject({ code: "already-replaced" });

    await desk.ledger.draw(coordinator, inspection, { reason: "again" });
    const now = (await desk.ledger.stored(coordinator, inspection)).receipt as Draw;
    const three = await replace(nth(now.sample, 0).caseId);
    expect(three).toMatchObject({ number: 3, draw: 2, record: { previous: null, draw: now.digest } });
  });

  test("an exclusion that the coordinator freezes holds for every draw", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await opened(desk);
    await desk.ledger.submit(coordinator, inspection, checked());
    await desk.ledger.freeze(coordinator, inspection, {
      exclusions: [{ caseId: "C-00003", note: "live proceedings" }],
    });
    const { receipt } = await desk.ledger.draw(coordinator, inspection);
    expect((receipt as Draw).excluded).toContainEqual(
      expect.objectContaining({ caseId: "C-00003", reason: "requested", note: "live proceedings" }),
    );
    expect((await desk.ledger.verify(coordinator, inspection)).matches).toBe(true);
  });

  test("a list that came in meanwhile is not frozen unseen", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await opened(desk);
    await desk.ledger.submit(coordinator, inspection, checked());
    await desk.ledger.submit(coordinator, inspection, checked());
    const freezing = desk.ledger.freeze(coordinator, inspection, { submission: 1 });
    await expect(freezing).rejects.toMatchObject({ code: "out-of-date" });
  });

  test("inspections are listed the newest first, page by page", async (context) => {
    const desk = aDesk(await fresh(context));
    const made: string[] = [];
    for (let day = 1; day <= 3; day++) {
      desk.clock.now = new Date(Date.UTC(2026, 9, day));
      made.unshift(await opened(desk));
    }
    await desk.ledger.submit(coordinator, nth(made, 0), checked());
    await desk.ledger.freeze(coordinator, nth(made, 0));
    const ids = async (...page: Parameters<typeof desk.ledger.list>) =>
      (await desk.ledger.list(...page)).map(({ id, state }) => [id, state]);
    expect(await ids(coordinator, { limit: 2 })).toEqual([
      [made[0], "frozen"],
      [made[1], "open"],
    ]);
    expect(await ids(coordinator, { limit: 2, before: made[1] })).toEqual([[made[2], "open"]]);
    expect(await ids(coordinator, { state: "frozen" })).toEqual([[made[0], "frozen"]]);
    expect(await ids(teamOf(nth(made, 1)))).toEqual([[made[1], "open"]]);
  });
});
