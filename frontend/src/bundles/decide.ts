export { Reason } from "../screens/Reason";
export { Resume } from "../screens/Resume";
export { Safe } from "../screens/Safe";
export { Who } from "../screens/Who";
