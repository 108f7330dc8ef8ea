export { Rehearse } from "../screens/Rehearse";
export { Script } from "../screens/Script";
