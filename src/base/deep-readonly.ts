/** A type none of whose parts can be assigned to: documents are read, never changed in place. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
