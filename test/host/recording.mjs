// What the window paints, frame by frame. These functions run inside the browser and see only their arguments.

/** Lets the other functions read the line with a text: `globalThis.skillLensLine`. They see nothing else of this file. */
export function installLineReader() {
  const plain = (value) => value.replaceAll('\u00a0', ' ');
  const behind = (line) =>
    [...line.querySelectorAll('span')]
      .map((span) => getComputedStyle(span, '::after').content)
      .filter((content) => content.startsWith('"'))
      .map((content) => plain(JSON.parse(content)))
      .join('|');
  globalThis.skillLensLine = (text) => {
    const lines = [...document.querySelectorAll('.view-line')];
    const line = lines.find((each) => plain(each.textContent ?? '').includes(text));
    return { line: line ? plain(line.textContent) : '', after: line ? behind(line) : '' };
  };
}

/**
 * From now on every frame in which the line with `text` looks different is kept: its text, what is drawn behind it, how
 * far the editor has scrolled sideways; the time of each key; and the longest time between two frames. Times are `performance.now()`.
 */
export function startRecording(text) {
  const recording = { frames: [], keys: [], longestFrame: 0, running: true };
  globalThis.skillLensRecording = recording;
  const onKey = () => recording.keys.push(performance.now());
  document.addEventListener('keydown', onKey, true);
  recording.stop = () => {
    document.removeEventListener('keydown', onKey, true);
    observer.disconnect();
    probe.remove();
  };
  // Resizes are told after everything else of a frame has run and been laid out, so it is what will be painted.
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;top:-9px;height:1px;width:1px';
  document.body.append(probe);
  const observer = new ResizeObserver(() => look(performance.now()));
  observer.observe(probe);
  let lastTick;
  const tick = (at) => {
    if (!recording.running) return;
    recording.longestFrame = Math.max(recording.longestFrame, at - (lastTick ?? at));
    lastTick = at;
    probe.style.width = `${1 + (Math.round(at) % 97)}.${Math.round(at * 10) % 10}px`;
    requestAnimationFrame(tick);
  };
  const look = (at) => {
    const frame = globalThis.skillLensLine(text);
    const scrolled = document.querySelector('.lines-content')?.getBoundingClientRect().x ?? 0;
    const last = recording.frames.at(-1);
    if (last?.line !== frame.line || last.after !== frame.after || last.scrolled !== scrolled)
      recording.frames.push({ at, scrolled, ...frame });
  };
  requestAnimationFrame(tick);
  return {};
}

/** Ends the recording and gives it. */
export function stopRecording() {
  const { frames, keys, longestFrame, stop } = globalThis.skillLensRecording;
  globalThis.skillLensRecording.running = false;
  stop();
  return { frames, keys, longestFrame, endedAt: performance.now() };
}
