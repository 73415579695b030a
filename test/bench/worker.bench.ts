import { printTable, rounded } from "./measure.ts";
import { ask } from "./service/client.ts";
import { withEdge } from "./service/edge.ts";
import { differingExample, EXAMPLE } from "./service/lists.ts";
import type { BenchService } from "./service/start.ts";

const REQUESTS = 300;
const WARM_UP = 150;

/**
 * What the whole stateless draw of the example list costs on the edge runtime: the work of the runtime's process over 300
 * requests, since the clocks within it may stand still. The lottery is known where the list is the same, and not where each
 * differs in who is in which cell. What any request costs is printed beside.
 */
export function run(): Promise<void> {
  return withEdge(async ({ url, worked }: Pick<BenchService, "url" | "worked">) => {
    const draw = (list: string, turn: number) =>
      answered(`${url}/v1/draws?inspectionDate=2026-11-02&seed=${turn}`, {
        method: "POST",
        headers: { "Content-Type": "text/csv" },
        body: list,
      });
    const rows: string[][] = [];
    for (const [name, aim, one] of [
      ["any request", "", () => answered(`${url}/health`)],
      ["a draw, its lottery known", "10", (turn: number) => draw(EXAMPLE, turn)],
      ["a draw, its lottery not known", "20", (turn: number) => draw(differingExample(turn + 1), turn)],
    ] as const) {
      for (let turn = 0; turn < WARM_UP; turn++) await one(turn);
      const start = worked();
      for (let turn = WARM_UP; turn < WARM_UP + REQUESTS; turn++) await one(turn);
      rows.push([name, rounded((worked() - start) / REQUESTS), aim]);
    }
    printTable([`${REQUESTS} requests after ${WARM_UP}`, "ms of work each", "aimed at"], rows);
  });
}

async function answered(...asked: Parameters<typeof ask>): Promise<void> {
  const { status, text } = await ask(...asked);
  if (status !== 200) throw new Error(`answered ${status}: ${text.slice(0, 200)}`);
}
