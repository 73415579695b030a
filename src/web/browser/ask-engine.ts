import type { Obstacle } from "../../base/refusal.ts";
import type { JobName, JobRequest, JobResult, Reply } from "./engine-jobs.ts";
import { ENGINE_AWAY } from "./texts.ts";

/** Thrown where the engine will not do what it was asked; says why. */
export class EngineRefusal extends Error {
  readonly obstacles: readonly Obstacle[];

  constructor(obstacles: readonly Obstacle[]) {
    super(obstacles.map(({ message }) => message).join("; "));
    this.name = "EngineRefusal";
    this.obstacles = obstacles;
  }
}

let engine: Worker | null = null;
let last = 0;
const waiting = new Map<number, (reply: Reply) => void>();

/** Loads the engine ahead of its first job, while whoever will ask is still at the form. */
export function loadEngine(): void {
  engine ??= started();
}

/**
 * Has the engine do a job. It is loaded when the first is asked.
 *
 * @throws EngineRefusal
 * @example const { outcome } = await askEngine("check", [...new FormData(form)])
 */
export async function askEngine<T extends JobName>(job: T, request: JobRequest<T>): Promise<JobResult<T>> {
  engine ??= started();
  const id = ++last;
  const reply = await new Promise<Reply>((resolve) => {
    waiting.set(id, resolve);
    engine!.postMessage({ id, job, request });
  });
  waiting.delete(id);
  if ("obstacles" in reply) throw new EngineRefusal(reply.obstacles);
  return reply.result as JobResult<T>;
}

function started(): Worker {
  const address = document.querySelector<HTMLMetaElement>('meta[name="longlist-engine"]')!.content;
  const worker = new Worker(address, { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => waiting.get(data.id)?.(data));
  worker.addEventListener("error", () => abandon(ENGINE_AWAY.notLoaded));
  return worker;
}

/** Ends whatever the engine is at; it is refused to whoever asked. The next job loads it again. */
export function stopEngine(): void {
  engine?.terminate();
  abandon(ENGINE_AWAY.stopped);
}

function abandon(told: Pick<Obstacle, "message" | "remedy">): void {
  for (const [id, resolve] of waiting) resolve({ id, obstacles: [{ place: "page", ...told }] });
  engine = null;
}
