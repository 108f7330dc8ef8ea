export { flush } from "../api/outbox";
export { watchForUpdates } from "../platform/update";
