import { describe, expect, test } from "vitest";
import type { ListReading } from "../../src/long-list/read-list.ts";
import { expectFilled, read } from "./reading.ts";
import { bytesOf } from "./sent.ts";
import { SENT } from "./sent-files.ts";
import { WRITTEN } from "./written-files.ts";

describe.each([
  ["a list as it was sent", "sent", SENT],
  ["a list as another program writes it", "written", WRITTEN],
] as const)("%s", (_what, folder, files) => {
  test.each(files)("$file: $because", async ({ file, findings, cases }) => {
    const reading = await read(await bytesOf(folder, file));
    expect(withRows(reading)).toEqual(findings);
    expect(reading.list?.cases.length ?? null).toBe(cases);
    expectFilled(reading);
  });
});

test("references that a number format shows are read as shown", async () => {
  const { list } = await read(await bytesOf("sent", "12-refs-by-number-format.xlsx"));
  expect(list?.cases.slice(0, 2)).toMatchObject([
    { caseId: "YJ01001", childId: "000501" },
    { caseId: "YJ01002", childId: "000502" },
  ]);
});

test.each([
  ["24-eq-quoted-refs.csv", "001001", "0501"],
  ["25-leading-apostrophes.csv", "1001", "0501"],
  ["57-pandas-floats.csv", "1001.0", "501.0"],
])("%s has the references %s and %s", async (file, caseId, childId) => {
  const { list } = await read(await bytesOf("sent", file));
  expect(list?.cases[0]).toMatchObject({ caseId, childId });
});

test("every list that gives its cases gives those of the tidy one, whatever it looks like", async () => {
  const dated = async (folder: "sent" | "written", file: string) => {
    const { list } = await read(await bytesOf(folder, file));
    return list?.cases.map(({ startDate, disposal }) => `${startDate} ${disposal}`).sort();
  };
  const tidy = await dated("sent", "00-control.csv");
  const other = new Set(["06b-implausible-years.csv", "80-month-only.xlsx"]);
  for (const { file, cases } of SENT) {
    if (cases !== null && !other.has(file)) expect([file, await dated("sent", file)]).toEqual([file, tidy]);
  }
  for (const { file, cases } of WRITTEN) {
    if (cases !== null) expect([file, await dated("written", file)]).toEqual([file, tidy]);
  }
});

/** Findings in short, with all their rows, runs shortened. */
function withRows({ findings }: ListReading): string[] {
  return findings.map(({ severity, code, row, rows, column }) => {
    const some = rows ?? (row === null ? [] : [row]);
    const place = some.length === 0 ? [] : [`row${some.length > 1 ? "s" : ""} ${runs(some)}`];
    return [severity, code, ...place, ...(column === null ? [] : [column])].join(" · ");
  });
}

function runs(rows: readonly number[]): string {
  const found: string[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    for (end = start + 1; end < rows.length && rows[end] === (rows[end - 1] ?? 0) + 1; ) end++;
    found.push(end - start > 1 ? `${rows[start]}-${rows[end - 1]}` : String(rows[start]));
  }
  return found.join(", ");
}
