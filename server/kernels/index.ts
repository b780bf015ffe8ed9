export { adam, sumOfSquares } from "./adam";
export { crossEntropy } from "./crossEntropy";
export { gather } from "./gather";
export { lstmBackward } from "./lstmBackward";
export { lstmForward } from "./lstmForward";
export { matMul, multiply, pack } from "./matMul";
export { maxPool, maxPoolGrad } from "./maxPool";
export { clear, copy, fromRows, toRows } from "./rows";
export { segmentSum } from "./segmentSum";
