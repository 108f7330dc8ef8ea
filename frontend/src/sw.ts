/// <reference lib="webworker" />
// Keeps the app's own files, so that it opens without a connection. Answers of the API are personal and never kept here.
const worker = self as unknown as ServiceWorkerGlobalScope;
const shell = "SHELL";

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(shell.split(","))));
});

worker.addEventListener("activate", (event) => {
  const drop = (name: string) => name !== shell && caches.delete(name);
  event.waitUntil(caches.keys().then((names) => Promise.all(names.map(drop))));
});

worker.addEventListener("message", (event) => {
  if (event.data === "take over") worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || /^\/(api|docs|twilio|health)/.test(pathname)) return;
  const find = () => caches.match(request.mode === "navigate" ? "/" : request);
  event.respondWith(find().then((kept) => kept ?? fetch(request)));
});

export {};
