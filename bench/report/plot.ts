import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../speed/places';

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface LinePlot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly logarithmicX?: boolean;
  readonly lines: readonly Line[];
}

interface Vega {
  parse(spec: unknown): unknown;
  View: new (runtime: unknown, options: object) => { toSVG(): Promise<string> };
}

/** Lines in a picture (Vega-Lite, bench/package.json); told apart by dash as well as by colour. */
export async function plotLines({ title, x, y, logarithmicX, lines }: LinePlot): Promise<string> {
  const load = createRequire(join(root, 'bench/package.json'));
  const vega = load('vega') as Vega;
  const vegaLite = load('vega-lite') as { compile(spec: unknown): { spec: unknown } };
  const order = lines.map(({ name }) => name);
  const spec = {
    title,
    width: 560,
    height: 320,
    background: 'white',
    data: { values: lines.flatMap(({ name, points }) => points.map((point) => ({ ...point, name }))) },
    mark: { type: 'line', strokeWidth: 2 },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: x, scale: { type: logarithmicX ? 'log' : 'linear' } },
      y: { field: 'y', type: 'quantitative', title: y },
      color: { field: 'name', type: 'nominal', title: null, sort: order, scale: { scheme: 'tableau10' } },
      strokeDash: { field: 'name', type: 'nominal', title: null, sort: order },
    },
  };
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  return view.toSVG();
}
