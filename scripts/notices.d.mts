import type { Metafile } from 'esbuild';

export function bundledPackages(metafiles: readonly Metafile[]): string[];
export function noticesOf(root: string, folders: readonly string[]): string;
export function writeNotices(root: string, metafiles: readonly Metafile[]): string;
