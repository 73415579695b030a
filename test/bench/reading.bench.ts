import { parse } from "csv-parse/sync";
import { readList } from "../../src/long-list/read-list.ts";

const ROWS = 10_000;
const ROUNDS = 31;
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

/**
 * Times reading and checking a list of 10,000 rows against csv-parse alone on the same bytes, by turns in one run, and
 * prints medians over the rounds: milliseconds of each, and the ratio of the two in one round.
 */
export async function run(): Promise<void> {
  const bytes = new TextEncoder().encode(list());
  const rounds: { parseAlone: number; reading: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      parseAlone: await time(() => parse(bytes)),
      reading: await time(() => readList({ bytes }, { inspectionDate: "2026-11-02" })),
    });
  }
  const medianOf = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  const [alone, reading] = [medianOf(({ parseAlone }) => parseAlone), medianOf((round) => round.reading)];
  const ratio = medianOf((round) => round.reading / round.parseAlone).toFixed(2);
  console.log(`csv-parse alone ${alone.toFixed(1)} ms, reading and checking ${reading.toFixed(1)} ms: ${ratio} times`);
}

function list(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const date = `${String((at % 28) + 1).padStart(2, "0")}/${String((at % 12) + 1).padStart(2, "0")}/2026`;
    const pick = (values: readonly string[]) => values[at % values.length];
    return `C${at},Y${at % 9000},"Invented, Name",${pick(GENDERS)},${pick(DISPOSALS)},${date},${pick(LEVELS)},${pick(LEVELS)},,${10 + (at % 8)},A1,North`;
  });
  return [HEADINGS, ...rows].join("\r\n");
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
