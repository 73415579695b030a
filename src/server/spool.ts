import { open, statfs, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Spool } from "../http/spool.ts";
import { makeFolder } from "../store/embedded/make-folder.ts";
import { StoreFailure } from "../store/store-failure.ts";

/** Bytes that are written at once, and between two looks at the free space. */
const PIECE = 2 ** 20;

/**
 * A spool on a disk, in a file that has no name and goes when it has been read, or the process ends.
 *
 * @param leastFree bytes that must stay free there
 */
export function spoolIn(directory: string, leastFree: number): Spool {
  return async (write) => {
    makeFolder(directory, 0o700);
    const path = join(directory, `spool.${crypto.randomUUID()}`);
    const file = await open(path, "wx+", 0o600);
    try {
      await unlink(path);
      let piece: string[] = [];
      let length = 0;
      const flush = async () => {
        const { bavail, bsize } = await statfs(directory);
        if (bavail * bsize < leastFree + length) throw new StoreFailure("full");
        await file.writeFile(piece.join(""));
        [piece, length] = [[], 0];
      };
      await write(async (line) => {
        piece.push(`${line}\n`);
        length += line.length + 1;
        if (length >= PIECE) await flush();
      });
      await flush();
      return Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream<Uint8Array>;
    } catch (error) {
      await file.close();
      throw error;
    }
  };
}
