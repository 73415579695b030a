import type { Io } from "./io.ts";

/** The calendar date where the command runs, ISO. @example today({ now: () => new Date(2026, 10, 2) }) // "2026-11-02" */
export function today({ now }: Pick<Io, "now">): string {
  const date = now();
  const padded = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
