import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks once, on a connection that is used again. @returns the status, what was answered and the milliseconds it took */
export function ask(
  url: string,
  init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<{ readonly status: number; readonly text: string; readonly milliseconds: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const { body, ...rest } = init;
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request(url, { ...rest, agent, headers: { ...rest.headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, text, milliseconds: performance.now() - start });
      });
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Closes the connections that are kept. */
export function hangUp(): void {
  agent.destroy();
}

/** The value below which a share of them lie. @example quantile([1, 2, 3], 0.5) // 2 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Has clients ask one after the other, each as soon as it was answered, until the time is over.
 *
 * @param one asks once; told which client, and the how many-th of its requests it is
 * @returns how many were answered
 */
export async function clients(
  count: number,
  seconds: number,
  one: (client: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  await Promise.all(
    Array.from({ length: count }, async (_, client) => {
      for (let turn = 0; performance.now() < end; turn++) {
        await one(client, turn);
        answered += 1;
      }
    }),
  );
  return answered;
}
