import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all its room but so many bytes. */
  readonly fill: (left: number) => void;
  /** Gives it back. */
  readonly empty: () => void;
  readonly unmount: () => void;
}

/** How to get what the suite needs, for those who have not got it. */
export const DISK_WANTED = "a database on a disk that is full: run as root, or where mount -t tmpfs is allowed";

const SOME = Buffer.alloc(2 ** 20);

/** Mounts a disk in memory; null where mounting is not allowed. Whoever mounts it unmounts it. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "longlist-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "longlist-test", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill(left) {
      const { bavail, bsize } = statfsSync(folder);
      let more = bavail * bsize - left;
      try {
        for (; more > 0; more -= SOME.length)
          appendFileSync(filler, more < SOME.length ? SOME.subarray(0, more) : SOME);
      } catch (error) {
        // Whoever else writes there may have taken some of it meanwhile: it is full all the same.
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
    empty: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
