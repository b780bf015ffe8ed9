// When the window has painted what, without making it paint: on a machine with few cores a recording that asks for every frame
// (test/host/recording.mjs) slows down what it measures. These functions run inside the browser and see only their arguments, and what `installLineReader` has put there.

/**
 * From now on every change of the line with `text` is kept, with the time at which its frame was done: its text and what is drawn behind
 * it; and the time of each key. Times are `performance.now()`.
 */
export function startWatching(text) {
  const recording = { frames: [], keys: [] };
  const onKey = () => recording.keys.push(performance.now());
  document.addEventListener('keydown', onKey, true);
  const look = () => {
    const frame = globalThis.skillLensLine(text);
    const last = recording.frames.at(-1);
    if (last?.line !== frame.line || last.after !== frame.after)
      recording.frames.push({ at: performance.now(), ...frame });
  };
  // The editor changes its lines in animation frames. A message that is sent there is read when the frame has been painted.
  const { port1, port2 } = new MessageChannel();
  let isAwaited = false;
  port1.onmessage = () => {
    isAwaited = false;
    look();
  };
  const observer = new MutationObserver(() => {
    if (!isAwaited) port2.postMessage(null);
    isAwaited = true;
  });
  for (const lines of document.querySelectorAll('.monaco-editor .view-lines'))
    observer.observe(lines, { subtree: true, childList: true, characterData: true, attributes: true });
  look();
  globalThis.skillLensWatching = {
    recording,
    stop() {
      document.removeEventListener('keydown', onKey, true);
      observer.disconnect();
      port1.close();
    },
  };
}

/** Ends the recording and gives it. */
export function stopWatching() {
  const { recording, stop } = globalThis.skillLensWatching;
  stop();
  return { ...recording, endedAt: performance.now(), origin: performance.timeOrigin };
}
