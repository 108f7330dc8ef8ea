import { signal } from "../platform/signals";
import { useValue } from "../platform/useValue";
import * as frame from "../text/en/frame";

type Message = { text: string; action?: { label: string; run: () => void }; lasting?: boolean };

const current = signal<Message | null>(null);
const SECONDS = 8;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what was done, with Undo where it can be taken back. A newer one replaces it; it goes after 8 s. */
export function toast(text: string, undo?: () => void): void {
  show({ text, action: undo && { label: frame.undo, run: undo } });
}

export function show(message: Message): void {
  clearTimeout(timer);
  current.value = message;
  if (!message.lasting) timer = setTimeout(hide, SECONDS * 1000);
}

export function hide(): void {
  clearTimeout(timer);
  current.value = null;
}

export function Toasts() {
  const message = useValue(current);
  const act = () => {
    hide();
    message?.action?.run();
  };
  return (
    <div class="toasts" role="status">
      {message && (
        <div class="toast">
          <span>{message.text}</span>
          {message.action && (
            <button type="button" onClick={act}>
              {message.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
