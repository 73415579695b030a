/** Where one is led after signing in, unless told. */
const HOME = "/inspections";

/**
 * An address of this service to go on to, whatever was asked: nobody is led elsewhere.
 *
 * @example localPath("//elsewhere.example") // "/inspections"
 */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return HOME;
  const base = "https://here.invalid";
  const { origin, pathname, search } = new URL(wanted, base);
  // What begins with two slashes once it is tidied, as "/..//elsewhere.example" does, would name another host.
  return origin === base && !pathname.startsWith("//") ? pathname + search : HOME;
}
