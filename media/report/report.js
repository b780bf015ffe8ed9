// In the report's view: links to samples and tests lead into the editor. The only script that its policy lets run.
(() => {
  const editor = acquireVsCodeApi();
  document.getElementById(document.body.dataset.part ?? '')?.scrollIntoView();

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : undefined;
    const { sample, samples, test } = link?.dataset ?? {};
    if (sample === undefined && samples === undefined && test === undefined) return;
    event.preventDefault();
    const numbers = (text) => text.split(' ').map(Number);
    editor.postMessage(
      test === undefined ? { samples: numbers(samples ?? sample) } : { test: numbers(test) },
    );
  });
})();
