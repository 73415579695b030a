import type { Ask } from "../ledger-api/journey.ts";

/** Asks a service over the network. */
export function askingAt(url: string): Ask {
  return (token, path, { method, json, csv, headers = {} } = {}) => {
    const type = json !== undefined ? "application/json" : csv !== undefined ? "text/csv" : null;
    return fetch(url + path, {
      method: method ?? (type ? "POST" : "GET"),
      headers: {
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(type && { "Content-Type": type }),
        ...headers,
      },
      ...(type && { body: csv ?? JSON.stringify(json) }),
    });
  };
}
