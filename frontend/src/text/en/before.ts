import { unbroken } from "./format";

/** Before the call, and how it went. */

export const title = "Ready when you are";
export const to = (name: string, number: string) => `${name}, ${unbroken(number)}`;
export const ticks = { quiet: "A quiet place", time: "5 minutes", water: "Water" };
export const ticksLabel = "If it helps";
export const theirTime = (name: string, time: string) => `It's ${time} for ${name}.`;
export const lastDay = "Today is the last day. A short call now is better than a perfect one tomorrow.";
export const modes = { bridge: "Ring my phone", own_phone: "Open the dialler", browser: "Call in this browser" };
export const how = {
  bridge: (name: string) => `We ring you, then ${name}.`,
  own_phone: (name: string) => `Your phone calls ${name}. Your script stays here.`,
  browser: (name: string) => `This computer calls ${name}. Use earphones.`,
};
export const sees = (name: string, number: string) => `${name} sees ${unbroken(number)}.`;
export const wontKnow = (name: string, number: string) =>
  `${name} sees ${unbroken(number)} and won't know this number.`;
export const keepOpen =
  "Keep this screen open. Answer from the top of your screen. Earphones in, or speaker if you're alone.";
export const another = "Call another way";
export const proveTitle = "First, is this your number?";
export const proveLead = "We ring only a phone that you have shown to be yours. This is asked once.";
export const number = "Your number";
export const sendCode = "Send me a code";
export const sending = "Sending the code";
export const code = "Code";
export const codeHint = (national: string) => `We sent it to ${unbroken(national)}.`;
export const checkCode = "Check the code";
export const checking = "Checking";
export const otherNumber = "Another number";
export const lateTitle = "Call anyway";
export const goToCall = "To the call";
export const script = "Read the script once more";
export const write = "Write instead";
export const noNumber = "Add a number";
export const lookFirst = "Look at my script first";
