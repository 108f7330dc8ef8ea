// Fails the build when the app grows past what a phone on a bad network should have to load. Sizes are gzip -9.
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = new URL("dist/", import.meta.url);
const build = JSON.parse(readFileSync(new URL("manifest.build.json", dist), "utf8"));
const packed = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const sum = (files) => [...files].reduce((total, file) => total + packed(file), 0);

/** The script and style files that a chunk needs before it can run, itself included. */
function needs(key, found = new Set()) {
  const chunk = build[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) needs(other, found);
  return found;
}

const page = readFileSync(new URL("index.html", dist), "utf8");
const core = Object.keys(build).find((key) => page.includes(build[key].file) && key.endsWith(".js"));
const first = needs(core);
const assets = readdirSync(new URL("assets/", dist)).map((name) => `assets/${name}`);
// Twilio's voice kit is loaded only when a call in the browser starts; it is not part of the screens.
const code = assets.filter((name) => /\.(js|css)$/.test(name) && !/voice-sdk/.test(name));
const routes = code.filter((name) => name.endsWith(".js") && !first.has(name)).sort();
// What comes over the network before anything is tapped: the page, its files, and what is fetched once they are there.
const opened = new Set(["index.html", "manifest.webmanifest", "icon.svg", ...first]);
for (const name of assets) if (name.endsWith(".svg")) opened.add(name);
const brotli = (file) => brotliCompressSync(readFileSync(new URL(file, dist))).length;
const styles = [...first].filter((name) => name.endsWith(".css"));
const rows = [
  ["first load, script and style, gz", sum(first), 25_000],
  ["first load, everything, brotli", [...opened].reduce((total, file) => total + brotli(file), 0), 40_000],
  ["every screen, script and style, gz", sum(code), 60_000],
  ...routes.map((name) => [`  ${name}, gz`, packed(name), 6_000]),
  [
    "style of the first load, raw",
    styles.reduce((total, file) => total + readFileSync(new URL(file, dist)).length, 0),
    12_000,
  ],
  ["style of the first load, gz", sum(styles), 4_000],
  ["service worker, gz", packed("sw.js"), 1_000],
];

let over = false;
for (const [what, size, limit] of rows) {
  over ||= size > limit;
  console.log(`${size > limit ? "OVER" : "  ok"} ${what.padEnd(48)} ${String(size).padStart(7)} of ${limit}`);
}
process.exit(over ? 1 : 0);
