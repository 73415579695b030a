import { expect, test } from "vitest";
import { clientOf, clientOnEdge } from "../../src/http/client.ts";

const PROXY = ["127.0.0.1", "10.0.0.2"];

test.each<[string, string | null, string | null, readonly string[], string | null]>([
  ["a peer is the client", "192.0.2.7", null, [], "192.0.2.7"],
  ["what a peer claims to forward counts for nothing", "192.0.2.7", "203.0.113.9", PROXY, "192.0.2.7"],
  ["a named proxy's word counts", "127.0.0.1", "192.0.2.7", PROXY, "192.0.2.7"],
  ["the last that no named proxy wrote", "127.0.0.1", "203.0.113.9, 192.0.2.7, 10.0.0.2", PROXY, "192.0.2.7"],
  ["a named proxy that forwards nobody is no client", "127.0.0.1", null, PROXY, null],
  ["this computer, not named, is no client", "127.0.0.1", "192.0.2.7", [], null],
  ["in IPv6 neither", "::1", null, [], null],
  ["an address is the same in either form", "::ffff:192.0.2.7", null, [], "192.0.2.7"],
  ["a named proxy too", "::ffff:127.0.0.1", "192.0.2.7:5123", PROXY, "192.0.2.7"],
  ["of IPv6 the network", "2001:db8:1:2:3:4:5:6", null, [], "2001:db8:1:2::/64"],
  ["however it is written", "2001:DB8:1::6", null, [], "2001:db8:1:0::/64"],
  ["an unknown peer is no client", null, null, [], null],
])("%s", (_, peer, forwarded, proxies, client) => {
  expect(clientOf({ peer, forwarded }, proxies)).toBe(client);
});

test("on the edge a client is the same as in Node: of IPv6 the network, and nobody where the platform names none", () => {
  const named = (address: string) => clientOnEdge(new Headers({ "CF-Connecting-IP": address }));
  expect(new Set(["2001:db8:1:2::1", "2001:db8:1:2::2"].map(named))).toEqual(new Set(["2001:db8:1:2::/64"]));
  expect(named("192.0.2.7")).toBe("192.0.2.7");
  expect(clientOnEdge(new Headers())).toBeNull();
});
