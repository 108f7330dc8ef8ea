let fresh: string | null = null;

/** The text that was pasted a moment ago on another screen; taken once, so that it is read by itself once. */
export const handText = (text: string) => {
  fresh = text;
};

export function takeText(): string | null {
  const text = fresh;
  fresh = null;
  return text;
}
