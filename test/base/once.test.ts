import { expect, test, vi } from "vitest";
import { once } from "../../src/base/once.ts";

test("work is done the first time alone, and its answer given each time, nothing among them", () => {
  for (const answer of ["made", undefined, null]) {
    const work = vi.fn(() => answer);
    const made = once(work);
    expect(work).not.toHaveBeenCalled();
    expect([made(), made(), made()]).toEqual([answer, answer, answer]);
    expect(work).toHaveBeenCalledTimes(1);
  }
});
