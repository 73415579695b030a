import { printTable, rounded } from "./measure.ts";
import { ask, clients } from "./service/client.ts";
import { differingExample, EXAMPLE } from "./service/lists.ts";
import { type BenchService, withService } from "./service/start.ts";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const CLIENTS = 8;
const AIMS = { repeated: 1 / 6, differing: 1 / 20 };

/**
 * Checks and draws of the example list by eight signed-in clients, against a route of the same service that does nothing
 * but parse the file: with the same list again and again, and with lists that all differ in who is in which cell.
 */
export function run(): Promise<void> {
  return withService("threads", loaded);
}

async function loaded({ url, token, memory, worked }: BenchService): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "text/csv" };
  const post = async (path: string, body: string) => {
    const { status, text } = await ask(url + path, { method: "POST", headers, body });
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${text.slice(0, 200)}`);
  };
  const mixed = (client: number, turn: number, list: string) =>
    post(
      (client + turn) % 2 === 0
        ? "/v1/checks?inspectionDate=2026-11-02"
        : `/v1/draws?inspectionDate=2026-11-02&seed=${turn}`,
      list,
    );
  // Threads compile what they run often.
  await clients(CLIENTS, Math.min(10, SECONDS), (client, turn) => mixed(client, turn, EXAMPLE));

  const measured = async (seconds: number, one: (client: number, turn: number) => Promise<void>) => {
    const start = worked();
    const answered = await clients(CLIENTS, seconds, one);
    return { rate: answered / seconds, work: (worked() - start) / answered };
  };
  const parsed = await measured(SECONDS / 3, () => post("/parse", EXAMPLE));
  const rows = [["parsed alone", rounded(parsed.rate), "1", "", rounded(parsed.work), ""]];
  for (const [name, list] of [
    ["repeated", () => EXAMPLE],
    ["differing", (client: number, turn: number) => differingExample(turn * CLIENTS + client + 1)],
  ] as const) {
    const before = memory();
    const { rate, work } = await measured(SECONDS, (client, turn) => mixed(client, turn, list(client, turn)));
    const aim = `1/${rounded(1 / AIMS[name])}`;
    const share = `1/${rounded(parsed.rate / rate)}`;
    rows.push([`checks and draws, ${name}`, rounded(rate), share, aim, rounded(work), `${before} to ${memory()}`]);
  }
  printTable(["eight clients", "a second", "of parsing", "aimed at", "ms of work each", "MB in memory"], rows);
}
