import type { CardKind } from "../../call/types";

/** Every word that the stage says for itself. The words that the user says come with the script. */

export const pageTitle = (company: string) => `Call, ${company}, Bowout`;
export const callTime = "Call time";
export const place = (line: number, of: number) => `${line} of ${of}`;
export const previous = "Previous";
export const next = "Tap for next";
export const backTo = "Tap for your script";
export const loading = "Opening your script";
export const noScript = "Your script isn’t on this phone yet. Say thank you, say no, say goodbye.";
export const noCall = "We can’t find this call. Your script still works.";

export const ringThem = (who: string) => `I hear Bowout, ring ${who}`;
export const anyKey = "Press any key on your phone instead.";
export const orAnyKey = "Or press any key on your phone.";
export const oneMoment = "One moment";
export const stayOn = "Stay on the line. It takes a few seconds.";
export const connected = "Connected";
export const ending = "Ending the call";
export const cancellingDo = "If it rings, don’t press anything.";
export const stillThere = "The call may still be on. Use your phone’s red button.";

export const cutOff = "Cut off";
export const cutOffAfter = (time: string) => `You were cut off after ${time}. It happens.`;
export const ringAgain = "Ring my phone again";
export const ringAnyway = "Ring anyway";
export const wasOver = "It was over";
export const goOn = "Go on";
export const useDialler = "Use the dialler";
export const notNow = "Not now";

export const notYet = "Not ringing yet";
export const yourCall = (who: string) => `Call ${who}`;
export const tapCall = "Tap Call, put it on speaker, then come back here.";
export const onAnyPhone = "Ring this number on any phone, with this page beside you.";
export const copyNumber = "Copy the number";
export const copied = "Copied";
export const onTheCall = "I’m on the call";
export const calling = (who: string) => `Calling ${who}`;
export const howIsIt = "You’re back. How is it going?";
export const talking = "We’re talking";
export const over = "It’s over";
export const noAnswer = "No answer";
export const didNotCall = "I didn’t call";
export const ringsMe = (who: string) => `${who} is ringing you`;
export const didNotPickUp = "I didn’t pick up";

export const cancel = "Cancel";
export const end = "End";
export const hangUpNow = "Hang up now";
export const backToScript = "Back to my script";
export const ifThey = "If they…";
export const more = "More";
export const pushAgain = "push again";
export const wrapUp = "wrap it up";
export const theyPush = "They push again";
export const used = "used";

export const noData = "No data. Your call carries on; so does the script. To hang up, use your phone’s red button.";
export const noDataOwn = "No data. Your script works, and what you tap is kept here.";
export const mayDim = "Your screen may dim. Tap now and then.";
export const tryAgain = "That didn’t get through. Try again in a moment.";
export const close = "Close";

export const keys = "Keys";
export const keyRows = [
  ["Space or →", "next line"],
  ["←", "line before"],
  ["1 to 6", "the cards, in order"],
  ["Esc", "back to my script"],
  ["?", "this list"],
];
export const keysOn = "Number keys and ? are on";
export const keysOff = "Number keys and ? are off";

export const cards = {
  counter_offer: "offer more",
  why: "ask why",
  which_company: "ask where",
  upset: "get upset",
  someone_else: "Someone else",
  machine: "A machine",
  screening: "Call screening",
  silence: "go silent",
  wait: "ask me to wait",
  boss: "get the boss",
  slowly: "Say it slowly",
  lost: "I’m lost",
  exit: "I have to go",
  wrong_number: "Wrong number",
  cut_off: "Bad line",
  ring_back: "They ring back",
} satisfies Record<CardKind, string>;
