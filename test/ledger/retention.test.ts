import { expect, test } from "vitest";
import { calendarDate } from "../../src/base/calendar-date.ts";
import { saltedDigest } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { system } from "../../src/ledger/access/caller.ts";
import { createLedger } from "../../src/ledger/ledger.ts";
import { RETENTION_DAYS } from "../../src/ledger/platform.ts";
import { redactedReceiptSchema, SMALLEST_COUNT } from "../../src/ledger/records/redacted-receipt.ts";
import { redactReceipt } from "../../src/ledger/redaction/redact.ts";
import { MOST_ERASED } from "../../src/ledger/retention/sweep.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { ofDomain } from "../../src/sampling/specification/domains.ts";
import { type RetentionLine, sweepOnce } from "../../src/server/sweep-once.ts";
import type { Store } from "../../src/store/store.ts";
import { type FailureCode, StoreFailure } from "../../src/store/store-failure.ts";
import { onEachStore, onEmbeddedStore } from "../store/support/stores.ts";
import { aCase, many } from "../support/cases.ts";
import { aDesk, drawn, frozen, opened, smallList, someone } from "./support/desk.ts";

const administrator = someone("administrator");
const coordinator = someone("coordinator");
const timer = system("sweep-1");

onEachStore("retention", (fresh) => {
  test("deletes case data 90 days after the inspection date, and not a day before", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    desk.clock.now = new Date("2027-01-30T23:59:59.999Z");
    await desk.ledger.confirmClock(administrator);
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [] });
    desk.clock.now = new Date("2027-01-31T00:00:00.000Z");
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [inspection], failed: [] });
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [] });
    expect(await desk.ledger.show(administrator, inspection)).toMatchObject({
      state: "erased",
      erasure: { reason: "retention", by: "system" },
    });
  });

  test("goes on past an inspection that it cannot erase, and tells which and why", async (context) => {
    const desk = aDesk(await fresh(context));
    const unreadable = await opened(desk);
    await desk.platform.store.query(
      "insert into case_document (inspection, kind, number, content) values ($1, 'receipt', 1, 'CANARY')",
      [unreadable],
    );
    desk.clock.now = new Date(desk.clock.now.getTime() + 1000);
    const next = await drawn(desk);
    desk.clock.now = new Date("2027-02-01T00:00:00.000Z");
    await desk.ledger.confirmClock(administrator);
    const lines: RetentionLine[] = [];
    await sweepOnce(desk.ledger, (line) => lines.push(line));
    expect((await desk.ledger.show(administrator, next)).state).toBe("erased");
    expect((await desk.ledger.show(administrator, unreadable)).state).toBe("open");
    expect(lines).toMatchObject([{ erased: 1, failed: [unreadable], failure: "unexpected" }]);
    expect(JSON.stringify(lines)).not.toContain("CANARY");
  });

  test("leaves no case reference, note, nonce or salt anywhere in the database", async (context) => {
    const desk = aDesk(await fresh(context));
    const cases = smallList().map((one) => ({ ...one, caseId: `CANARY-${one.caseId}` }));
    const inspection = await frozen(desk, cases);
    const { receipt } = await desk.ledger.draw(coordinator, inspection);
    const { sample, ledger } = receipt as Draw;
    const request = { caseId: nth(sample, 0).caseId, reason: "other", note: "see CANARY-C-00001" };
    await desk.ledger.replace(coordinator, inspection, request);
    expect(await everything(desk)).toContain("CANARY");
    await desk.ledger.erase(administrator, inspection, "entered twice");
    const left = await everything(desk);
    expect(left).not.toContain("CANARY");
    expect(left).not.toContain(ledger!.salt);
    expect(left).not.toContain((receipt as Draw).digest);
    expect(left).not.toContain((receipt as Draw).list.digest);
  });

  test("erases so many within an hour and no more, however many sweep at once, each once", async (context) => {
    const desk = aDesk(await fresh(context));
    const due = MOST_ERASED + 3;
    for (let count = 0; count < due; count++) await opened(desk);
    desk.clock.now = new Date("2027-02-01T00:00:00.000Z");
    await desk.ledger.confirmClock(administrator);
    const swept = await Promise.all(Array.from({ length: 4 }, () => createLedger(desk.platform).sweep(timer)));
    expect(swept.flatMap(({ failed }) => failed)).toEqual([]);
    expect(swept.flatMap(({ erased }) => erased)).toHaveLength(MOST_ERASED);
    expect((await desk.ledger.sweep(timer)).erased).toEqual([]);
    desk.clock.now = new Date("2027-02-01T01:00:00.001Z");
    expect((await desk.ledger.sweep(timer)).erased).toHaveLength(3);
    const { length } = (await desk.ledger.trail(administrator, { limit: 1000 })).filter(
      ({ what }) => what === "inspection.erase",
    );
    expect(length).toBe(due);
  });

  test("is the only way to delete anything: the database refuses all others", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    const { sample } = (await desk.ledger.stored(coordinator, inspection)).receipt as Draw;
    await desk.ledger.replace(coordinator, inspection, { caseId: nth(sample, 0).caseId, reason: "transferred-out" });
    const inspectors = [{ name: "A. Ames", most: null, share: 1, domains: null }];
    await desk.ledger.assign(coordinator, inspection, { inspectors });
    await desk.ledger.judge(coordinator, inspection, []);
    const erased = await drawn(desk);
    await desk.ledger.erase(administrator, erased, "entered twice");
    await desk.ledger.firstKey("start", () => {});
    const { store } = desk.platform;
    for (const table of FILLED) {
      for (const sql of [
        `delete from ${table}`,
        `truncate ${table} cascade`,
        `update ${table} set ${FILLED_BY[table]}`,
      ]) {
        await expect(store.query(sql), sql).rejects.toMatchObject({ code: "append-only" });
      }
    }
  });
});

