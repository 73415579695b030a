import { readFileSync } from "node:fs";
import { inventedCases } from "../../support/invented.ts";

/** Lists for the pilot desk, as files that are chosen in a browser. @module */

export interface ListFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Values of columns that no draw needs: they must be nowhere. */
export const CANARIES = ["Canary Surname", "12 Canary Road", "943 476 5919"];

const example = readFileSync(new URL("../../example/long-list.csv", import.meta.url), "utf8").trim();

/** The example list, with columns of personal data at its end. */
export const EXAMPLE = file(
  "Exampleshire.csv",
  example
    .split(/\r?\n/)
    .map((row, at) => `${row},${at === 0 ? "Surname,Address,NHS number" : CANARIES.join()}`)
    .join("\n"),
);

/** Of two disposals one is not known and the other's start is missing. */
export const BLOCKED = file(
  "blocked.csv",
  [
    "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing,Surname",
    "A1,Male,Nonsense,01/04/2026,Low,Low,Canary Surname",
    "A2,Female,Referral order,,Low,Low,Canary Surname",
  ].join("\n"),
);

export const NOT_A_LIST = file("report.pdf", "%PDF-1.7 Canary Surname");

/** Says what the unknown disposal of the blocked list stands for. */
export const MAPPING = file(
  "mappings.json",
  JSON.stringify({ kind: "longlist/mappings", version: 1, values: { disposal: { Nonsense: "referral-order" } } }),
);

/** A list of so many cases of each domain, all eligible on 2 November 2026. */
export function inventedList(name: string, court: number, outOfCourt: number): ListFile {
  const cases = [...inventedCases("court", court, name), ...inventedCases("outOfCourt", outOfCourt, name)];
  const rows = cases.map((one) =>
    [one.caseId, one.gender, one.disposal, one.startDate, one.riskOfSeriousHarm, one.safetyAndWellbeing].join(),
  );
  return file(
    name,
    ["Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing", ...rows].join("\n"),
  );
}

function file(name: string, text: string): ListFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}
