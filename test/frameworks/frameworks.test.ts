import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { methodology, methodologyText } from "../../src/report/statement.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { ofDomain } from "../../src/sampling/specification/domains.ts";
import { postJson } from "../api/asking.ts";
import { file, folder, longlist, ON } from "../cli/command-line.ts";
import { FRAMEWORKS, listFor } from "./frameworks.ts";

const PATH = (id: string) => fileURLToPath(new URL(`${id}.json`, import.meta.url));

describe.each(FRAMEWORKS)("$id", (framework) => {
  const { id } = framework;
  const list = listFor(framework);
  const ids = framework.domains.map((domain) => domain.id);
  const rules = ["--specification", PATH(id)];

  test("is sound, and told from the nearest that comes with Longlist", async () => {
    const { status, stdout } = await longlist(["specification", "check", PATH(id)]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("nothing is wrong")]);
    const diff = await longlist(["specification", "diff", "youth-2018", PATH(id), "--json"]);
    expect(JSON.parse(diff.stdout).differences.length).toBeGreaterThan(0);
  });

  test("plans sizes, is checked, drawn, verified, explained and replaced on the command line", async () => {
    const path = file("list.csv", list);
    const out = join(folder(), "draw");
    const eligible = ids.flatMap((domain) => ["--eligible", `${domain}=30`]);
    expect((await longlist(["sizes", ...eligible, ...rules])).status).toBe(0);
    const check = await longlist(["check", path, ...ON, ...rules]);
    expect([check.status, check.stderr]).toEqual([0, ""]);
    const drawn = await longlist(["draw", path, ...ON, ...rules, "--seed", "demo", "--out", out]);
    expect(drawn.status).toBe(0);
    const receipt = join(out, "receipt.json");
    const draw = JSON.parse(readFileSync(receipt, "utf8")) as Draw;
    expect(Object.keys(draw.domains)).toEqual([...ids].sort());
    expect(canonicalJson(draw.specification)).toBe(canonicalJson(framework));
    for (const domain of ids) expect(ofDomain(draw.domains, domain).drawn).toBeGreaterThan(0);
    expect((await longlist(["verify", receipt, path])).status).toBe(0);
    const { caseId } = nth(draw.sample, 0);
    const explained = await longlist(["explain", receipt, caseId]);
    expect(explained.stdout).toContain("Eligible among the");
    const replaced = await longlist([
      "replace",
      receipt,
      path,
      "--case",
      caseId,
      "--reason",
      "transferred-out",
      "--json",
    ]);
    expect(JSON.parse(replaced.stdout)).toMatchObject({
      case: caseId,
      replacement: { domain: nth(draw.sample, 0).domain },
    });
  });

  test("is the same draw over HTTP as a document, and verified there", async () => {
    const sent = { inspectionDate: "2026-11-02", specification: framework, list, seed: "demo" };
    const draw = (await (await postJson("/v1/draws", sent)).json()) as Draw;
    const path = file("list.csv", list);
    const printed = await longlist(["draw", path, ...ON, ...rules, "--seed", "demo", "--json"]);
    expect(printed.stdout).toBe(`${canonicalJson(draw)}\n`);
    const verdict = await (await postJson("/v1/verifications", { receipt: draw, list })).json();
    expect(verdict).toMatchObject({ matches: true });
    const eligible = Object.fromEntries(ids.map((domain) => [domain, ofDomain(draw.domains, domain).eligible]));
    const sizes = (await (await postJson("/v1/sizes", { eligible, specification: framework })).json()) as Draw;
    expect(sizes.sampleSize).toEqual(draw.sampleSize);
    for (const domain of ids) {
      const { drawn, marginOfError } = ofDomain(draw.domains, domain);
      expect(ofDomain(sizes.domains, domain)).toMatchObject({ drawn, marginOfError });
    }
  });

  test("is told in its own words, and of a split only where there is one", async () => {
    const path = file("list.csv", list);
    const draw = JSON.parse(
      (await longlist(["draw", path, ...ON, ...rules, "--seed", "demo", "--json"])).stdout,
    ) as Draw;
    const told = [
      methodologyText(methodology(draw, [])),
      (await longlist(["check", path, ...ON, ...rules])).stdout,
      ...draw.warnings.map(({ message }) => message),
    ].join("\n");
    for (const { title } of framework.domains) expect(told).toContain(title);
    if (ids.length !== 2) expect(told).not.toMatch(/both domains|Court disposals|out-of-court disposals/);
    if (ids.length === 1) expect(told).not.toMatch(/shared between|Together|over all domains|in each domain/);
  });
});
