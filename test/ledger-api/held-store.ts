import type { Store } from "../../src/store/store.ts";

/** A transaction that has done its work and does not commit until it is let go. */
export interface Held {
  /** Resolves once it has done its work. */
  readonly reached: Promise<void>;
  readonly letGo: () => void;
}

/** A store like another, whose next transaction can be held before it commits. */
export function holdingStore(store: Store): { readonly store: Store; readonly holdNext: () => Held } {
  let next: (() => Promise<void>) | null = null;
  return {
    store: {
      ...store,
      transaction: (work) =>
        store.transaction(async (queries) => {
          const hold = next;
          next = null;
          const result = await work(queries);
          await hold?.();
          return result;
        }),
    },
    holdNext() {
      const [reached, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      next = () => {
        reached.resolve();
        return letGo.promise;
      };
      return { reached: reached.promise, letGo: letGo.resolve };
    },
  };
}
