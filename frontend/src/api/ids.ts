let latest = 0;

/**
 * A UUIDv7: 48 bits of milliseconds, then random bits. Made here where a thing must have its name before the service
 * answers. Each is later than the one before, also within a millisecond: what waits to be sent is sent in this order.
 */
export function newId(moment = Date.now()): string {
  const now = Math.max(moment, latest + 1);
  latest = now;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
