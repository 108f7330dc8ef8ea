import { readdirSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/**
 * Writes the list of the app's files into the service worker, so that one visit is enough for the whole app to open
 * without a connection. The mark of the list is also the name of the cache: another build, another cache.
 */
function shellList(): Plugin {
  return {
    name: "shell-list",
    generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((name) => name !== "sw.js" && !name.endsWith(".html"));
      const files = [
        "/",
        ...[...built, ...readdirSync("public").filter((name) => name.endsWith(".svg"))].map((name) => `/${name}`),
      ];
      const worker = bundle["sw.js"];
      if (worker?.type === "chunk") worker.code = worker.code.replace(/["'`]SHELL["'`]/, JSON.stringify(files.join()));
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [shellList()],
  build: {
    target: ["chrome111", "safari16.4", "firefox115"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.build.json",
    rolldownOptions: {
      input: { app: "index.html", sw: "src/sw.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
});