onEmbeddedStore("retention", (fresh, shared) => {
  test.for([
    ["goes on after an inspection that took too long", "slow", 1],
    ["ends where the database is away, for it would be for the next inspection too", "unavailable", 0],
  ] as const)("%s", async ([, code, erased], context) => {
    const desk = aDesk(await fresh(context));
    const first = await drawn(desk);
    desk.clock.now = new Date(desk.clock.now.getTime() + 1000);
    const second = await drawn(desk);
    desk.clock.now = new Date("2027-02-01T00:00:00.000Z");
    await desk.ledger.confirmClock(administrator);
    const swept = await createLedger({ ...desk.platform, store: failingOnce(desk.platform.store, code) }).sweep(timer);
    expect(swept).toEqual({
      erased: [second].slice(0, erased),
      failed: [{ inspection: first, error: new StoreFailure(code) }],
    });
    expect((await desk.ledger.sweep(timer)).erased).toEqual([first, second].slice(0, 2 - erased));
  });

  test("puts a redacted record in the receipt's place, which its holder can still tell it by", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await drawn(desk);
    const receipt = (await desk.ledger.stored(administrator, inspection)).receipt as Draw;
    const { publishedDigest } = await desk.ledger.stored(administrator, inspection);
    await desk.ledger.erase(administrator, inspection, "entered twice");
    const redacted = (await desk.ledger.stored(administrator, inspection)).receipt;
    expect(redacted).toEqual(redactReceipt(receipt));
    expect(redacted).toMatchObject({
      kind: "longlist/redacted-receipt",
      receipt: saltedDigest(receipt.ledger!.salt, receipt.digest),
      sampleSize: receipt.sampleSize,
      seed: receipt.seed,
      domains: { court: { drawn: receipt.domains.court!.drawn } },
      ledger: { commitment: receipt.ledger!.commitment, audit: receipt.ledger!.audit },
    });
    expect(JSON.stringify(redacted)).not.toContain(receipt.ledger!.nonce);
    expect((redacted as ReturnType<typeof redactReceipt>).receipt).toBe(publishedDigest);
    for (const domain of ["court", "outOfCourt"] as const) {
      const { cells, cellsLeftOut } = ofDomain((redacted as ReturnType<typeof redactReceipt>).domains, domain).lottery;
      expect(cells.every(({ eligible }) => eligible >= SMALLEST_COUNT)).toBe(true);
      expect(cells.length + cellsLeftOut).toBe(ofDomain(receipt.domains, domain).lottery.cells.length);
    }
  });

  test("keeps nothing of a receipt that is not named as what may stay", async (context) => {
    const desk = aDesk(await shared(context));
    const cases = [...smallList(), ...many(30, aCase), ...EARLY];
    const receipt = (await desk.ledger.stored(administrator, await drawn(desk, cases))).receipt as Draw;
    const kept = redactReceipt(receipt);
    expect(redactedReceiptSchema.parse(kept)).toEqual(kept);
    const later = withMore(receipt) as Draw;
    expect([...namesIn(kept)].sort()).toEqual(MAY_STAY);
    expect(JSON.stringify(later.domains.court!.lottery.cells[0])).toContain("CANARY");
    expect(redactReceipt(later)).toEqual(kept);
  });

  test("is on the audit trail, which still verifies, and what was done stays on record", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    await desk.ledger.draw(coordinator, inspection, { reason: "again" });
    desk.clock.now = new Date("2027-02-01T00:00:00.000Z");
    await desk.ledger.confirmClock(administrator);
    await desk.ledger.sweep(timer);
    expect((await desk.ledger.trail(administrator)).at(-1)).toMatchObject({
      what: "inspection.erase",
      who: "system",
      subject: inspection,
      correlationId: "sweep-1",
      details: { due: true, receiptsRedacted: 2, documentsDeleted: 9 },
    });
    expect(await desk.ledger.verifyTrail(administrator)).toMatchObject({ holds: true });
    const file = await desk.ledger.show(administrator, inspection);
    expect(file.draws).toMatchObject([{ number: 1 }, { number: 2, reason: "again" }]);
    expect(file.freeze).toMatchObject({ fixed: null, published: { list: expect.stringMatching(/^sha256:/) } });
    expect(file.submissions).toMatchObject([{ cases: 40 }]);
  });

  test("waits for an administrator where the clock is more than a week past what the record vouches for", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    const began = desk.clock.now.getTime();
    const daysOn = (days: number) => {
      desk.clock.now = new Date(began + days * 86_400_000);
    };
    for (const day of [1, 7, 14]) {
      daysOn(day);
      expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [] });
    }
    daysOn(400);
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [], held: true });
    // What is entered by that clock does not vouch for it.
    const dayAfter = calendarDate("2026-10-01", "today").add({ days: 401 - RETENTION_DAYS });
    const asked = inspectionRequest({ inspectionDate: dayAfter.toString() });
    const { id: another } = await desk.ledger.create(coordinator, asked);
    expect(await desk.ledger.sweep(timer)).toMatchObject({ held: true });
    const lines: RetentionLine[] = [];
    await sweepOnce(desk.ledger, (line) => lines.push(line));
    expect(lines).toMatchObject([{ erased: 0, failure: "held-until-confirmed" }]);
    expect(await desk.ledger.retention(administrator)).toMatchObject({ held: true, due: 1 });
    await expect(desk.ledger.confirmClock(coordinator)).rejects.toMatchObject({ code: "not-allowed" });

    expect(await desk.ledger.confirmClock(administrator)).toMatchObject({ held: false, due: 1 });
    expect((await desk.ledger.trail(administrator)).at(-1)).toMatchObject({
      what: "retention.confirm",
      details: { due: 1 },
    });
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [inspection], failed: [] });
    // The other is due by then, but was created less than a day ago.
    daysOn(400.9);
    expect(await desk.ledger.retention(administrator)).toMatchObject({ held: false, due: 1 });
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [] });
    daysOn(401);
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [another], failed: [] });
  });

  test("goes on by itself once a clock that had jumped is put right", async (context) => {
    const desk = aDesk(await fresh(context));
    const right = desk.clock.now;
    await opened(desk);
    desk.clock.now = new Date(right.getTime() + 400 * 86_400_000);
    expect(await desk.ledger.sweep(timer)).toMatchObject({ held: true });
    desk.clock.now = new Date(right.getTime() + 86_400_000);
    expect(await desk.ledger.sweep(timer)).toEqual({ erased: [], failed: [] });
  });

  test("before it is due is an administrator's act, with a reason", async (context) => {
    const desk = aDesk(await shared(context));
    const inspection = await opened(desk);
    await expect(desk.ledger.erase(coordinator, inspection, "why not")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(desk.ledger.erase(administrator, inspection, " ")).rejects.toMatchObject({ code: "unusable-text" });
    expect(await desk.ledger.erase(administrator, inspection, "entered twice")).toMatchObject({
      reason: "entered twice",
      by: "key:administrator",
    });
  });
});

