import type { SqlValue } from "../store.ts";
import type { FailureCode } from "../store-failure.ts";

/** What a thread without a database asks of the one that has it, and what it is told. @module */

/** One thing asked; its number comes back with the reply. */
export type Asked = { readonly number: number } & (
  | { readonly kind: "begin" }
  /** @param transaction the number by which it was begun; null for a statement of its own */
  | {
      readonly kind: "query";
      readonly transaction: number | null;
      readonly sql: string;
      readonly values?: readonly SqlValue[] | undefined;
    }
  | { readonly kind: "commit" | "rollback"; readonly transaction: number }
);

export type Told = { readonly number: number } & (
  | { readonly rows: readonly object[] }
  /** As a StoreFailure has it; its message too, which names no case. */
  | { readonly failure: { readonly code: FailureCode; readonly sqlState: string | null } }
);

/** As much of a MessagePort as both sides need. */
export interface Port<Sent, Got> {
  postMessage(message: Sent): void;
  on(event: "message", listener: (message: Got) => void): unknown;
  on(event: "close", listener: () => void): unknown;
  close(): void;
}
