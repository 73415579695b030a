import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate } from "../../src/base/calendar-date.ts";
import { RETENTION_DAYS } from "../../src/ledger/platform.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { onEmbeddedStore } from "../store/support/stores.ts";
import { aDesk, checked, type Desk, frozen, opened, repeating, someone } from "./support/desk.ts";

const coordinator = someone("coordinator");
const administrator = someone("administrator");

/** The desk's clock stands at 1 October 2026. */
const TODAY = calendarDate("2026-10-01", "today");
const inDays = (days: number) => TODAY.add({ days }).toString();

function create({ ledger }: Desk, inspectionDate: string, more: { team?: string; confirmed?: never[] } = {}) {
  const { team = "Northtown", ...rest } = more;
  return ledger.create(coordinator, { ...inspectionRequest({ inspectionDate, team }), ...rest });
}

onEmbeddedStore("the date of an inspection", (_fresh, shared) => {
  test("is refused where case data would be due for deletion when it came, and never else for being past", async (context) => {
    const desk = aDesk(await shared(context));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -400, max: 300 }), async (days) => {
        const made = create(desk, inDays(days)).then(
          ({ inspectionDate }) => inspectionDate,
          ({ code, obstacles }) => `${code}: ${obstacles[0].place}`,
        );
        expect(await made).toBe(days <= -RETENTION_DAYS ? "invalid-date: inspectionDate" : inDays(days));
      }),
      { numRuns: 30, examples: [[-RETENTION_DAYS], [-RETENTION_DAYS + 1], [-1], [0]] },
    );
  });

  test("is asked about where it is past and the asker wants to be, and taken once that is confirmed", async (context) => {
    const desk = aDesk(await shared(context));
    await expect(create(desk, inDays(-1), { team: "Pasttown", confirmed: [] })).rejects.toMatchObject({
      code: "unconfirmed",
      obstacles: [{ place: "inspectionDate", message: "30 September 2026 is past" }],
    });
    const asked = inspectionRequest({ inspectionDate: inDays(-1), team: "Pasttown" });
    expect(await desk.ledger.create(coordinator, { ...asked, confirmed: ["past-date"] })).toMatchObject({
      inspectionDate: inDays(-1),
    });
    expect((await create(desk, inDays(0), { team: "Todaytown", confirmed: [] })).inspectionDate).toBe(inDays(0));
  });

  test("says when case data is deleted, until it is", async (context) => {
    const desk = aDesk(await shared(context));
    const { id } = await create(desk, "2026-11-02");
    expect((await desk.ledger.show(coordinator, id)).deletionDate).toBe("2027-01-31");
    await desk.ledger.erase(administrator, id, "entered twice");
    expect((await desk.ledger.show(coordinator, id)).deletionDate).toBeNull();
  });
});

onEmbeddedStore("a second inspection of a team for a date", (_fresh, shared) => {
  test("is asked about however the team is typed, but not where the first was withdrawn", async (context) => {
    const desk = aDesk(await shared(context));
    const { id } = await create(desk, "2026-12-07", { team: "Twicetown" });
    const again = () => create(desk, "2026-12-07", { team: " twiceTOWN", confirmed: [] });
    await expect(again()).rejects.toMatchObject({ code: "unconfirmed", obstacles: [{ place: "team" }] });
    await create(desk, "2026-12-08", { team: "Twicetown", confirmed: [] });
    await desk.ledger.withdraw(coordinator, id, "Opened by mistake.");
    expect((await again()).team).toBe("twiceTOWN");
  });
});

