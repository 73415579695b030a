import { onTestFinished } from "vitest";
import { mountSmallDisk, type SmallDisk } from "./mounted-disk.ts";

/** A small disk that goes when the test has finished; null where mounting is not allowed. */
export function aSmallDisk(megabytes: number): SmallDisk | null {
  const disk = mountSmallDisk(megabytes);
  if (disk) onTestFinished(disk.unmount);
  return disk;
}
