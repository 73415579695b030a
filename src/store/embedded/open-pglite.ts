import { fsyncSync } from "node:fs";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * PGlite on files that outlive a loss of power. Of itself it runs with fsync off, on files that have none. Here PostgreSQL
 * waits for the disk before it says that something is done, and whatever the disk refuses is noticed outside the
 * database, which can be busy trying again for ever.
 *
 * @module
 */

/**
 * How much of its files PostgreSQL keeps in memory. It would keep 128 megabytes of its own accord, and fills them with zeros at each
 * start, which takes longer than the rest of it. What it reads again it has from the system.
 */
const BUFFERS = ["-c", "shared_buffers=16MB"];

/** What every database is opened with, or made where there is none, in memory or on files. */
export const OPENED_WITH = {
  startParams: [...PGlite.defaultStartParams, ...BUFFERS],
  initDbStartParams: BUFFERS,
} satisfies PGliteOptions;

/** Like those in memory, without `-F`, which turns fsync off; and with less log kept behind, as a disk may be small. */
const START_PARAMETERS = [
  ...OPENED_WITH.startParams.filter((parameter) => parameter !== "-F"),
  ...["wal_sync_method=fsync", "max_wal_size=64MB", "min_wal_size=32MB"].flatMap((setting) => ["-c", setting]),
];

/** Emscripten's files on Node's, as far as is needed here. */
interface NodeFiles {
  readonly stream_ops: {
    fsync?: (stream: { readonly nfd?: number }) => number;
    write: (...given: readonly unknown[]) => number;
  };
}
interface DatabaseModule {
  readonly FS: { readonly filesystems: { readonly NODEFS: NodeFiles } };
}

type Init = NodeFS["init"];

/** Opens the database in a folder, or makes one in an empty folder. @param whenRefused told of each write that the disk refuses */
export function openPglite(folder: string, whenRefused: () => void): Promise<PGlite> {
  const fs = new DurableFiles(folder, whenRefused);
  return PGlite.create({ ...OPENED_WITH, fs, startParams: START_PARAMETERS });
}

/** Files in a folder, on the disk when PostgreSQL asks for it. */
class DurableFiles extends NodeFS {
  readonly #whenRefused: () => void;

  constructor(folder: string, whenRefused: () => void) {
    super(folder);
    this.#whenRefused = whenRefused;
  }

  override async init(...[database, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(database, options);
    const make = (module: unknown) => this.#makeDurable((module as DatabaseModule).FS.filesystems.NODEFS.stream_ops);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...[emscriptenOpts.preRun ?? []].flat(), make] } };
  }

  #makeDurable(operations: NodeFiles["stream_ops"]): void {
    const { write } = operations;
    operations.fsync = ({ nfd }) => {
      if (nfd !== undefined) fsyncSync(nfd);
      return 0;
    };
    operations.write = (...given) => {
      try {
        return write(...given);
      } catch (error) {
        this.#whenRefused();
        throw error;
      }
    };
  }
}
