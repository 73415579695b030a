import { nth } from "../../src/base/lists.ts";
import type { Asked, House } from "./ledger-app.ts";

/** Requests of the tables in these tests, filled in with what only the inspection at hand can tell. @module */

/** The path of a route for an inspection; a key there is a new team's key. */
export async function addressOf({ keyFor }: House, path: string, inspection: string): Promise<string> {
  if (path.includes(":key")) {
    return path.replace(":key", nth((await keyFor("team")).split("_"), 1));
  }
  return path
    .replace(":inspection", inspection)
    .replace(/:submission|:draw|:replacement|:assignment|:judgement|:rating/, "1");
}

/** A request whose body may name the inspection as `its own`, or a case as `sampled` in it. */
export async function filled(house: House, inspection: string, asked: Asked): Promise<Asked> {
  if (asked.json === undefined) return asked;
  const body = { ...(asked.json as Record<string, unknown>) };
  if (body.inspection === "its own") body.inspection = inspection;
  if (body.case === "sampled") body.case = await firstSampled(house, inspection);
  return { ...asked, json: body };
}

async function firstSampled({ ask, keyFor }: House, inspection: string): Promise<string> {
  const receipt = await ask(await keyFor("auditor"), `/v1/inspections/${inspection}/draws/last/receipt`);
  return (await receipt.json()).sample[0].caseId;
}
