import { readFileSync } from "node:fs";
import type { Chosen } from "./reader.ts";

/** The example's lists for an inspection to come, as a team has them. */
export interface JourneyLists {
  /** Of the inspection: ISO calendar date. */
  readonly date: string;
  readonly clean: Chosen;
  /** With a title, headings and codes of its own, a sum at the foot, and rows that cannot be read. */
  readonly dirty: Chosen;
  /** The same with its rows put right; one value is left to be said. */
  readonly corrected: Chosen;
  /** How many rows were put right. */
  readonly corrections: number;
}

const EXAMPLE = new URL("../../example/long-list.csv", import.meta.url);
const EXAMPLE_DATE = Date.parse("2026-11-02");
const DAY = 86_400_000;
const HEADINGS =
  "Case reference,YPID,Sex,Outcome,Order start,RoSH,S&W,End date,Age,Ethnic group,Disability,LAC,Previous";

/** @param days from the example's inspection to the one to come */
export function journeyLists(days: number): JourneyLists {
  const [head = "", ...lines] = readFileSync(EXAMPLE, "utf8").trimEnd().split(/\r?\n/);
  const rows = lines.map((line) => line.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, (_, d, m, y) => later(d, m, y, days)));
  const said = rows.map((row, at) => (at === 42 ? withCell(row, 3, "Outcome 23") : row));
  const wrong = said.map((row, at) => withCell(row, 4, at === 7 ? "" : at === 47 ? "31/06/2026" : null));
  const sheet = (some: readonly string[]) =>
    csv(["Exampleshire case list", "Printed today", HEADINGS, ...some, "Total,,128"]);
  return {
    date: new Date(EXAMPLE_DATE + days * DAY).toISOString().slice(0, 10),
    clean: csv([head, ...rows]),
    dirty: sheet(wrong),
    corrected: sheet(said),
    corrections: 2,
  };
}

function later(day: string, month: string, year: string, days: number): string {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) + days * DAY).toISOString();
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function withCell(row: string, at: number, value: string | null): string {
  return value === null ? row : row.split(",").with(at, value).join(",");
}

function csv(lines: readonly string[]): Chosen {
  return { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}
