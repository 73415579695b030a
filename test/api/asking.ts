import { readFileSync } from "node:fs";
import type { Api } from "../../src/api/api.ts";
import { createApp } from "../../src/api/app.ts";
import type { ServicePlatform } from "../../src/http/platform.ts";
import type { ProblemDocument } from "../../src/http/problems/problem-document.ts";
import type { LogLine } from "../../src/http/request-log.ts";
import { keepLine } from "../support/run-log.ts";
import { expectDocumented } from "./documented.ts";

/** The example list, 131 invented rows, as it lies in the project. */
export const EXAMPLE = readFileSync(new URL("../example/long-list.csv", import.meta.url), "utf8");

/** The columns that every list needs. */
export const HEADINGS = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

/** Two cases, one in each domain, for the inspection date 2026-11-02. */
export const TWO_CASES = `${HEADINGS}\nA1,Male,Referral order,2026-04-01,Low,Medium\nB1,Female,Youth caution,2026-07-01,High,Low\n`;

export const TWO_ROWS = [
  {
    caseId: "A1",
    gender: "male",
    disposal: "referral-order",
    startDate: "2026-04-01",
    riskOfSeriousHarm: "low",
    safetyAndWellbeing: "medium",
  },
  {
    caseId: "B1",
    gender: "female",
    disposal: "caution",
    startDate: "2026-07-01",
    riskOfSeriousHarm: "high",
    safetyAndWellbeing: "low",
  },
];

export const DRAWS = "/v1/draws?inspectionDate=2026-11-02&seed=demo";

export const logged: LogLine[] = [];

/** The app with bytes that are always the same, a clock that stands still and a log that is kept. */
export function testApp(platform: Partial<ServicePlatform> = {}): Api {
  return createApp({
    randomBytes: (count) => new Uint8Array(count).fill(7),
    log(line) {
      logged.push(line);
      keepLine(line);
    },
    clock: () => 0,
    ...platform,
  });
}

const app = testApp();

/** Asks the app, and expects that the answer is one that its document declares. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await app.request(path, init);
  await expectDocumented(app, path, init.method ?? "GET", response.clone());
  return response;
}

export function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, {
    method: "POST",
    body,
    headers,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  } as RequestInit);
}

export function postCsv(path: string, csv: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return post(path, csv, { "Content-Type": "text/csv", ...headers });
}

export function postJson(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return post(path, JSON.stringify(body), { "Content-Type": "application/json", ...headers });
}

/** A part is text, or a file given as [content, file name]. */
export type Parts = readonly (readonly [name: string, value: string | readonly [content: BlobPart, name: string]])[];

export function postForm(path: string, parts: Parts, headers: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([value[0]]), value[1]);
  }
  return post(path, form, headers);
}

/** A problem in short: status, code and the places of its errors. */
export async function inShort(response: Response | Promise<Response>): Promise<string> {
  const { status, code, errors } = (await (await response).json()) as ProblemDocument;
  const places = errors.map((one) => ("place" in one ? one.place : one.code));
  return `${status} ${code}: ${places.join(", ")}`;
}
