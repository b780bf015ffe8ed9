// From a recording of the window to how long each key waited for what. Pure.

/**
 * Milliseconds from each key to the first frame with its text (`painted`), to the first in which what stood behind the line
 * for an older text is gone (`reacted`), to the first that says what is heard in that text (`heard`: on a line that is being
 * written, `… Intent`), and to the first with a verdict on it (`judged`). A key lacks what came only after the next one.
 *
 * What stands behind a line may follow its text, so words count for a text only once the words of the text before have
 * been seen to go: `heard` asks for a frame that differs from the last one before the key.
 */
export function timesOf({ keys, frames, endedAt }) {
  return keys.map((at, index) => {
    const until = keys[index + 1] ?? endedAt;
    const before = frames.findLast((frame) => frame.at < at) ?? { line: '', after: '' };
    const own = frames.filter((frame) => frame.at >= at && frame.at < until);
    const first = own.findIndex(({ line }) => line !== before.line);
    if (first < 0) return {};
    const since = own.slice(first);
    const changed = since.findIndex(({ after }) => after !== before.after);
    const about = changed < 0 ? [] : since.slice(changed);
    const waited = (frame) => (frame === undefined ? {} : frame.at - at);
    return named({
      painted: waited(since[0]),
      reacted: waited(about[0]),
      heard: waited(about.find(({ after }) => /^… ./.test(after))),
      judged: waited(about.find(({ after }) => /^[✓✗⚠]/.test(after))),
    });
  });
}

/** The last key of each burst: nothing follows it for so long. */
export function lastOfBursts(keys, pause) {
  return keys.map((at, index) => (keys[index + 1] ?? Number.POSITIVE_INFINITY) - at >= pause);
}

function named(times) {
  return Object.fromEntries(Object.entries(times).filter(([, time]) => typeof time === 'number'));
}

/** `60, p50 18, p95 31, worst 34 ms`: nearest rank. */
export function percentiles(times) {
  if (times.length === 0) return 'none';
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)].toFixed(0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms of ${sorted.length}`;
}
