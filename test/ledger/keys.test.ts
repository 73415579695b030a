import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { idempotent } from "../../src/ledger/acts/idempotency.ts";
import { sealedSecret, sealingKey } from "../../src/ledger/credentials/sealing.ts";
import { sameHash, tokenText } from "../../src/ledger/credentials/token.ts";
import type { NewKey } from "../../src/ledger/keys/make-key.ts";
import { createLedger, type Ledger } from "../../src/ledger/ledger.ts";
import type { Store } from "../../src/store/store.ts";
import { StoreFailure } from "../../src/store/store-failure.ts";
import { onEachStore } from "../store/support/stores.ts";
import { aDesk, opened, someone } from "./support/desk.ts";

const administrator = someone("administrator");
const request = { correlationId: "request-7" };

onEachStore("a key", (fresh, shared) => {
  test("signs its bearer in, and is stored as a hash alone", async (context) => {
    const { ledger, platform } = aDesk(await shared(context));
    const { id, token } = await ledger.makeKey(administrator, { name: "Desk 1", role: "coordinator", expiresAt: null });
    expect(token).toMatch(/^longlist_[0-9a-f]{16}_[0-9a-f]{64}$/);
    expect(await ledger.signIn(token, request)).toEqual({
      who: `key:${id}`,
      name: "Desk 1",
      role: "coordinator",
      credential: { key: id, sessionHash: null },
      inspections: "all",
      correlationId: "request-7",
    });
    for (const table of ["access_key", "audit_entry"]) {
      expect(JSON.stringify(await platform.store.query(`select * from ${table}`))).not.toContain(token.slice(-64));
    }
  });

  test("is told again to whoever made it, for a day, and cannot be worked out by anybody else", async (context) => {
    const { ledger, clock, platform } = aDesk(await fresh(context));
    const first = nth(await firstTokens(ledger), 0);
    const other = await ledger.makeKey(administrator, { name: "Other", role: "administrator", expiresAt: null });
    const idempotency = { key: "once", request: "sha256:of-the-request" };
    const asked = { name: "Auditor", role: "auditor", expiresAt: null } as const;
    const make = async (token: string) =>
      ledger.makeKey(idempotent(await ledger.signIn(token, request), token, idempotency), asked);

    const made = await make(first);
    expect(await ledger.signIn(made.token, request)).toMatchObject({ who: `key:${made.id}`, role: "auditor" });
    clock.now = new Date(clock.now.getTime() + 23 * 3_600_000);
    expect(await make(first)).toEqual(made);
    expect((await make(other.token)).id).not.toBe(made.id);

    // Neither half alone is the secret, nor is the asking key's token kept, or what is worked out from it.
    const kept = JSON.stringify(
      await Promise.all(["retry", "access_key", "audit_entry"].map((name) => platform.store.query(`table ${name}`))),
    );
    for (const token of [made.token, first]) expect(kept).not.toContain(token.slice(-64));
    expect(kept).not.toContain(sealingKey(first));
    const salts = await platform.store.query<{ salt: string }>(
      "select made::json->>'salt' as salt from retry where made::json->>'key' = $1",
      [made.id],
    );
    const { salt } = nth(salts, 0);
    expect(tokenText({ id: made.id, secret: sealedSecret(sealingKey(first), salt) })).toBe(made.token);

    clock.now = new Date(clock.now.getTime() + 3_600_000);
    await ledger.sweep(administrator);
    expect(JSON.stringify(await platform.store.query("table retry"))).not.toContain(salt);
    expect((await make(first)).id).not.toBe(made.id);
  });

  test("is told again to the session alone that asked for it", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const first = nth(await firstTokens(ledger), 0);
    const idempotency = { key: "once", request: "sha256:of-the-request" };
    const asked = { name: "Auditor", role: "auditor", expiresAt: null } as const;
    const [mine, other] = [await ledger.openSession(first, request), await ledger.openSession(first, request)];
    const make = async (secret: string) =>
      ledger.makeKey(idempotent(await ledger.resume(secret, request), secret, idempotency), asked);
    const made = await make(mine.secret);
    expect(await make(mine.secret)).toEqual(made);
    await expect(make(other.secret)).rejects.toMatchObject({ code: "retry-of-another" });
    expect(await ledger.signIn(made.token, request)).toMatchObject({ who: `key:${made.id}` });
  });

  test("has a secret of its own wherever the request cannot be repeated", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const asked = { name: "Auditor", role: "auditor", expiresAt: null } as const;
    const secrets = [];
    for (let count = 0; count < 3; count++) secrets.push((await ledger.makeKey(administrator, asked)).token.slice(-64));
    expect(new Set(secrets).size).toBe(3);
  });

  test("does not sign in with another secret, an unknown id or another form, and never says which", async (context) => {
    const { ledger } = aDesk(await shared(context));
    const { token } = await ledger.makeKey(administrator, { name: "Desk 1", role: "coordinator", expiresAt: null });
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`,
      token.replace(/_[0-9a-f]{16}_/, "_0000000000000000_"),
      token.toUpperCase(),
      ` ${token}`,
      "",
    ];
    const refusals = await Promise.all(wrong.map((one) => ledger.signIn(one, request).catch((error: Error) => error)));
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "not-signed-in" });
    expect(new Set(refusals.map(String)).size).toBe(1);
  });

  test("ends when it expires and when it is revoked", async (context) => {
    const { ledger, clock } = aDesk(await shared(context));
    const expiresAt = "2026-10-01T10:00:00Z";
    const short = await ledger.makeKey(administrator, { name: "Short", role: "auditor", expiresAt });
    const long = await ledger.makeKey(administrator, { name: "Long", role: "auditor", expiresAt: null });
    clock.now = new Date("2026-10-01T09:59:59.999Z");
    expect(await ledger.signIn(short.token, request)).toMatchObject({ name: "Short" });
    clock.now = new Date(expiresAt);
    await expect(ledger.signIn(short.token, request)).rejects.toMatchObject({ code: "not-signed-in" });
    expect(await ledger.revoke(administrator, long.id)).toMatchObject({ revokedAt: "2026-10-01T10:00:00.000Z" });
    await ledger.revoke(administrator, long.id);
    await expect(ledger.signIn(long.token, request)).rejects.toMatchObject({ code: "not-signed-in" });
    await expect(ledger.revoke(administrator, "0000000000000000")).rejects.toMatchObject({ code: "not-on-record" });
  });

  test("that is the last administrator's without expiry cannot be revoked, however many try at once", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const make = (expiresAt: string | null) =>
      ledger.makeKey(administrator, { name: "Lead", role: "administrator", expiresAt });
    const [first, second] = [await make(null), await make(null)];
    const expiring = await make("2027-03-31T00:00:00Z");
    const revoked = await Promise.allSettled([first, second].map(({ id }) => ledger.revoke(administrator, id)));
    expect(revoked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(revoked.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "invalid-key-request", obstacles: [{ place: "key", remedy: expect.stringContaining("first") }] },
    });
    const [left, gone] = nth(revoked, 0).status === "rejected" ? [first, second] : [second, first];
    expect(await ledger.signIn(left.token, request)).toMatchObject({ role: "administrator" });
    // What ends by itself, or has ended, leaves nobody behind that was not left before.
    for (const { id } of [gone, expiring]) {
      expect(await ledger.revoke(administrator, id)).toMatchObject({ revokedAt: expect.any(String) });
    }
    await make(null);
    expect(await ledger.revoke(administrator, left.id)).toMatchObject({ id: left.id });
  });

  test("of an administrator is made anew by whoever has the database, where all have ended, and is on the trail", async (context) => {
    const { ledger, clock } = aDesk(await fresh(context));
    const first = nth(await firstTokens(ledger), 0);
    const told: string[] = [];
    clock.now = new Date("2026-11-01T09:00:00.000Z");
    await ledger.recoverKey("recovery", (token) => told.push(token));
    const caller = await ledger.signIn(nth(told, 0), request);
    expect([told.length, caller.role]).toEqual([1, "administrator"]);
    expect((await ledger.trail(caller)).at(-1)).toMatchObject({
      what: "key.make",
      who: "system",
      subject: caller.credential!.key,
      correlationId: "recovery",
      details: { role: "administrator", expiresAt: null },
    });
    // The lost one can be ended now.
    expect(await ledger.revoke(caller, nth(first.split("_"), 1))).toMatchObject({
      revokedAt: "2026-11-01T09:00:00.000Z",
    });
  });

  test("that was ended or has expired is granted nothing more", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await opened(desk);
    const expiresAt = new Date(desk.clock.now.getTime() + 60_000).toISOString();
    const made = async () =>
      (await desk.ledger.makeKey(administrator, { name: "Team", role: "team", inspections: [], expiresAt })).id;
    const [ended, expired] = [await made(), await made()];
    await desk.ledger.revoke(administrator, ended);
    desk.clock.now = new Date(expiresAt);
    for (const [key, message] of [
      [ended, "the key was ended"],
      [expired, "the key has expired"],
    ] as const) {
      const granted = desk.ledger.grant(administrator, key, inspection);
      await expect(granted).rejects.toMatchObject({
        code: "invalid-key-request",
        obstacles: [{ place: "key", message }],
      });
      expect((await desk.ledger.key(administrator, key)).inspections).toEqual([]);
    }
  });

  test("of a team covers the inspections it was given, and those it is granted later", async (context) => {
    const desk = aDesk(await shared(context));
    const [mine, other] = [await opened(desk), await opened(desk)];
    const asked = { name: "Northtown", role: "team", inspections: [mine], expiresAt: null } as const;
    const { id, token } = await desk.ledger.makeKey(administrator, asked);
    const team = await desk.ledger.signIn(token, request);
    expect(await desk.ledger.show(team, mine)).toMatchObject({ id: mine });
    await expect(desk.ledger.show(team, other)).rejects.toMatchObject({ code: "not-on-record" });
    await expect(desk.ledger.freeze(team, other)).rejects.toMatchObject({ code: "not-on-record" });
    await expect(desk.ledger.freeze(team, mine)).rejects.toMatchObject({ code: "not-allowed" });
    await desk.ledger.grant(administrator, id, other);
    expect(await desk.ledger.show(await desk.ledger.signIn(token, request), other)).toMatchObject({ id: other });
  });

  test("is not made with what it cannot have", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const nowhere = ["0000000000000000"];
    const refused: [NewKey, string][] = [
      [{ name: " ", role: "team", expiresAt: null }, "unusable-text"],
      [{ name: "x", role: "team", expiresAt: "2020-01-01" }, "invalid-key-request"],
      [{ name: "x", role: "team", expiresAt: "soon" }, "invalid-key-request"],
      [{ name: "x", role: "auditor", inspections: nowhere, expiresAt: null }, "invalid-key-request"],
      [{ name: "x", role: "team", inspections: nowhere, expiresAt: null }, "not-on-record"],
    ];
    for (const [asked, code] of refused) {
      await expect(ledger.makeKey(administrator, asked), JSON.stringify(asked)).rejects.toMatchObject({ code });
    }
    expect(await ledger.keys(administrator)).toEqual([]);
  });

  test("ends on a date or at a moment that exists, written so that it is read in one way alone", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const until = async (expiresAt: string) =>
      (await ledger.makeKey(administrator, { name: "x", role: "auditor", expiresAt })).expiresAt;
    for (const text of [
      "04/03/2027",
      "2027",
      "2027-03",
      "1 April 2027",
      "2027-02-30",
      "2027-02-30T00:00:00Z",
      "2027-03-31T25:00:00Z",
      "2027-03-31T09:00:00",
      "",
    ]) {
      const message = "it is not a date or a moment as they are written here";
      await expect(until(text), text).rejects.toMatchObject({ code: "invalid-key-request", obstacles: [{ message }] });
    }
    expect(await until("2028-02-29")).toBe("2028-02-29T00:00:00.000Z");
    expect(await until("2027-03-31T09:00Z")).toBe("2027-03-31T09:00:00.000Z");
    expect(await until("2027-03-31T00:30:00.5+01:00")).toBe("2027-03-30T23:30:00.500Z");
  });

  test("for the first administrator is made once", async (context) => {
    const { ledger } = aDesk(await fresh(context));
    const first = nth(await firstTokens(ledger), 0);
    expect(await ledger.signIn(first, request)).toMatchObject({ role: "administrator" });
    expect(await firstTokens(ledger)).toEqual([]);
  });

  test("for the first administrator is one, however many processes start at the same moment", async (context) => {
    const { ledger, platform } = aDesk(await fresh(context));
    const processes = Array.from({ length: 4 }, () => createLedger(platform));
    const told = await Promise.all(processes.map(firstTokens));
    expect(await ledger.keys(administrator)).toHaveLength(1);
    expect(told.flat()).toHaveLength(1);
    expect(await ledger.signIn(nth(told.flat(), 0), request)).toMatchObject({ role: "administrator" });
  });

  test("for the first administrator is told before it holds: one that was lost on the way is made anew", async (context) => {
    const { ledger, platform } = aDesk(await fresh(context));
    const lost = new Error("nobody could be told");
    const untold = ledger.firstKey("start", () => {
      throw lost;
    });
    await expect(untold).rejects.toBe(lost);
    expect(await ledger.keys(administrator)).toEqual([]);

    const told: string[] = [];
    const cutOff = createLedger({ ...platform, store: endingBeforeCommit(platform.store) });
    await expect(cutOff.firstKey("start", (token) => told.push(token))).rejects.toMatchObject({ code: "unavailable" });
    expect(told).toHaveLength(1);
    await expect(ledger.signIn(nth(told, 0), request)).rejects.toMatchObject({ code: "not-signed-in" });
    const next = nth(await firstTokens(ledger), 0);
    expect(await ledger.signIn(next, request)).toMatchObject({ role: "administrator" });
  });
});

/** What is told of the first administrator's key: once at most. */
async function firstTokens(ledger: Ledger): Promise<string[]> {
  const told: string[] = [];
  await ledger.firstKey("start", (token) => told.push(token));
  return told;
}

/** A store whose transactions do all their work, and end before they hold. */
function endingBeforeCommit(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (queries) => {
        await work(queries);
        throw new StoreFailure("unavailable");
      }),
  };
}

test("hashes are compared in full, whatever their lengths", () => {
  expect([sameHash("abc", "abc"), sameHash("abc", "abd"), sameHash("abc", "ab"), sameHash("ab", "abc")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
