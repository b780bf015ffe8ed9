import { valuesOf } from '../../model/reading';
import type { JsonNode, JsonObject } from '../../text/json/jsonNode';
import { parseJson } from '../../text/json/parseJson';
import type { Located } from '../../text/range';
import type { Manifest } from '../skill';
import type { SourceDocument } from '../snapshot';

/** A `skill.json`; undefined where it is another program's. */
export function readManifest(document: SourceDocument): Manifest | undefined {
  const { root } = parseJson(document.text.getText());
  const manifest = objectIn(root, 'manifest');
  if (!manifest) return undefined;
  const locales = objectIn(objectIn(manifest, 'publishingInformation'), 'locales');
  return {
    document,
    locales: (locales?.properties ?? []).map(
      ({ name, nameRange }): Located<string> => ({ value: name, range: nameRange }),
    ),
  };
}

function objectIn(owner: JsonNode | undefined, name: string): JsonObject | undefined {
  const node = owner?.kind === 'object' ? valuesOf(owner, name).at(-1) : undefined;
  return node?.kind === 'object' ? node : undefined;
}
