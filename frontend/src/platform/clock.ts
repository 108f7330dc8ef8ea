/**
 * The service's clock. Phones are often wrong by minutes, and every deadline and call time is the service's: each
 * answer that carries `server_time` sets the offset, and all screens ask here what time it is.
 */
let offset = 0;

export function learnServerTime(serverTime: string, receivedAt = Date.now()): void {
  const theirs = Date.parse(serverTime);
  if (Number.isFinite(theirs)) offset = theirs - receivedAt;
}

export const serverNow = (now = Date.now()) => now + offset;
