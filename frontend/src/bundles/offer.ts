export { Check } from "../screens/Check";
export { OpenOffer } from "../screens/OpenOffer";
export { Paste } from "../screens/Paste";
