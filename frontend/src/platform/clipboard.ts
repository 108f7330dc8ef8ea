/** The text of the clipboard, or null where the browser cannot or the person would not let us read it. */
export async function readClipboard(): Promise<string | null> {
  try {
    const text = await navigator.clipboard.readText();
    return text.trim() ? text : null;
  } catch {
    return null;
  }
}

/** Must be the first thing in a tap's handler: Safari forgets the tap after an await. True when the text is copied. */
export async function copyText(text: string): Promise<boolean> {
  if (!navigator.clipboard) return copyTheOldWay(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/** A page that is not served over HTTPS (a phone on the home network) has no clipboard object. */
function copyTheOldWay(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "vh";
  document.body.append(box);
  box.select();
  const copied = document.execCommand?.("copy") ?? false;
  box.remove();
  return copied;
}
