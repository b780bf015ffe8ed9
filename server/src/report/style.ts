/** Colours are the editor's where it shows the page, else those of a light or dark page. */
export const reportStyle = `
:root { color-scheme: light dark; --fore: var(--vscode-editor-foreground, light-dark(#1f2328, #e6edf3)); --back: var(--vscode-editor-background, light-dark(#ffffff, #0d1117));
  --line: var(--vscode-panel-border, light-dark(#d0d7de, #3d444d)); --good: var(--vscode-charts-green, light-dark(#1a7f37, #3fb950));
  --bad: var(--vscode-charts-red, light-dark(#cf222e, #f85149)); --accent: var(--vscode-charts-blue, light-dark(#0969da, #58a6ff)); --second: var(--vscode-charts-orange, light-dark(#9a6700, #d29922)); }
body { color: var(--fore); background: var(--back); font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif); margin: 0 auto; max-width: 1100px; padding: 16px 24px; }
a { color: var(--vscode-textLink-foreground, var(--accent)); }
a:focus-visible, [tabindex]:focus { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 2px; }
:target { background: color-mix(in srgb, var(--accent) 18%, transparent); }
h2 { border-bottom: 1px solid var(--line); margin-top: 2em; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; padding: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 32px; } .figures dd { font-size: 1.6em; margin: 0; }
table { border-collapse: collapse; margin: 12px 0; } caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { border-bottom: 1px solid var(--line); padding: 3px 12px 3px 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: 600; } .number { text-align: right; }
.scroll { overflow-x: auto; } .samples { list-style: none; padding-left: 0; } small { opacity: .8; }
svg.plot { max-width: 100%; height: auto; overflow: visible; } .scroll svg.plot { max-width: none; }
.good, svg .right { color: var(--good); } .bad, svg .wrong { color: var(--bad); } svg .accent { color: var(--accent); } svg .second { color: var(--second); }
svg a { color: inherit; } svg a:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); }
.intent-0 { color: var(--accent); } .intent-1 { color: var(--second); } .intent-2 { color: var(--good); } .intent-3 { color: var(--bad); }
.intent-4 { color: var(--vscode-charts-purple, light-dark(#8250df, #bc8cff)); } .intent-5 { color: light-dark(#0a7ea4, #39c5cf); }
.intent-6 { color: light-dark(#bf3989, #f778ba); } .intent-7 { color: var(--fore); }
`;