/** Every table whose rows are for good, and a change to try on it. */
const FILLED_BY: Readonly<Record<string, string>> = {
  inspection: "team = 'x'",
  submission: "cases = 1",
  frozen: "submission = 1",
  commitment: "at = at",
  draw: "reason = null",
  replacement: "reason = 'x'",
  assignment: "cases = 0",
  judgement: "judged = 0",
  redacted_receipt: "content = '{}'",
  erasure: "reason = 'x'",
  case_document: "content = '{}'",
  access_key: "role = 'administrator'",
  audit_entry: "who = 'x'",
  audit_head: "sequence = 0",
  migration: "checksum = 'x'",
};
const FILLED = Object.keys(FILLED_BY);

/** A document as a later version could write it: with one more field wherever fields are named. */
function withMore(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withMore);
  if (part === null || typeof part !== "object") return part;
  const rest = Object.entries(part).map(([name, value]) => [name, AS_ASKED.has(name) ? value : withMore(value)]);
  return { ...Object.fromEntries(rest), later: "CANARY" };
}

/** The rules, which are no case data; parts of them have names that the coordinator chooses. */
const AS_ASKED: ReadonlySet<string> = new Set(["specification", "overrides"]);

/** The names of a document's fields with their way there; an array's places and the rules' own are not told apart. */
function namesIn(part: unknown, way: readonly string[] = []): Set<string> {
  if (Array.isArray(part)) return new Set(part.flatMap((one) => [...namesIn(one, way)]));
  if (part === null || typeof part !== "object" || AS_ASKED.has(way[0]!))
    return new Set([way.join(".").replace(/^domains\.\w+/, "domain")]);
  return new Set(Object.entries(part).flatMap(([name, value]) => [...namesIn(value, [...way, name])]));
}

