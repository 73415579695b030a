/**
 * A whole number from 1 as an address or a hidden field has it.
 *
 * @param otherwise what anything else counts as
 * @example wholeNumber("12", 0) // 12
 */
export function wholeNumber<T extends number | undefined>(text: string | undefined, otherwise: T): number | T {
  return /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : otherwise;
}
