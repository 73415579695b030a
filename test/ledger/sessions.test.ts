import { beforeAll, expect, test } from "vitest";
import { type House, houseInMemory, PATIENCE } from "../ledger-api/ledger-app.ts";

const FACTS = { correlationId: "test" };
const refused = { code: "not-signed-in" };

let house: House;
beforeAll(async () => {
  house = await houseInMemory();
}, PATIENCE);

/** @param minutes after nine */
const at = (minutes: number) => {
  house.clock.now = new Date(Date.parse("2026-10-01T09:00:00.000Z") + minutes * 60_000);
};

test("a session that is not used for an hour ends, and one that is used goes on to its twelfth hour", async () => {
  at(0);
  const token = await house.keyFor("coordinator");
  const { secret } = await house.ledger.openSession(token, FACTS);
  for (let minutes = 59; minutes < 720; minutes += 59) {
    at(minutes);
    await house.ledger.resume(secret, FACTS);
  }
  at(721);
  await expect(house.ledger.resume(secret, FACTS)).rejects.toMatchObject(refused);
  at(0);
  const idle = await house.ledger.openSession(token, FACTS);
  at(61);
  await expect(house.ledger.resume(idle.secret, FACTS)).rejects.toMatchObject(refused);
});

test("somebody sees where they are signed in, and ends what they do not know; of others nothing", async () => {
  at(0);
  const [token, other] = [await house.keyFor("coordinator"), await house.keyFor("auditor")];
  const [here, elsewhere, others] = [
    await house.ledger.openSession(token, FACTS),
    await house.ledger.openSession(token, FACTS),
    await house.ledger.openSession(other, FACTS),
  ];
  const caller = await house.ledger.resume(here.secret, FACTS);
  const open = await house.ledger.sessions(caller);
  expect(open.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
  const notOurs = (await house.ledger.sessions(await house.ledger.resume(others.secret, FACTS))).map(({ id }) => id);
  for (const { id } of open) expect(here.secret + elsewhere.secret).not.toContain(id);
  for (const id of [...notOurs, ...open.filter(({ isOwn }) => !isOwn).map(({ id }) => id)]) {
    await house.ledger.endSession(caller, id);
  }
  await expect(house.ledger.resume(elsewhere.secret, FACTS)).rejects.toMatchObject(refused);
  await house.ledger.resume(others.secret, FACTS);
  expect(await house.ledger.sessions(caller)).toHaveLength(1);
});

test("a key ends after a year unless told", async () => {
  at(0);
  const administrator = await house.keyFor("administrator");
  const make = async (expiresAt?: string | null) => {
    const json = { name: "A. Team", role: "auditor", ...(expiresAt !== undefined && { expiresAt }) };
    const made = (await (await house.ask(administrator, "/v1/keys", { json })).json()) as { expiresAt: string | null };
    return made.expiresAt;
  };
  expect(await make()).toBe("2027-10-01T09:00:00.000Z");
  expect(await make(null)).toBeNull();
  expect(await make("2026-12-01T00:00:00Z")).toBe("2026-12-01T00:00:00.000Z");
});
