import { JOBS, obstaclesOf, type Reply, type Told } from "./engine-jobs.ts";

/**
 * The engine at work in the browser, apart from the page so that the page never stands still. It is told files and gives
 * documents; by its headers' policy it can reach nobody.
 *
 * @module
 */

self.addEventListener("message", async ({ data }: MessageEvent<Told>) => {
  self.postMessage(await replyTo(data));
});

async function replyTo({ id, job, request }: Told): Promise<Reply> {
  try {
    return { id, result: await JOBS[job](request as never) };
  } catch (error) {
    return { id, obstacles: obstaclesOf(error) };
  }
}
