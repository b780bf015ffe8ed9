// Read in the page: these functions run inside the browser and see only their arguments.

/** Decoration text (CSS `::after` content) of the matching elements, in reading order. */
export function readAfter(elements) {
  const plain = (text) => text.replaceAll('\u00a0', ' ');
  return elements
    .map((element) => {
      const style = getComputedStyle(element, '::after');
      const line = element.closest('.view-line');
      const box = element.getBoundingClientRect();
      return {
        content: style.content,
        colour: style.color,
        line: line?.textContent ?? '',
        top: box.top,
        left: box.left,
      };
    })
    .filter(({ content }) => content.startsWith('"'))
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ content, colour, line }) => ({ text: plain(JSON.parse(content)), line: plain(line), colour }));
}

/** How the text of the matching elements is drawn, in reading order. */
export function readStyles(elements) {
  const plain = (text) => text.replaceAll('\u00a0', ' ');
  return elements
    .map((element) => ({ element, box: element.getBoundingClientRect(), style: getComputedStyle(element) }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .map(({ element, style }) => ({
      text: plain(element.textContent ?? ''),
      line: plain(element.closest('.view-line')?.textContent ?? ''),
      colour: style.color,
      background: style.backgroundColor,
      decoration: style.textDecorationLine === 'none' ? 'none' : style.textDecoration,
      border: style.border,
      fontStyle: style.fontStyle,
      fontWeight: style.fontWeight,
    }));
}

/** Visible text of the matching elements, in reading order. */
export function readTexts(elements) {
  return elements
    .map((element) => ({
      text: element.innerText ?? element.textContent ?? '',
      box: element.getBoundingClientRect(),
    }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    .map(({ text }) => text.replaceAll('\u00a0', ' '));
}

/** Where the matching elements are, in CSS pixels. */
export function readBoxes(elements) {
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** CSS rules of the page whose selector has the text: each decoration type has some. */
export function countRules(text) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return { count: rules.filter((rule) => rule.selectorText?.includes(text)).length };
}
