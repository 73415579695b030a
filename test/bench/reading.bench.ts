import { type Options, parse } from "csv-parse/sync";
import { readList } from "../../src/long-list/read-list.ts";
import { printTable, rounded } from "./measure.ts";

const ROWS = 10_000;
const ROUNDS = 21;
/** Rounds before those that count: until then the machine's compiler is still at work on either. */
const WARMING = 9;
const HEADINGS =
  "Case reference,Child reference,Name,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing,End date,Age,Ethnicity,Team";
const GENDERS = ["Female", "Male", "M", "F", "Boy"];
const DISPOSALS = [
  "Referral Order (12 months)",
  "YRO with ISS",
  "Youth Cond. Caution",
  "Community resolution",
  "s.250",
];
const LEVELS = ["Low", "Medium", "High", "VH", ""];
const utf8 = (text: string) => new TextEncoder().encode(text);

/** How a list is written, and what csv-parse must be told of it. */
interface Dialect {
  readonly bytes: Uint8Array;
  readonly told: Options;
}

const DIALECTS: Readonly<Record<string, Dialect>> = {
  "commas, a name in quotation marks": { bytes: utf8(list(",", "Invented, Name")), told: {} },
  "semicolons, no quotation marks": { bytes: utf8(list(";", "Invented Name")), told: { delimiter: ";" } },
  "every value in quotation marks": { bytes: utf8(list(",", "Invented, Name", () => true)), told: {} },
  "a line break in each name": { bytes: utf8(list(",", "Invented\nName")), told: { record_delimiter: "\r\n" } },
  "a quotation mark inside each name": {
    bytes: utf8(list(",", 'Invented "Jo" Name', () => false)),
    told: { relax_quotes: true },
  },
  "tabs in UTF-16": {
    bytes: Buffer.from(`\ufeff${list("\t", "Invented Name")}`, "utf16le"),
    told: { delimiter: "\t", encoding: "utf16le", bom: true },
  },
};

/**
 * Times reading and checking lists of 10,000 rows against csv-parse alone on the same bytes, by turns in one run, and
 * prints medians over the rounds: milliseconds of each, and the ratio of the two in one round.
 */
export async function run(): Promise<void> {
  const rows: string[][] = [];
  for (const [name, { bytes, told }] of Object.entries(DIALECTS)) {
    const rounds: { parseAlone: number; reading: number }[] = [];
    for (let round = -WARMING; round < ROUNDS; round++) {
      const parseAlone = await time(() => parse(bytes, told));
      const reading = await time(() => readList({ bytes }, { inspectionDate: "2026-11-02" }));
      if (round >= 0) rounds.push({ parseAlone, reading });
    }
    const medianOf = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
    const ratio = medianOf((round) => round.reading / round.parseAlone);
    rows.push([
      name,
      rounded(medianOf(({ parseAlone }) => parseAlone)),
      rounded(medianOf(({ reading }) => reading)),
      ratio.toFixed(2),
    ]);
  }
  printTable(["10,000 rows with", "csv-parse alone, ms", "reading and checking, ms", "times"], rows);
}

function list(
  separator: string,
  name: string,
  isQuoted = (cell: string) => cell.includes(separator) || cell.includes("\n"),
): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const date = `${String((at % 28) + 1).padStart(2, "0")}/${String((at % 12) + 1).padStart(2, "0")}/2026`;
    const pick = (values: readonly string[]) => values[at % values.length] ?? "";
    const references = [`C${at}`, `Y${at % 9000}`];
    const coded = [pick(GENDERS), pick(DISPOSALS), date, pick(LEVELS), pick(LEVELS)];
    return [...references, name, ...coded, "", String(10 + (at % 8)), "A1", "North"];
  });
  return [HEADINGS.split(","), ...rows]
    .map((cells) => cells.map((cell) => (isQuoted(cell) ? `"${cell}"` : cell)).join(separator))
    .join("\r\n");
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
