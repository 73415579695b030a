import { lockDirectory } from "../../../src/store/embedded/directory-lock.ts";
import { QUICK_LOCK } from "./quick-lock.ts";

/** Holds a directory until it is told to end: `node hold-directory.ts DIRECTORY [busy]`. */
const [, , directory, busy] = process.argv;
await lockDirectory(directory!, {
  times: QUICK_LOCK,
  whenLost: () => {
    process.stdout.write("lost\n");
    process.exit(1);
  },
});
process.once("SIGTERM", () => process.exit(0));
process.stdout.write("held\n");
setInterval(() => {}, 1_000);
if (busy) for (;;);
