// What the window paints, frame by frame. These functions run inside the browser and see only their arguments.

/**
 * From now on every frame in which the line with `text` looks different is kept: its text, what is drawn behind it, how
 * far the editor has scrolled sideways; and the time of each key. Times are `performance.now()`.
 */
export function startRecording(text) {
  const plain = (value) => value.replaceAll('\u00a0', ' ');
  const recording = { frames: [], keys: [], running: true };
  globalThis.skillLensRecording = recording;
  const onKey = () => recording.keys.push(performance.now());
  document.addEventListener('keydown', onKey, true);
  recording.stop = () => document.removeEventListener('keydown', onKey, true);
  const behind = (line) =>
    [...line.querySelectorAll('span')]
      .map((span) => getComputedStyle(span, '::after').content)
      .filter((content) => content.startsWith('"'))
      .map((content) => plain(JSON.parse(content)))
      .join('|');
  const look = (at) => {
    if (!recording.running) return;
    const lines = [...document.querySelectorAll('.view-line')];
    const line = lines.find((each) => plain(each.textContent ?? '').includes(text));
    const frame = { line: line ? plain(line.textContent) : '', after: line ? behind(line) : '' };
    const scrolled = document.querySelector('.lines-content')?.getBoundingClientRect().x ?? 0;
    const last = recording.frames.at(-1);
    if (last?.line !== frame.line || last.after !== frame.after || last.scrolled !== scrolled)
      recording.frames.push({ at, scrolled, ...frame });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {};
}

/** Ends the recording and gives it. */
export function stopRecording() {
  const { frames, keys, stop } = globalThis.skillLensRecording;
  globalThis.skillLensRecording.running = false;
  stop();
  return { frames, keys, endedAt: performance.now() };
}
