export { BeforeTheCall } from "../screens/BeforeTheCall";
export { HowDidItGo } from "../screens/HowDidItGo";
