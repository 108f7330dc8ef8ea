export { Done } from "../screens/Done";
export { Email } from "../screens/Email";
export { Paused } from "../screens/Paused";
