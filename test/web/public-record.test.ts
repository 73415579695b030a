import decodeQR from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saltedDigest } from "../../src/base/canonical.ts";
import { ROLES } from "../../src/ledger/access/roles.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { qrCode } from "../../src/web/components/qr-code.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, requestNamed, type Stage, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

const coordinator = someone("coordinator");
let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

async function published(stage: Stage): Promise<string> {
  const id = await inspectionAt(site, stage);
  await site.ledger.publish(coordinator, id);
  return id;
}

const recordOf = async (id: string) => (await ask(site, `/record/${id}.json`)).json();

describe("a public record", () => {
  test("is told of by the privacy notice: who opens it, what it shows, and that it stays", async () => {
    const words = await wordsOf(ask(site, "/privacy"));
    expect(words).toContain("Public records An inspection has one only where its coordinator chooses so.");
    expect(words).toContain("It names no child, no case and nobody who signed in");
    expect(words).toContain("it stays when the case data is deleted");
  });

  test("is not there until the coordinator chooses so, then for anybody, and goes on the trail once", async () => {
    const id = await inspectionAt(site, "frozen");
    expect((await ask(site, `/record/${id}`)).status).toBe(404);
    const path = `/inspections/${id}/public-record`;
    expect(await wordsOf(ask(site, path, { cookie }))).toContain("has no public record unless you choose so");
    const form = { request: await requestNamed(site, path, cookie) };
    for (const sent of [form, form, {}]) {
      const response = await ask(site, path, { cookie, form: sent });
      expect([response.status, response.headers.get("location")]).toEqual([303, path]);
    }
    expect(await wordsOf(ask(site, path, { cookie }))).toContain(
      `The public record is open at ${site.url}/record/${id}`,
    );
    expect((await ask(site, `/record/${id}`)).status).toBe(200);
    const trail = await site.ledger.trail(coordinator, { subject: id });
    expect(trail.filter(({ what }) => what === "record.publish")).toHaveLength(1);
    expect(await wordsOf(ask(site, `/inspections/${id}/timeline`, { cookie }))).toContain("Public record opened");
  });

  test.each(ROLES)("is chosen by administrators and coordinators alone: %s", async (role) => {
    const id = await inspectionAt(site, "new");
    const theirs = await signedIn(
      site,
      await site.keyFor(role, ...(role === "team" || role === "inspector" ? [id] : [])),
    );
    const { status } = await ask(site, `/inspections/${id}/public-record`, { cookie: theirs, form: {} });
    const may = role === "administrator" || role === "coordinator";
    expect(status).toBe(may ? 303 : 403);
    expect((await ask(site, `/record/${id}`)).status).toBe(may ? 200 : 404);
  });

  test("is not there for any id that has none, and all are told alike", async () => {
    const known = await inspectionAt(site, "drawn");
    const answers = ["0000000000000000", known, `${known}.json`, "x", "../keys", "%00", `${known}x`].map(async (id) => {
      const response = await ask(site, `/record/${encodeURIComponent(id)}`);
      const text = await wordsOf(response);
      return [response.status, response.headers.get("cache-control"), text.replace(/request number [\w-]+/, "")];
    });
    const told = await Promise.all(answers);
    expect(told[0]?.slice(0, 2)).toEqual([404, "no-store"]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("shows the commitment before the draw, and the seed only after it", async () => {
    const id = await published("contributed");
    const before = await recordOf(id);
    expect(before.draws).toEqual([
      {
        number: 1,
        commitment: expect.stringMatching(/^sha256:/),
        committedAt: expect.any(String),
        contributedAt: expect.any(String),
        drawn: null,
      },
    ]);
    await site.ledger.draw(coordinator, id);
    const receipt = (await site.ledger.stored(coordinator, id)).receipt as Draw;
    const after = await recordOf(id);
    expect(after.draws[0]).toMatchObject({
      commitment: before.draws[0].commitment,
      drawn: {
        seed: receipt.seed,
        receipt: saltedDigest(receipt.ledger!.salt, receipt.digest),
        standing: "stands",
        replacements: 0,
      },
    });
    expect(after.locked.list).toBe(saltedDigest(receipt.ledger!.salt, receipt.list.digest));
  });

  test("says what was superseded and how many cases were replaced, and stays when the case data goes", async () => {
    const id = await published("drawn");
    await site.ledger.draw(coordinator, id, { reason: "A CANARY-REASON" });
    const { sample } = (await site.ledger.stored(coordinator, id)).receipt as Draw;
    await site.ledger.replace(coordinator, id, { caseId: sample[0]!.caseId, reason: "transferred-out" });
    const { draws } = await recordOf(id);
    expect(
      draws.map(
        (one: { drawn: { standing: string; replacements: number } | null }) =>
          one.drawn && [one.drawn.standing, one.drawn.replacements],
      ),
    ).toEqual([["superseded", 0], ["stands", 1], null]);
    await site.ledger.erase(someone("administrator"), id, "A CANARY-REASON");
    const gone = await recordOf(id);
    expect(gone.draws).toEqual(draws);
    expect(gone.ended).toMatchObject({ how: "case-data-deleted" });
    expect(await wordsOf(ask(site, `/record/${id}`))).not.toContain("CANARY");
  });

  test("holds no case, no secret, no salt, no contribution and no digest by which a list could be guessed", async () => {
    const id = await published("drawn");
    const receipt = (await site.ledger.stored(coordinator, id)).receipt as Draw;
    const { nonce, salt, contribution, lotteries } = receipt.ledger!;
    const secrets = [nonce, salt, contribution!, receipt.digest, receipt.list.digest, ...Object.values(lotteries)];
    const cases = [...receipt.sample, ...receipt.reserves].map(({ caseId }) => caseId);
    for (const path of [`/record/${id}`, `/record/${id}.json`]) {
      const text = await (await ask(site, path)).text();
      for (const secret of [...secrets, ...cases]) expect(text).not.toContain(secret);
    }
  });

  test("may be kept by caches, and is the same whoever has signed in", async () => {
    const id = await published("drawn");
    const [open, theirs] = [await ask(site, `/record/${id}`), await ask(site, `/record/${id}`, { cookie })];
    expect(open.headers.get("cache-control")).toBe("public, max-age=60");
    expect(open.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(open.headers.get("set-cookie")).toBeNull();
    expect(await open.text()).toBe(await theirs.text());
  });

  test("is named on the statement, with its picture, where there is one", async () => {
    const [without, withOne] = [await inspectionAt(site, "drawn"), await published("drawn")];
    const statement = async (id: string, as = "") =>
      (await ask(site, `/inspections/${id}/draws/1/methodology${as}`, { cookie })).text();
    expect(await statement(without)).not.toContain("/record/");
    const page = await statement(withOne);
    expect(page).toContain(`href="${site.url}/record/${withOne}"`);
    expect(page).toContain("longlist-qr");
    expect(await statement(withOne, ".txt")).toContain(`${site.url}/record/${withOne}`);
    expect(await statement(without, ".txt")).not.toContain("Public record");
  });
});

test.each([1, 60, 200])("a QR code of an address is read back, whatever its length: %i characters more", (length) => {
  const address = `https://longlist.example/${"a".repeat(length)}`;
  const svg = String(qrCode(address, "it"));
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = "", y = ""] of svg.matchAll(/M(\d+) (\d+)h1v1/g)) {
    for (let at = 0; at < scale * scale; at++) {
      const column = Number(x) * scale + (at % scale);
      const row = Number(y) * scale + Math.floor(at / scale);
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  expect(decodeQR({ width, height: width, data })).toBe(address);
});
