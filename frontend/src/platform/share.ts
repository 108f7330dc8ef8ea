export const canShare = () => typeof navigator.share === "function";

/** True when something was shared; closing the sheet is no error. */
export async function shareText(content: { title: string; text: string }): Promise<boolean> {
  try {
    await navigator.share(content);
    return true;
  } catch {
    return false;
  }
}
