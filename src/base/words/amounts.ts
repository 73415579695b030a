import { percent } from "../percent.ts";

/** @example counted(1, "case") // "1 case" @example counted(2, "case") // "2 cases" */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** @example marginOfErrorText(0.048859) // "4.9 percentage points" */
export function marginOfErrorText(marginOfError: number | null): string {
  return marginOfError === null
    ? "none (no cases)"
    : `${percent(Math.round(marginOfError * 1e6), 1e6)} percentage points`;
}
