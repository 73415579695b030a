import type { Store } from "./store.ts";

/**
 * Gives a request on the edge a store of its own: connections cannot outlive the request that made them there.
 *
 * @param waitUntil the platform's, which lets the connections end after the answer is on its way
 * @example forOneRequest(() => openVercelStore(options), (end) => context.waitUntil(end), (store) => answer(store))
 */
export async function forOneRequest<T>(
  open: () => Store,
  waitUntil: (end: Promise<void>) => void,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = open();
  try {
    return await work(store);
  } finally {
    waitUntil(store.close().catch(() => {}));
  }
}
