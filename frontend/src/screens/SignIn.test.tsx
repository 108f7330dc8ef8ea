import { expect, test } from "vitest";
import { takeLinkToken } from "./SignIn";

test("the token of a link leaves the address before anything is loaded or logged", () => {
  history.replaceState(null, "", "/offers/new?x=1#sign-in=abc%2Bdef");
  expect(takeLinkToken()).toBe("abc+def");
  expect(location.href).toBe("http://127.0.0.1/offers/new?x=1");
  expect(takeLinkToken()).toBeNull();
});
