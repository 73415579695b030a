import { setTimeout as wait } from "node:timers/promises";
import { listOfAllCells } from "../support/all-cells.ts";
import { printTable, rounded } from "./measure.ts";
import { ask, clients, quantile } from "./service/client.ts";
import { type BenchService, withService } from "./service/start.ts";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const CLIENTS = 8;
const LIST = listOfAllCells(10_000);

/**
 * How long everybody else waits while eight clients send lists of 10,000 rows in all 192 cells of each domain: as it was
 * when the thread that answers worked on them, and as it is. Aimed at: 100 ms for `/health` and 500 ms for a page, p99.
 */
export async function run(): Promise<void> {
  const rows = [];
  for (const way of ["in line", "threads"] as const)
    rows.push(...(await withService(way, (service) => flooded(way, service))));
  printTable(["during the flood", "asked", "p50 ms", "p99 ms", "most ms"], rows);
}

async function flooded(way: "in line" | "threads", { url, token }: BenchService): Promise<(string | number)[][]> {
  const key = { Authorization: `Bearer ${token}` };
  const json = { ...key, "Content-Type": "application/json" };
  const body = JSON.stringify({ inspectionDate: "2026-11-02", team: "Exampleshire" });
  const made = await ask(`${url}/v1/inspections`, { method: "POST", headers: json, body });
  const { id } = JSON.parse(made.text) as { id: string };
  const cookie = await signedIn(url, token);

  const statuses = new Map<number, number>();
  const waits: Record<string, number[]> = { "/health": [], "an inspection's page": [] };
  let isOver = false;
  const watch = async (name: string, every: number, path: string, headers: Record<string, string>) => {
    while (!isOver) {
      const { status, milliseconds } = await ask(url + path, { headers });
      if (status !== 200) throw new Error(`${path} was answered ${status}`);
      waits[name]?.push(milliseconds);
      await wait(every);
    }
  };
  const watching = [
    watch("/health", 20, "/health", {}),
    watch("an inspection's page", 50, `/inspections/${id}`, { Cookie: cookie }),
  ];
  await clients(CLIENTS, SECONDS, async () => {
    const headers = { "Content-Type": "text/csv" };
    const { status } = await ask(`${url}/v1/draws?inspectionDate=2026-11-02`, { method: "POST", headers, body: LIST });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  isOver = true;
  await Promise.all(watching);
  const drawn = [...statuses].map(([status, count]) => `${count} answered ${status}`).join(", ");
  return [
    [`lists worked on ${way === "threads" ? "by threads" : way}: ${drawn}`, "", "", "", ""],
    ...Object.entries(waits).map(([name, all]) => [
      `  ${name}`,
      all.length,
      ...[quantile(all, 0.5), quantile(all, 0.99), Math.max(...all)].map(rounded),
    ]),
  ];
}

async function signedIn(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/sign-in`, {
    method: "POST",
    headers: { Origin: url },
    body: new URLSearchParams({ key: token, next: "/inspections" }),
    redirect: "manual",
  });
  const [cookie = ""] = response.headers.getSetCookie();
  return cookie.split(";")[0] ?? "";
}
