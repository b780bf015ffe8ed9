import type { BuildOptions } from 'esbuild';

export interface Bundle {
  /** Paths from the root. */
  readonly entry: string;
  readonly out: string;
  readonly external?: readonly string[];
  readonly banner?: string;
  readonly eager?: boolean;
  readonly platform?: 'browser';
  readonly format?: 'iife';
  readonly alias?: Readonly<Record<string, string>>;
  /** No part of the product. */
  readonly test?: boolean;
}

export const bundles: readonly Bundle[];

export function optionsOf(bundle: Bundle, root: string): BuildOptions & { readonly metafile: true };