onEmbeddedStore("a change of an inspection", (_fresh, shared) => {
  test("holds from then on and leaves on record what there was before", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const id = await opened({ ledger });
    const before = await ledger.inspection(coordinator, id);
    const request = {
      team: "Southtown",
      inspectionDate: "2026-11-09",
      settings: [{ path: "sampleSize.maximum", value: 40 }],
    };
    const after = await ledger.change(coordinator, id, request);
    expect(after).toMatchObject({ id, team: "Southtown", inspectionDate: "2026-11-09", at: before.at });
    expect(after.overrides).toEqual([{ path: "sampleSize.maximum", value: 40, was: null }]);
    expect(await ledger.inspection(coordinator, id)).toEqual(after);
    const file = await ledger.show(coordinator, id);
    expect(file).toMatchObject({
      team: "Southtown",
      deletionDate: "2027-02-07",
      changes: [{ number: 1, readsAnew: true }],
    });
    expect((await ledger.list(coordinator, { limit: 200 })).find((one) => one.id === id)).toMatchObject({
      team: "Southtown",
    });
    expect((await ledger.trail(coordinator, { subject: id })).at(-1)).toMatchObject({
      what: "inspection.change",
      details: { teamChanged: true, inspectionDateBefore: "2026-11-02", inspectionDate: "2026-11-09" },
    });
  });

  test("leaves the rest as it is: the settings with a date, the date with settings", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const id = await opened({ ledger });
    await ledger.change(coordinator, id, { settings: [{ path: "sampleSize.maximum", value: 40 }] });
    const after = await ledger.change(coordinator, id, { inspectionDate: "2026-11-16" });
    expect(after).toMatchObject({ inspectionDate: "2026-11-16", overrides: [{ value: 40 }] });
    const other = await ledger.change(coordinator, id, { specification: "youth-2018" });
    expect(other).toMatchObject({ inspectionDate: "2026-11-16", specification: { id: "youth-2018" }, overrides: [] });
  });

  test("of settings takes the place of all that were there; none are left where none are given", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const id = await opened({ ledger });
    const most = { path: "sampleSize.maximum", value: 40 };
    const least = { path: "sampleSize.minimum", value: 10 };
    await ledger.change(coordinator, id, { settings: [most, least] });
    const one = await ledger.change(coordinator, id, { settings: [least] });
    expect(one.overrides).toEqual([{ ...least, was: null }]);
    const same = await ledger.change(coordinator, id, { team: "Another" });
    expect(same.overrides).toEqual(one.overrides);
    expect((await ledger.change(coordinator, id, { settings: [] })).overrides).toEqual([]);
  });

  test("of the date or the rules has the list sent again, of the team alone has not", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const id = await opened({ ledger });
    await ledger.submit(coordinator, id, checked());
    await ledger.change(coordinator, id, { team: "Southtown" });
    await expect(ledger.planFreeze(coordinator, id)).resolves.toMatchObject({ submission: 1 });
    await ledger.change(coordinator, id, { inspectionDate: "2026-11-03" });
    const again = { code: "wrong-state", obstacles: [{ remedy: expect.stringContaining("Submit the list again") }] };
    await expect(ledger.planFreeze(coordinator, id)).rejects.toMatchObject(again);
    await expect(ledger.freeze(coordinator, id)).rejects.toMatchObject(again);
    await ledger.submit(coordinator, id, checked());
    expect(await ledger.freeze(coordinator, id)).toMatchObject({ submission: 2 });
  });

  test("that is sent again is answered as the first time, whatever has changed since", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const create = () =>
      ledger.create(repeating(coordinator, "create-1"), inspectionRequest({ inspectionDate: "2026-11-02", team: "A" }));
    const opened = await create();
    const once = () => ledger.change(repeating(coordinator, "change-1"), opened.id, { team: "B" });
    const first = await once();
    await ledger.change(coordinator, opened.id, { team: "C" });
    expect(await once()).toEqual(first);
    expect(await create()).toEqual(opened);
    expect((await ledger.inspection(coordinator, opened.id)).team).toBe("C");
  });

  test("is judged as a new one is, but for what stays as it was", async (context) => {
    const desk = aDesk(await shared(context));
    const { id } = await create(desk, inDays(-30), { team: "Oldtown" });
    const change = (request: object) => desk.ledger.change(coordinator, id, { confirmed: [], ...request });
    await expect(change({ inspectionDate: inDays(-RETENTION_DAYS) })).rejects.toMatchObject({ code: "invalid-date" });
    await expect(change({ inspectionDate: inDays(-29) })).rejects.toMatchObject({ code: "unconfirmed" });
    await expect(change({ inspectionDate: "2026-02-30" })).rejects.toMatchObject({ code: "invalid-date" });
    expect((await change({ team: "Newtown" })).team).toBe("Newtown");
  });
});

describe.each(["change", "withdraw"] as const)("once the list is locked, to %s an inspection", (act) => {
  onEmbeddedStore("the ledger", (_fresh, shared) => {
    test("is refused", async (context) => {
      const desk = aDesk(await shared(context));
      const id = await frozen(desk);
      const asked =
        act === "change"
          ? desk.ledger.change(coordinator, id, { team: "B" })
          : desk.ledger.withdraw(coordinator, id, "no");
      await expect(asked).rejects.toMatchObject({ code: "wrong-state" });
    });
  });
});

onEmbeddedStore("an inspection that is withdrawn", (_fresh, shared) => {
  test("loses its lists at once and keeps its record", async (context) => {
    const { ledger, platform } = aDesk(await shared(context));
    const id = await opened({ ledger });
    await ledger.submit(coordinator, id, checked());
    expect(await ledger.withdraw(coordinator, id, " Called  off. ")).toMatchObject({
      inspection: id,
      reason: "Called  off.",
    });
    const file = await ledger.show(coordinator, id);
    expect(file).toMatchObject({
      state: "withdrawn",
      submissions: [{ number: 1 }],
      erasure: { reason: "Called  off." },
    });
    expect(await platform.store.query("select kind from case_document where inspection = $1", [id])).toEqual([]);
    expect((await ledger.trail(coordinator, { subject: id })).at(-1)).toMatchObject({ what: "inspection.withdraw" });
    await expect(ledger.submittedList(coordinator, id, 1)).rejects.toMatchObject({
      code: "wrong-state",
      obstacles: [{ message: "the inspection is withdrawn, and its lists are gone" }],
    });
  });
});
