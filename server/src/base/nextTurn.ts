/** The parts of Node's and the browsers' clocks that we use; the core compiles without either's types. */
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
}

const { setImmediate, MessageChannel } = globalThis as unknown as {
  readonly setImmediate?: (work: () => void) => void;
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
};

let ask: (work: () => void) => void = (work) => {
  ask = setImmediate ?? messagesToOneself();
  ask(work);
};

/** Resolves in a later turn of the event loop, after what has come in meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => ask(resolve));
}

/** A browser's timers would wait for 4 ms, and its frames are not for workers. */
function messagesToOneself(): (work: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (work) => {
    waiting.push(work);
    port2.postMessage(null);
  };
}
