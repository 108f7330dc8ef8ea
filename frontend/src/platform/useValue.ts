import { useLayoutEffect, useState } from "preact/hooks";
import type { ReadonlySignal } from "./signals";

/** The value of a signal; whoever asks is drawn again when it changes. */
export function useValue<T>(source: ReadonlySignal<T>): T {
  const [, turn] = useState(source.value);
  useLayoutEffect(() => source.subscribe((value) => turn(() => value)), [source]);
  return source.value;
}
