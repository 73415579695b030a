import type { Option } from "./command.ts";
import { JSON_OUTPUT } from "./shared-options.ts";

/** Options of the commands that ask a server. @module */

export const SERVER: readonly Option[] = [
  {
    name: "server",
    takes: "URL",
    about: "The service, for example http://localhost:8787; LONGLIST_SERVER unless told.",
  },
  { name: "key", takes: "KEY", about: "Your key; LONGLIST_KEY unless told." },
];

export const READS: readonly Option[] = [...SERVER, JSON_OUTPUT];

/** Whatever writes names its request, so that it can be sent again without being done again. */
export const WRITES: readonly Option[] = [
  ...SERVER,
  { name: "idempotency-key", takes: "K", about: "Send a request again that was sent with it, without doing it again." },
  JSON_OUTPUT,
];
