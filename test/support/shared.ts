/** The environment's name for the address at which a run's shared services are asked for. */
export const SERVICES = "LONGLIST_TEST_SERVICES";

/**
 * What a test needs to know of a service that the whole run shares; it is started if nobody asked before.
 *
 * @throws Error with what the service said where it does not start
 */
export async function sharedService<T>(name: "postgres" | "browser"): Promise<T> {
  const response = await fetch(`${process.env[SERVICES]}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as T;
}
