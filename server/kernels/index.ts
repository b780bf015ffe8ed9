export { adam, sumOfSquares } from "./adam";
export { lstmBackward } from "./lstmBackward";
export { lstmForward } from "./lstmForward";
export { matMul, multiply, pack } from "./matMul";
export { clear, copy, fromRows, toRows } from "./rows";
export { segmentSum } from "./segmentSum";
