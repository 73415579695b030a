/**
 * A queue: does each piece of work once the one before it has ended, however that ended.
 *
 * @example const inOrder = oneByOne(); await Promise.all([inOrder(async () => 1), inOrder(async () => 2)]) // [1, 2]
 */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
