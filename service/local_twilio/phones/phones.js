"use strict";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const IDLE = {
  yours: "When you ask Bowout to ring your phone, this one rings.",
  theirs: "When you have answered and pressed a key, this one rings.",
};
const ENDS = {
  completed: "The call is over.",
  busy: "It was busy or turned the call down.",
  "no-answer": "Nobody picked up.",
  failed: "The call could not be connected.",
  canceled: "The caller hung up while it rang.",
};
let sids = {};
const lines = {};

function make(which, title) {
  const phone = document.getElementById("phone").content.firstElementChild.cloneNode(true);
  phone.id = which;
  phone.querySelector("h2").textContent = title;
  for (const button of phone.querySelectorAll("[data-does]")) {
    button.addEventListener("click", () => act(which, button.dataset.does));
  }
  const keypad = phone.querySelector(".keypad");
  for (const digit of which === "yours" ? KEYS : []) {
    const key = document.createElement("button");
    key.textContent = digit;
    key.addEventListener("click", () => act(which, "key", { digit }));
    keypad.append(key);
  }
  const check = phone.querySelector(".check");
  if (which === "yours") check.addEventListener("submit", confirm);
  else check.remove();
  document.getElementById("phones").append(phone);
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  await refresh();
}

/** Speak with the browser that calls: this page is the other phone's microphone and its ear. */
async function talk(sid) {
  const line = (lines[sid] = new RTCPeerConnection());
  const { sdp } = await (await fetch(`/_sim/legs/${sid}/offer`)).json();
  line.addEventListener("track", (event) => {
    document.getElementById("ear").srcObject = event.streams[0] || new MediaStream([event.track]);
  });
  const mine = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
  for (const track of mine ? mine.getTracks() : []) line.addTrack(track, mine);
  await line.setRemoteDescription({ type: "offer", sdp });
  await line.setLocalDescription();
  // The kit takes one answer and no addresses after it.
  await new Promise((resolve) => {
    const look = () => line.iceGatheringState === "complete" && resolve();
    line.addEventListener("icegatheringstatechange", look);
    look();
  });
  const headers = { "Content-Type": "application/json" };
  await fetch(`/_sim/legs/${sid}/media`, { method: "PUT", headers, body: JSON.stringify(line.localDescription) });
}

function hear(yours, theirs) {
  if (yours && yours.browser && theirs && theirs.connected && !lines[yours.sid]) talk(yours.sid);
  for (const [sid, line] of Object.entries(lines)) {
    if (yours && yours.sid === sid && !yours.over) continue;
    for (const { track } of line.getSenders()) if (track) track.stop();
    line.close();
  }
}

function act(which, does, body = {}) {
  return post(`/_sim/legs/${sids[which]}/${does}`, body);
}

async function confirm(event) {
  event.preventDefault();
  const form = event.currentTarget;
  await post("/_sim/confirm", { phone_number: form.dataset.number, code: form.elements.code.value });
  form.reset();
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function status(call) {
  if (!call) return "Quiet";
  if (call.ringing) return "Ringing";
  if (call.connected) return `In a call ${clock(call.seconds)}`;
  return call.over ? "Call over" : "About to ring";
}

function hint(which, call, other) {
  if (!call) return IDLE[which];
  if (call.over) return ENDS[call.status];
  if (call.browser) return call.connected ? "The two are connected. Nobody records or listens." : "Your browser calls.";
  if (call.ringing) return which === "yours" ? "Bowout is calling you. Answer." : "Play the other person: answer, decline, or let it ring.";
  if (!call.connected) return "";
  if (call.listening) return "Press any key. Only then does the other phone ring.";
  if (which === "theirs" || (other && other.connected)) return "The two phones are connected. Nobody records or listens.";
  return other && other.ringing ? "The other phone is ringing." : "";
}

function show(which, call, other) {
  const phone = document.getElementById(which);
  const find = (selector) => phone.querySelector(selector);
  sids[which] = call ? call.sid : "";
  phone.classList.toggle("ringing", Boolean(call && call.ringing));
  phone.classList.toggle("connected", Boolean(call && call.connected));
  write(find(".status"), status(call));
  const browser = Boolean(call && call.browser);
  const caller = call && call.caller;
  write(find(".who"), browser ? "Your browser is the phone" : call ? `${call.number}, called by ${caller}` : "");
  write(find(".hint"), hint(which, call, other));
  const spoken = which === "yours" && call && call.connected && !other ? call.said.at(-1) : "";
  find(".speech").hidden = !spoken;
  write(find("q"), spoken || "");
  find("[data-does=answer]").hidden = find("[data-does=decline]").hidden = browser || !(call && call.ringing);
  find("[data-does=hangup]").hidden = !(call && call.connected);
  find(".keypad").hidden = which !== "yours" || browser || !(call && call.connected) || Boolean(other);
  find(".keypad").classList.toggle("wanted", Boolean(call && call.listening));
}

function showTexts(texts) {
  const list = document.querySelector("#yours .texts");
  const wanted = texts.filter((text) => text.status === "pending");
  const key = JSON.stringify(wanted);
  if (list.dataset.shown === key) return;
  list.dataset.shown = key;
  list.replaceChildren(...wanted.map((text) => {
    const item = document.createElement("li");
    const label = document.createElement("span");
    label.textContent = text.channel === "call" ? `A voice calls ${text.number} and says` : `Text message to ${text.number}`;
    const code = document.createElement("strong");
    code.textContent = text.code;
    item.append(label, "Your code is ", code);
    return item;
  }));
}

function showCheck(checks) {
  const form = document.querySelector("#yours .check");
  const check = checks.at(-1);
  form.hidden = !check;
  if (!check) return;
  form.dataset.number = check.number;
  write(form.querySelector("label"), `Twilio calls ${check.shown} to prove that it is yours. Type the code that Bowout shows.`);
}

async function refresh() {
  const offline = document.getElementById("offline");
  try {
    const answer = await fetch("/_sim/state");
    const state = await answer.json();
    show("yours", state.yours, state.theirs);
    show("theirs", state.theirs, state.yours);
    hear(state.yours, state.theirs);
    showTexts(state.texts);
    showCheck(state.checks);
    offline.hidden = true;
  } catch {
    offline.hidden = false;
  }
}

make("yours", "Your phone");
make("theirs", "Their phone");
refresh();
setInterval(refresh, 1000);
