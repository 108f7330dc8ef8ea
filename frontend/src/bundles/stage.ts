export { StageScreen } from "../screens/Stage";
