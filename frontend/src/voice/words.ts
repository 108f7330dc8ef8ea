/** What a page that is a telephone says for itself. The first is what happened, the second what to do. */
export type Says = readonly [what: string, todo: string];

const ELSE = "Or ring your phone instead.";
export const noMicrophone: Says = [
  "No microphone",
  `Allow it beside the address of this page, then call again. ${ELSE}`,
];
export const noneFound: Says = ["We can’t find a microphone", `Plug one in, then call again. ${ELSE}`];
export const passOld: Says = ["This call waited too long", "Call again."];
export const lineBroke: Says = ["The line to this browser broke", `Check your network, then call again. ${ELSE}`];
export const noLine: Says = ["The network doesn’t answer", `Try again in a moment. ${ELSE}`];
export const busy: Says = ["The line is busy", "Try again in a little while."];
export const declined: Says = ["The call was declined", "Try later, or write to them."];
export const broke: Says = ["Something broke the call here", "Call again, or ring your phone instead."];

export const mute = "Mute";
export const unmute = "Unmute";
export const muted = "You are muted: they can’t hear you.";
export const comeBack = "Come back to keep your call alive";
export const microphoneLost = "We lost your microphone.";
export const reconnect = "Reconnect it";
export const noNetwork = "No connection. The call in this browser may break.";
export const callAgain = "Call again";
export const weak = "The line is weak. Stay on.";
export const endedMeanwhile = "The call ended while this page was in the background.";
