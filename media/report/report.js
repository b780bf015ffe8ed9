// In the report's view: links to samples and tests lead into the editor. The only script that its policy lets run.
(() => {
  const editor = acquireVsCodeApi();
  document.getElementById(document.body.dataset.part ?? '')?.scrollIntoView();

  const numbers = (text) => text.split(' ').map(Number);

  /** Points of a plot say their sample in the link alone. */
  function placesOf(link) {
    const { sample, samples, test } = link.dataset;
    if (test !== undefined) return { test: numbers(test) };
    const own = /^#sample-(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1];
    const said = samples ?? sample ?? own;
    return said === undefined ? undefined : { samples: numbers(said) };
  }

  // Before the view itself, which would scroll to the link's place.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const places = link === null ? undefined : placesOf(link);
      if (places === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      editor.postMessage(places);
    },
    true,
  );
})();
