/** How a report looks: in the editor in the colours of its theme, elsewhere in those of the system. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --text: var(--vscode-foreground, CanvasText);
  --ground: var(--vscode-editor-background, Canvas);
  --line: var(--vscode-panel-border, color-mix(in srgb, CanvasText 25%, Canvas));
  --link: var(--vscode-textLink-foreground, LinkText);
  --own: var(--vscode-charts-green, #2e7d32);
  --other: var(--vscode-charts-red, #c62828);
  --quiet: var(--vscode-descriptionForeground, color-mix(in srgb, CanvasText 70%, Canvas));
}
body {
  color: var(--text);
  background: var(--ground);
  font: var(--vscode-font-size, 14px)/1.5 var(--vscode-font-family, system-ui, sans-serif);
  max-width: 72rem;
  margin: 0 auto;
  padding: 1rem 1.5rem 3rem;
}
h1 { font-size: 1.6em; font-weight: 600; }
h2 { font-size: 1.25em; font-weight: 600; margin-top: 2em; }
h3 { font-size: 1em; font-weight: 600; margin-top: 1.5em; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px; }
:target { background: var(--vscode-editor-findMatchHighlightBackground, Mark); }
dl { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 1rem 0; }
dl div { display: flex; flex-direction: column-reverse; }
dt { color: var(--quiet); }
dd { margin: 0; font-size: 1.4em; font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: start; vertical-align: top; padding: 0.2rem 0.75rem 0.2rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.matrix th, .matrix td { padding: 0.1rem 0.4rem; border: 1px solid var(--line); white-space: nowrap; }
.matrix td { text-align: center; min-width: 1.6rem; font-variant-numeric: tabular-nums; }
.matrix td a { display: block; color: inherit; }
.matrix .turned { vertical-align: bottom; }
.matrix .turned span { writing-mode: vertical-rl; transform: rotate(180deg); }
.matrix .corner { vertical-align: bottom; font-weight: 400; }
${shades('own')}
${shades('other')}
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; background: none; color: var(--text); }
figure svg a { color: inherit; }
figure svg .accent { color: var(--link); }
figure svg .second { color: var(--vscode-charts-orange, light-dark(#9a6700, #d29922)); }
figure svg .intent-0 { color: var(--vscode-charts-blue, light-dark(#0969da, #58a6ff)); }
figure svg .intent-1 { color: var(--vscode-charts-orange, light-dark(#9a6700, #d29922)); }
figure svg .intent-2 { color: var(--vscode-charts-green, light-dark(#1a7f37, #3fb950)); }
figure svg .intent-3 { color: var(--vscode-charts-red, light-dark(#cf222e, #f85149)); }
figure svg .intent-4 { color: var(--vscode-charts-purple, light-dark(#8250df, #bc8cff)); }
figure svg .intent-5 { color: light-dark(#0a7ea4, #39c5cf); }
figure svg .intent-6 { color: light-dark(#bf3989, #f778ba); }
figure svg .intent-7 { color: var(--text); }
@media print { nav { display: none; } .scrolls { overflow: visible; } }
`.trim();

function shades(name: 'own' | 'other'): string {
  return [1, 2, 3, 4]
    .map((step) => {
      const share = name === 'own' ? step * 10 : 15 + step * 10;
      return `.matrix .${name}-${step} { background: color-mix(in srgb, var(--${name}) ${share}%, transparent); }`;
    })
    .join('\n');
}
