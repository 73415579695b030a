/**
 * Loaded by a process before its own code (`node --import`), it puts its clock so many days from the right time, as a
 * computer's is that was set wrongly.
 *
 * @module
 */

const shift = Number(process.env.TEST_DAYS_AHEAD) * 86_400_000;

const RightDate = Date;

class ShiftedDate extends RightDate {
  constructor(...given: unknown[]) {
    if (given.length > 0) super(...(given as []));
    else super(RightDate.now() + shift);
  }

  static override now(): number {
    return RightDate.now() + shift;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
