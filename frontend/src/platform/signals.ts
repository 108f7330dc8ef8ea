/**
 * Values that tell whoever reads them when they change. They do what is used here of @preact/signals (`signal`, `computed`,
 * `effect`) and nothing else, for a third of its size.
 */
export interface ReadonlySignal<T> {
  readonly value: T;
  /** Calls with the value now and after each change, until the answer is called. */
  subscribe(heard: (value: T) => void): () => void;
}
export interface Signal<T> extends ReadonlySignal<T> {
  value: T;
}

interface Source<T = unknown> {
  readers: Set<Reader>;
  read(): T;
  /** The last reader has gone. */
  idle?(): void;
}
/** Something that is worked out from sources, with the values that it saw. */
interface Reader {
  sources: Map<Source, unknown>;
  /** One of the sources has changed, or may have. */
  alarm(): void;
}

let reading: Reader | null = null;
let queue: Set<() => void> | null = null;

function note<T>(source: Source, value: T): T {
  if (reading) {
    source.readers.add(reading);
    reading.sources.set(source, value);
  }
  return value;
}

function drop(reader: Reader, sources: Iterable<Source>): void {
  for (const source of sources) {
    source.readers.delete(reader);
    if (source.readers.size === 0) source.idle?.();
  }
}

/** Works it out, and notes the sources anew. */
function watch<T>(reader: Reader, act: () => T): T {
  const [before, old] = [reading, [...reader.sources.keys()]];
  reader.sources.clear();
  reading = reader;
  try {
    return act();
  } finally {
    reading = before;
    drop(
      reader,
      old.filter((source) => !reader.sources.has(source)),
    );
  }
}

const sawOther = ({ sources }: Reader) => [...sources].some(([source, seen]) => source.read() !== seen);

/** Everybody hears of the change before any effect runs: none sees one thing new and another old. */
function tell(readers: Set<Reader>): void {
  const runs = queue ?? new Set();
  const outermost = queue === null;
  queue = runs;
  for (const reader of [...readers]) reader.alarm();
  if (!outermost) return;
  try {
    for (const run of runs) {
      runs.delete(run);
      run();
    }
  } finally {
    queue = null;
  }
}

const reach = <T>(source: Source<T>): ReadonlySignal<T> => ({
  get value() {
    return note(source, source.read());
  },
  subscribe: (heard: (value: T) => void) =>
    effect(() => {
      const value = note(source, source.read());
      reading = null;
      heard(value);
    }),
});

export function signal<T>(first: T): Signal<T> {
  let now = first;
  const source: Source<T> = { readers: new Set(), read: () => now };
  const reached = reach(source);
  return {
    get value() {
      return reached.value;
    },
    set value(next) {
      if (next === now) return;
      now = next;
      tell(source.readers);
    },
    subscribe: reached.subscribe,
  };
}

/** Worked out when it is read, and again only when one of its sources has changed. */
export function computed<T>(make: () => T): ReadonlySignal<T> {
  let kept: T;
  let state: "unknown" | "doubtful" | "known" = "unknown";
  const reader: Reader = {
    sources: new Map(),
    alarm() {
      if (state !== "known") return;
      state = "doubtful";
      for (const next of [...source.readers]) next.alarm();
    },
  };
  const source: Source<T> = {
    readers: new Set(),
    read() {
      if (state === "unknown" || (state === "doubtful" && sawOther(reader))) kept = watch(reader, make);
      state = "known";
      return kept;
    },
    idle() {
      drop(reader, reader.sources.keys());
      reader.sources.clear();
      state = "unknown";
    },
  };
  return reach(source);
}

/** Runs now and whenever something that it read has changed, until the answer is called. */
export function effect(act: () => void): () => void {
  const reader: Reader = { sources: new Map(), alarm: () => queue?.add(run) };
  const run = () => {
    if (sawOther(reader)) watch(reader, act);
  };
  watch(reader, act);
  return () => {
    drop(reader, reader.sources.keys());
    reader.sources.clear();
  };
}
