/**
 * Who a request comes from, as far as its connection tells: for what one client may ask of a service that all use.
 *
 * @module
 */

/** What a connection and a request's headers say. */
export interface Connection {
  /** The address at the other end; null where that is not known. */
  readonly peer: string | null;
  /** The header X-Forwarded-For. */
  readonly forwarded: string | null;
}

/**
 * The client behind a connection: the peer, or whom it forwards where it is one of the proxies that were named. Nobody
 * else's word counts: anyone can write the header.
 *
 * @param proxies addresses of the web servers that stand before the service
 * @returns null for a peer on this computer that was not named: everybody may come through it, so it is no one client
 * @example clientOf({ peer: "127.0.0.1", forwarded: "203.0.113.9, 192.0.2.7" }, ["127.0.0.1"]) // "192.0.2.7"
 */
export function clientOf({ peer, forwarded }: Connection, proxies: readonly string[]): string | null {
  const hops = (forwarded ?? "").split(",").map(plainAddress);
  let client = plainAddress(peer ?? "");
  while (proxies.includes(client) && hops.length > 0) client = hops.pop() ?? "";
  if (client === "" || proxies.includes(client) || isLoopback(client)) return null;
  return networkOf(client);
}

/**
 * The client of a request on the edge, whose platform sets the header and takes it from nobody else.
 *
 * @example clientOnEdge(new Headers({ "CF-Connecting-IP": "2001:db8:1:2::7" })) // "2001:db8:1:2::/64"
 */
export function clientOnEdge(headers: Headers): string | null {
  return clientOf({ peer: headers.get("CF-Connecting-IP"), forwarded: null }, []);
}

/** An IPv4 address is the same whether or not the connection speaks IPv6. @example plainAddress("::ffff:192.0.2.7") // "192.0.2.7" */
export function plainAddress(address: string): string {
  const plain = address.trim().toLowerCase();
  const bare = /^\[(.*)\](:\d+)?$/.exec(plain)?.[1] ?? plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return bare.replace(/^::ffff:(?=\d+\.)/, "");
}

function isLoopback(address: string): boolean {
  return address === "::1" || address === "localhost" || address.startsWith("127.");
}

/** One customer of a network has all addresses with the same first half: of IPv6, that is a client. */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter((part) => part !== "");
  const after = (tail ?? "").split(":").filter((part) => part !== "");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return `${[...before, ...Array<string>(zeros).fill("0"), ...after].slice(0, 4).join(":")}::/64`;
}
