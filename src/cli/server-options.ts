import type { Option } from "./command.ts";
import { JSON_OUTPUT } from "./shared-options.ts";

/** Options of the commands that ask a server. @module */

export const SERVER: readonly Option[] = [
  {
    name: "server",
    takes: "URL",
    about: "The service, for example http://localhost:8787; LONGLIST_SERVER unless told.",
  },
  {
    name: "key",
    takes: "KEY",
    about:
      "Your key; LONGLIST_KEY unless told. Other users of this computer can see what a command is given, but not that.",
  },
];

export const READS: readonly Option[] = [...SERVER, JSON_OUTPUT];

/** Whatever writes names its request, so that it can be sent again without being done again. */
export const WRITES: readonly Option[] = [
  ...SERVER,
  {
    name: "idempotency-key",
    takes: "K",
    about:
      "A name for this request, such as a new UUID: the same command given again with it within 24 hours is not done twice. One is made unless told, and named where the answer does not come.",
  },
  JSON_OUTPUT,
];
