/**
 * Tells V8 to collect early rather than to let garbage lie. Left alone it doubles and trebles a heap of 50 MB before it
 * looks through it, and keeps the room of its youngest objects at 48 MB once an edit has filled it; the server would hold
 * half as much again to save 5 % of its time. Heaps of workers obey too. To be imported before all else, since loading
 * the bundle fills that room first.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=50');
