export { Help } from "../screens/Help";
export { Nowhere } from "../screens/Nowhere";
export { People } from "../screens/People";
export { Rehearse } from "../screens/Rehearse";
export { Script } from "../screens/Script";
export { Settings } from "../screens/Settings";
export { SignIn, takeLinkToken } from "../screens/SignIn";
