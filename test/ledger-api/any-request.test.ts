import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBound, ROLES } from "../../src/ledger/access/roles.ts";
import { testApp } from "../api/asking.ts";
import { documentOf, expectDocumented } from "../api/documented.ts";
import { THOROUGHNESS } from "../support/thoroughness.ts";
import { anyRequest } from "./arbitrary-requests.ts";
import { addressOf } from "./filled-requests.ts";
import { type House, houseInMemory, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

const STAGES: readonly Stage[] = ["open", "submitted", "frozen", "drawn", "rated"];

/** Of each route by each caller: with those of all routes some 350 requests, or with `npm run bench -- random` 14,000. */
const RUNS = THOROUGHNESS === 1 ? 1 : 8 * THOROUGHNESS;

const document = await documentOf(testApp());

/** What ends an inspection or a key comes last, so that the others have something to ask of. */
const ENDS = /\/(withdrawal|erasure|revocation)$/;
const operations = Object.entries(document.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))
  .sort((a, b) => Number(ENDS.test(a.path)) - Number(ENDS.test(b.path)));

let house: House;
let places: Record<string, readonly string[]>;
let tokens: Record<string, string>;

beforeAll(async () => {
  house = await houseInMemory();
  const inspections: string[] = [];
  for (const stage of STAGES) inspections.push(await inspectionAt(house, stage));
  const numbers = ["1", "2", "last", "0"];
  const key = await addressOf(house, ":key", "");
  places = {
    inspection: inspections,
    key: [key],
    id: ["youth-2018"],
    ...Object.fromEntries(
      ["submission", "draw", "replacement", "assignment", "judgement", "rating"].map((name) => [name, numbers]),
    ),
  };
  tokens = { nobody: "nonsense" };
  for (const role of ROLES) tokens[role] = await house.keyFor(role, ...(isBound(role) ? inspections : []));
}, PATIENCE);
afterAll(() => house.store.close());

describe("whatever is asked, and by whom, is answered as the API's description says", { timeout: PATIENCE }, () => {
  test.each(operations)("$method $path", async (described) => {
    for (const [who, token] of Object.entries(tokens)) {
      await fc.assert(
        fc.asyncProperty(anyRequest(described, document, places), async ({ path, headers, ...asked }) => {
          const request = { ...asked, headers: { ...headers, Authorization: `Bearer ${token}` } };
          const response = await house.app.request(path, request);
          if (response.status !== 503)
            expect(response.status, `${who}: ${await response.clone().text()}`).toBeLessThan(500);
          await expectDocumented(house.app, path, request.method, response);
        }),
        { numRuns: RUNS },
      );
    }
  });
});
