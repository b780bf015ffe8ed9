import type { ASTNode } from 'vscode-json-languageservice';

/** Tells where a node stands, e.g. `interactionModel.languageModel.intents[3].name`; empty for the root. */
export type NodePath = (node: ASTNode) => string;

/** The places of items in their lists are counted once a list: models have lists of ten thousands. */
export function createNodePath(): NodePath {
  const indices = new WeakMap<ASTNode, ReadonlyMap<ASTNode, number>>();

  const indexOf = (item: ASTNode, list: ASTNode, items: readonly ASTNode[]): number => {
    const known = indices.get(list) ?? new Map(items.map((each, i) => [each, i]));
    indices.set(list, known);
    return known.get(item) ?? 0;
  };

  const pathOf: NodePath = (node) => {
    const owner = node.parent;
    if (owner === undefined) {
      return '';
    }
    if (owner.type === 'property') {
      const path = owner.parent === undefined ? '' : pathOf(owner.parent);
      return path === '' ? owner.keyNode.value : `${path}.${owner.keyNode.value}`;
    }
    return owner.type === 'array' ? `${pathOf(owner)}[${indexOf(node, owner, owner.items)}]` : pathOf(owner);
  };
  return pathOf;
}