/** As many as may be told to be left out for their date. */
const EARLY = many(5, (caseId) => aCase(`early-${caseId}`, { startDate: "2020-01-01" }));

/** Everything that erasure leaves of a receipt. Whatever is put here has to be looked at: can it point to a child? */
const MAY_STAY = `
  domain.drawn domain.eligible domain.inclusionProbability domain.lottery.allocations domain.lottery.cells.base
  domain.lottery.cells.eligible domain.lottery.cells.levels domain.lottery.cells.place domain.lottery.cellsLeftOut
  domain.lottery.chosen domain.lottery.stages domain.lottery.weights domain.marginOfError domain.margins.drawn
  domain.margins.eligible domain.margins.exactShare domain.margins.level domain.margins.variable domain.marginsLeftOut
  domain.probabilityAllMargins domain.probabilityAllTwoWayMargins domain.target excluded.before-window
  inspectionDate kind ledger.audit.hash ledger.audit.sequence ledger.commitment ledger.contribution ledger.draw
  ledger.drawnAt ledger.drawnBy ledger.frozenAt ledger.inspection ledger.reason ledger.specificationDigest
  ledger.trust list.cases list.rows method receipt
  sampleSize.achievedMarginOfError sampleSize.confidence sampleSize.drawn sampleSize.eligible sampleSize.marginOfError
  sampleSize.required sampleSize.weightedMarginOfError seed.origin seed.value specification team version
  windows.court.from windows.court.to windows.custody.from windows.custody.to windows.outOfCourt.from
  windows.outOfCourt.to`
  .trim()
  .split(/\s+/);

/** A store whose first erasure fails: the transaction before it finds out what is due. */
function failingOnce(store: Store, code: FailureCode): Store {
  let transactions = 0;
  return {
    ...store,
    async transaction(work) {
      transactions++;
      if (transactions !== 2) return store.transaction(work);
      throw new StoreFailure(code);
    },
  };
}

async function everything({ platform: { store } }: ReturnType<typeof aDesk>): Promise<string> {
  const tables = await store.query<{ table_name: string }>(
    "select table_name from information_schema.tables where table_schema = 'public'",
    [],
  );
  const rows = await Promise.all(tables.map(({ table_name }) => store.query(`select * from ${table_name}`)));
  return JSON.stringify(rows);
}
