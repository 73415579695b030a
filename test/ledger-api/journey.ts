import { expect } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { MadeKey } from "../../src/ledger/keys/make-key.ts";
import type {
  Freeze,
  InspectionFile,
  Round,
  StoredReplacement,
  Submission,
} from "../../src/ledger/records/inspection-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import type { Verification } from "../../src/sampling/receipt/verify.ts";
import type { Asked } from "./ledger-app.ts";
import { form } from "./repeating-form.ts";

/** Asks a service, wherever it runs. */
export type Ask = (token: string | null, path: string, asked?: Asked) => Promise<Response>;

/**
 * The whole life of an inspection, the same wherever the service runs: created, a list submitted and then a second one
 * (whose request is repeated), frozen, contributed to, drawn, a case replaced, drawn again, verified, the audit trail
 * read and verified, erased.
 *
 * @param administrator a token
 * @param list a long list as CSV with 128 cases
 */
export async function journey(ask: Ask, administrator: string, list: string): Promise<void> {
  async function done<T>(token: string, path: string, asked?: Asked): Promise<T> {
    const response = await ask(token, path, asked);
    const text = await response.text();
    expect(response.status, `${path}: ${text}`).toBe(200);
    return JSON.parse(text) as T;
  }
  /** Something made, which is then where the answer says. */
  async function made<T>(token: string, path: string, asked: Asked): Promise<T> {
    const response = await ask(token, path, asked);
    const text = await response.text();
    expect(response.status, `${path}: ${text}`).toBe(201);
    const { token: _, ...told } = JSON.parse(text);
    expect(await done(token, response.headers.get("location")!)).toMatchObject(told);
    return JSON.parse(text) as T;
  }
  const keyFor = async (role: string, inspections?: string[]) =>
    (await made<MadeKey>(administrator, "/v1/keys", { json: { name: `A. ${role}`, role, inspections } })).token;

  const coordinator = await keyFor("coordinator");
  const { id } = await made<InspectionFile>(coordinator, "/v1/inspections", {
    json: { inspectionDate: "2026-11-02", team: "Exampleshire", settings: [{ path: "sampleSize.maximum", value: 40 }] },
  });
  const team = await keyFor("team", [id]);
  const at = `/v1/inspections/${id}`;

  const shorter = list.trimEnd().split("\n").slice(0, -1).join("\n");
  const first = await made<Submission>(team, `${at}/submissions`, { csv: shorter });
  expect(first).toMatchObject({ number: 1, difference: null });
  const submit = (boundary: string) => {
    const asked = form(boundary, ["list", "list.csv", list]);
    const headers = { ...asked.headers, "Idempotency-Key": "second" };
    return made<Submission>(team, `${at}/submissions`, { ...asked, headers });
  };
  const second = await submit("first-boundary");
  expect(await submit("another-boundary")).toEqual(second);
  expect(second).toMatchObject({ number: 2, cases: 128, difference: { added: 1, removed: 0, changed: 0 } });

  const freeze = await done<Freeze>(coordinator, `${at}/freeze`, { json: { submission: 2 } });
  const round = await done<Round>(team, `${at}/contribution`, { json: { contribution: " 4 2 6 1 " } });
  expect(round).toMatchObject({ round: 1, commitment: freeze.commitment, contribution: { text: "4 2 6 1" } });

  const { receipt } = await made<{ receipt: Draw }>(coordinator, `${at}/draws`, { json: {} });
  expect(receipt).toMatchObject({
    seed: { origin: "joint" },
    sampleSize: { drawn: 40 },
    ledger: { contribution: "4 2 6 1", commitment: freeze.commitment, draw: 1 },
  });
  const replaced = await made<StoredReplacement>(coordinator, `${at}/replacements`, {
    json: { case: nth(receipt.sample, 0).caseId, reason: "transferred-out", by: "A. Lead", on: "2026-11-04" },
  });
  expect(replaced).toMatchObject({
    number: 1,
    draw: 1,
    record: { case: nth(receipt.sample, 0).caseId, by: "A. Lead" },
  });
  expect(await done(team, `${at}/replacements`)).toEqual({ replacements: [replaced] });
  expect(await done<Verification>(team, `${at}/draws/1/verification`)).toMatchObject({ matches: true });

  const again = await made<{ receipt: Draw }>(coordinator, `${at}/draws`, { json: { reason: "A case was left out." } });
  expect(again.receipt).toMatchObject({
    seed: { origin: "generated" },
    ledger: { draw: 2, supersedes: receipt.digest },
  });
  const file = await done<InspectionFile>(team, at);
  expect(file.state).toBe("drawn");
  expect(file.draws.map(({ number, supersededBy }) => [number, supersededBy])).toEqual([
    [1, 2],
    [2, null],
  ]);
  expect(await done(team, `${at}/draws/1/receipt`)).toEqual(receipt);
  expect(await done<Verification>(coordinator, `${at}/draws/last/verification`)).toMatchObject({ matches: true });
  const stateless = await ask(null, "/v1/verifications", { json: { receipt: again.receipt, list } });
  expect(await stateless.json()).toMatchObject({ matches: true });

  const sample = await ask(coordinator, `${at}/draws/last/receipt`, { headers: { Accept: "text/csv" } });
  expect((await sample.text()).trimEnd().split("\r\n")).toHaveLength(41);
  const reserves = await ask(team, `${at}/draws/1/reserves`, { headers: { Accept: "text/csv" } });
  expect((await reserves.text()).trimEnd().split("\r\n")).toHaveLength(receipt.reserves.length + 1);
  expect(await done(team, `${at}/draws/1/reserves`)).toEqual({ reserves: receipt.reserves });
  const draws = await ask(coordinator, `${at}/draws`, { headers: { Accept: "text/csv" } });
  expect((await draws.text()).trimEnd().split("\r\n")).toHaveLength(3);

  await done(administrator, `${at}/erasure`, { json: { reason: "The inspection was called off." } });
  expect(await done<InspectionFile>(team, at)).toMatchObject({ state: "erased", erasure: { inspection: id } });
  const left = await done<Record<string, unknown>>(coordinator, `${at}/draws/1/receipt`);
  expect(left).toMatchObject({ kind: "longlist/redacted-receipt", sampleSize: { drawn: 40 } });

  const trail = await done<{ entries: { what: string }[] }>(team, `${at}/audit`);
  expect(trail.entries.map(({ what }) => what)).toEqual([
    "inspection.create",
    "list.submit",
    "list.submit",
    "inspection.freeze",
    "seed.contribute",
    "sample.draw",
    "case.replace",
    "sample.draw",
    "inspection.erase",
  ]);
  expect(await done(coordinator, "/v1/audit/verification")).toMatchObject({ holds: true, faults: [] });
}
