import { readFileSync } from "node:fs";
import { assetsOnDisk } from "../../../src/web/assets/assets-on-disk.ts";
import type { SitePlatform } from "../../../src/web/platform.ts";
import { createSite } from "../../../src/web/site.ts";
import { keepLine } from "../../support/run-log.ts";

/** A list as it is in the teams' hands. */
export const EXAMPLE_LIST = readFileSync(new URL("../../example/long-list.csv", import.meta.url), "utf8");

/** Values of columns that no draw needs: they must be nowhere. */
export const CANARIES = ["CanarySurname", "CanaryNote", "ZZ1 9ZZ"];

/** Everything that a list can have wrong at once: unknown headings and values, dates, references, totals, personal data. */
export const MESSY_LIST = `Anytown YOT long list
Ref,YP ref,Surname,Sex,Outcome,Order made on,RoSH,S&W,Postcode,Notes
A1,C1,CanarySurname,M,Referral order,14/03/2026,Low,Low,ZZ1 9ZZ,CanaryNote
A2,C2,CanarySurname,F,Ref. Ord. (local),15/03/2026,High,VH,ZZ1 9ZZ,CanaryNote
A3,C3,CanarySurname,Boy,Ref. Ord. (local),16/03/2026,Medium,Low,ZZ1 9ZZ,CanaryNote
A4,C4,CanarySurname,Mystery,YRO,17/03/2026,Low,Low,ZZ1 9ZZ,CanaryNote
A5,C5,CanarySurname,F,Reprimand,20/07/2026,Low,Low,ZZ1 9ZZ,CanaryNote
A6,C6,CanarySurname,F,Youth caution,20/07/2026,Low,Low,ZZ1 9ZZ,CanaryNote
A7,C7,CanarySurname,F,Community resolution,21/07/2026,Low,Low,ZZ1 9ZZ,CanaryNote
Total,7
`;

/** What the form says beside the list, unless told. */
export const ABOUT = {
  "inspectionDate-day": "2",
  "inspectionDate-month": "11",
  "inspectionDate-year": "2026",
  specification: "youth-2020-consultation",
};

export const logged: object[] = [];

/** The pages alone, without a database. */
export async function checkSite(platform: Partial<SitePlatform> = {}) {
  return createSite({
    randomBytes: (count) => new Uint8Array(count),
    log(line) {
      logged.push(line);
      keepLine(line);
    },
    clock: () => 0,
    assets: await assetsOnDisk(),
    ...platform,
  });
}

/** Sends the page's form with a list, or without one. */
export async function sendCheck(
  list: string | null,
  fields: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, text] of Object.entries({ ...ABOUT, ...fields })) body.append(name, text);
  const chosen = { ...(list !== null && { list }), ...files };
  for (const [name, text] of Object.entries(chosen)) body.append(name, new File([text], `${name}.csv`));
  return (await checkSite()).request("/check", { method: "POST", body, headers: { Origin: "http://localhost" } });
}
