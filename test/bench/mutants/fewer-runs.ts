import * as fc from "fast-check";

declare global {
  /** How many cases a property makes at most. */
  var mutantRuns: number;
}

/** Property tests as they are run for mutants: the same few cases each time, and no search for the smallest that fails. */
function assertWithFewerRuns<Ts>(property: fc.IRawProperty<Ts>, parameters: fc.Parameters<Ts> = {}): Promise<void> {
  const numRuns = Math.min(parameters.numRuns ?? 100, globalThis.mutantRuns);
  return fc.assert(property as fc.IAsyncProperty<Ts>, { seed: 1, ...parameters, numRuns, endOnFailure: true });
}

export * from "fast-check";
export { assertWithFewerRuns as assert };
export default { ...fc, assert: assertWithFewerRuns };
