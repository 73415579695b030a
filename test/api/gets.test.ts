import { expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { SHIPPED_SPECIFICATIONS } from "../../src/sampling/specification/shipped-specifications.ts";
import { ask, postCsv } from "./asking.ts";

test("the service says that it answers", async () => {
  expect(await (await ask("/health")).text()).toBe('{"status":"ok"}\n');
});

test("specifications are listed with the one that is used where none is named", async () => {
  const list = (await (await ask("/v1/specifications")).json()) as {
    default: string;
    specifications: { id: string }[];
  };
  expect(list.default).toBe("youth-2020-consultation");
  expect(list.specifications.map(({ id }) => id)).toEqual(SHIPPED_SPECIFICATIONS.map(({ id }) => id));
});

test.each(SHIPPED_SPECIFICATIONS.map((specification) => [specification.id, specification] as const))(
  "%s is given whole",
  async (id, specification) => {
    expect(await (await ask(`/v1/specifications/${id}`)).text()).toBe(`${canonicalJson(specification)}\n`);
  },
);

test.each(["", ...SHIPPED_SPECIFICATIONS.map(({ id }) => `&specification=${id}`)])(
  "the template%s has the inspection's windows and passes its own check",
  async (specification) => {
    const response = await ask(`/v1/template.csv?inspectionDate=2026-11-02${specification}`);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="longlist-template-2026-11-02.csv"');
    const csv = await response.arrayBuffer();
    expect(new TextDecoder().decode(csv)).toMatch(/02\/03\/2026 to 02\/0[58]\/2026/);
    const check = await postCsv("/v1/checks?inspectionDate=2026-11-02", csv);
    expect(await check.json()).toMatchObject({ blocked: false });
  },
);

test("the template as an Excel workbook passes its own check too", async () => {
  const response = await ask("/v1/template.xlsx?inspectionDate=2026-11-02");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="longlist-template-2026-11-02.xlsx"');
  const check = await postCsv("/v1/checks?inspectionDate=2026-11-02", await response.arrayBuffer());
  expect(await check.json()).toMatchObject({ blocked: false, plan: { list: { cases: 2 } } });
});

test("a HEAD is answered like a GET, without a body", async () => {
  const response = await ask("/v1/template.csv?inspectionDate=2026-11-02", { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});
