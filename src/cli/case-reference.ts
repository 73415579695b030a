/** A case reference as lists have it: trimmed, in normalisation form C. @example caseReference(" A1 ") // "A1" */
export function caseReference(text: string): string {
  return text.trim().normalize("NFC");
}
