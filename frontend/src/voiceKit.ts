/** Twilio's voice kit and what goes with it: fetched by the tap that makes a call in the browser, and by nothing else. */
export const voiceKit = () => import("./voice/voice-sdk");
