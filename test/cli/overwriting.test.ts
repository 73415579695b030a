import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEMO, EXAMPLE, file, folder, longlist, ON } from "./command-line.ts";

/** A draw in a folder, with a table of two inspectors beside it. */
async function drawn(): Promise<{ out: string; receipt: string; inspectors: string }> {
  const out = folder();
  expect((await longlist(["draw", EXAMPLE, ...DEMO, "--out", out])).status).toBe(0);
  return {
    out,
    receipt: join(out, "receipt.json"),
    inspectors: file("inspectors.csv", "Inspector\nA. Ames\nB. Bold\n"),
  };
}

/** Each command that writes with what it writes: the same command is given to a file that somebody wrote in. */
const WRITING: [what: string, command: (paths: Awaited<ReturnType<typeof drawn>>) => string[], written: string][] = [
  ["template as CSV", ({ out }) => ["template", ...ON, "--out", join(out, "t.csv")], "t.csv"],
  ["template as a workbook", ({ out }) => ["template", ...ON, "--out", join(out, "t.xlsx")], "t.xlsx"],
  ["check", ({ out }) => ["check", EXAMPLE, ...ON, "--findings", join(out, "todo.csv")], "todo.csv"],
  ["check's mapping", ({ out }) => ["check", EXAMPLE, ...ON, "--save-mapping", join(out, "m.json")], "m.json"],
  ["draw", ({ out }) => ["draw", EXAMPLE, ...DEMO, "--out", out], "sample.csv"],
  ["draw's mapping", ({ out }) => ["draw", EXAMPLE, ...DEMO, "--save-mapping", join(out, "m.json")], "m.json"],
  ["judgements as CSV", ({ out, receipt }) => ["judgements", receipt, "--out", join(out, "j.csv")], "j.csv"],
  ["judgements as a workbook", ({ out, receipt }) => ["judgements", receipt, "--out", join(out, "j.xlsx")], "j.xlsx"],
  [
    "assign",
    ({ out, receipt, inspectors }) => ["assign", receipt, "--inspectors", inspectors, "--list", EXAMPLE, "--out", out],
    "assignment.csv",
  ],
];

test.each(WRITING)("%s writes over no file that holds something else, unless told to", async (_, command, name) => {
  const paths = await drawn();
  const [argv, written] = [command(paths), join(paths.out, name)];
  expect((await longlist(argv)).status).toBe(0);
  const first = readFileSync(written);
  // The same bytes again lose nothing.
  expect((await longlist(argv)).status).toBe(0);
  const filledIn = Buffer.concat([first, Buffer.from("yes\n")]);
  writeFileSync(written, filledIn);
  const refused = await longlist(argv);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(`${name} is there already, holds something else and would be overwritten`);
  expect(refused.stderr).toContain("--force");
  expect(readFileSync(written)).toEqual(filledIn);
  expect((await longlist([...argv, "--force"])).status).toBe(0);
  expect(readFileSync(written)).toEqual(first);
});

test("another assignment is not written over the one that stands, nor any part of it", async () => {
  const { out, receipt, inspectors } = await drawn();
  const argv = ["assign", receipt, "--inspectors", inspectors, "--list", EXAMPLE, "--out", out];
  expect((await longlist(argv)).status).toBe(0);
  const standing = readFileSync(join(out, "assignment.csv"), "utf8");
  const [, row = ""] = standing.split("\r\n");
  const [reference = "", inspector = ""] = row.split(",");
  const other = [...argv, "--conflict", `${reference}=${inspector}`];
  expect(await longlist(other)).toMatchObject({ status: 2, stdout: "" });
  expect(readFileSync(join(out, "assignment.csv"), "utf8")).toBe(standing);
  expect((await longlist([...other, "--force"])).status).toBe(0);
  expect(readFileSync(join(out, "assignment.csv"), "utf8")).not.toBe(standing);
});

test("ratings are not written over others", async () => {
  const { out, receipt } = await drawn();
  const sheet = join(out, "j.csv");
  await longlist(["judgements", receipt, "--out", sheet]);
  const argv = ["rate", receipt, sheet, "--list", EXAMPLE, "--out", out];
  writeFileSync(join(out, "statement.txt"), "Our own.\n");
  const refused = await longlist(argv);
  expect(refused.stderr).toContain("statement.txt is there already");
  expect(readFileSync(join(out, "statement.txt"), "utf8")).toBe("Our own.\n");
  expect((await longlist([...argv, "--force"])).stderr).not.toContain("is there already");
});

test("what a command reads it does not overwrite, whatever it is told", async () => {
  const list = file("list.csv", readFileSync(EXAMPLE));
  const { status, stderr } = await longlist(["check", list, ...ON, "--findings", list, "--force"]);
  expect(status).toBe(2);
  expect(stderr).toContain("is the list itself and would be overwritten");
  expect(readFileSync(list)).toEqual(readFileSync(EXAMPLE));
});
