import { obstaclesOf, type Reply, TASKS, type Told } from "./engine-tasks.ts";

/**
 * The engine at work in the browser, apart from the page so that the page never stands still. It is told files and gives
 * documents; by its headers' policy it can reach nobody.
 *
 * @module
 */

self.addEventListener("message", async ({ data }: MessageEvent<Told>) => {
  self.postMessage(await replyTo(data));
});

async function replyTo({ id, task, asked }: Told): Promise<Reply> {
  try {
    return { id, result: await TASKS[task](asked as never) };
  } catch (error) {
    return { id, obstacles: obstaclesOf(error) };
  }
}
