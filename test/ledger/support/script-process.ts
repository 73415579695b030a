import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteStore } from "../../../src/store/pglite-store.ts";
import { aDesk } from "./desk.ts";
import { doStep } from "./script.ts";

/**
 * The script as a program to be killed: on the embedded database of a directory, from a given request on, it says of
 * each request what its answer's digest is, once it has it.
 *
 * @module
 */

const [directory, from] = process.argv.slice(2);
const store = await openPgliteStore(directory);
await migrate(store, await readMigrations());
const { ledger } = aDesk(store);
process.stdout.write("open\n");
for (let step = Number(from); ; step++) process.stdout.write(`${step} ${await doStep(ledger, step)}\n`);
