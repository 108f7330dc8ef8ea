/** Paste, Check, and what stands on an offer. */

export const title = "Paste the offer email";
export const privacy = "Read to find names, dates and numbers. Delete it whenever you like.";
export const box = "The offer email";
export const placeholder = "Paste the whole email here";
export const pasteButton = "Paste the offer";
export const read = "Read it";
export const reading = "Reading it";
export const clear = "Clear";
export const cleared = "Cleared";
export const type = "Type it instead";
export const refused = "Press and hold in the box, then Paste.";
export const tooLong = "That is a long email. We read the first part of it.";
