import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { waiting } from "../api/outbox";
import { storage } from "../platform/storage";
import * as words from "../text/en/stage";
import { line, open, pass, posts, tap, unreachable, useWorld, world } from "./harness";
import { call } from "./sample";

useWorld(() => ({ state: "requested", mode: "own_phone", number: "+13125550142", next_poll_ms: null }));
beforeEach(() => storage.forget());

describe("without a connection", () => {
  test("the script is there, because it was there before", async () => {
    await open();
    world.answering = unreachable;
    world.now = call();
    await open();
    await pass(100);
    await tap(words.onTheCall);
    expect(line()).toBe("Hello, is that Priya?");
  });

  test("what they say of their call waits in the outbox and is sent as soon as it can be", async () => {
    await open();
    world.answering = unreachable;
    await tap(words.onTheCall);
    await tap(words.next);
    await pass(800);
    await tap(words.over);
    expect(world.went).toEqual(["/declines/d1/how-did-it-go/k1"]);
    expect(await waiting()).toBe(2);
    world.sent.length = 0;
    world.answering = () => undefined;
    await open();
    expect(posts("/calls/k1/own-phone").map(({ body }) => body.event)).toEqual(["talking", "over"]);
  });

  test("their ringing is noted later, and the words are there now", async () => {
    await open();
    world.answering = unreachable;
    await open(null);
    await pass(100);
    expect(line()).toMatch(/^Hi Priya, thanks for calling back/);
    expect(await waiting()).toBe(1);
    await tap(words.next);
    expect(line()).toMatch(/^Thank you so much/);
    expect(world.root.querySelector("[role=timer]")).not.toBeNull();
  });

  test("their own phone needs no connection to be the other way", async () => {
    world.now = call({ state: "ended", result: "user_no_answer", text: "Your phone wasn't answered" });
    await open();
    world.answering = unreachable;
    await tap(words.useDialler);
    expect(world.went[0]).toMatch(/^\/declines\/d1\/call\/[0-9a-f-]{36}$/);
    expect(await waiting()).toBe(1);
  });
});
