import { createApp } from "./api/app.ts";

/** The service on the edge runtime. */
const app = createApp({
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  // biome-ignore lint/suspicious/noConsole: the platform's log
  log: (line) => console.log(JSON.stringify(line)),
  clock: () => performance.now(),
});

export default { fetch: app.fetch };
