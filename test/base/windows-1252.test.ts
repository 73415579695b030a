import { expect, test } from "vitest";
import { fromWindows1252 } from "../../src/base/windows-1252.ts";

test("each byte is the character that the Encoding Standard has for it, whatever the engine takes it for", () => {
  const text = fromWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(text).toHaveLength(256);
  expect(text.slice(0x80, 0xa0)).toBe("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
  const others = [...text].filter((_, byte) => byte < 0x80 || byte >= 0xa0);
  expect(others.map((one) => one.charCodeAt(0))).toEqual(
    Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte < 0x80 || byte >= 0xa0),
  );
});

test("what would be a byte order mark in another encoding is two letters", () => {
  expect(fromWindows1252(Uint8Array.of(0xff, 0xfe, 0x41))).toBe("ÿþA");
  expect(fromWindows1252(new Uint8Array())).toBe("");
});
