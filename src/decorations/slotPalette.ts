/** Which of the eight slot colours a slot gets. */

export const slotColours = 8;

/**
 * Colours by slot name, from 0 to 7. A name's favourite follows from the name itself, so that it looks alike in
 * the model and in a scratch file; where another name has it already, the next free one is taken. A name keeps
 * its colour as long as the palette lives. Past eight names colours repeat.
 */
export interface SlotPalette {
  colourOf(name: string): number;
}

export function createSlotPalette(): SlotPalette {
  const byName = new Map<string, number>();
  const assign = (name: string): number => {
    const taken = new Set(byName.values());
    const favourite = favouriteOf(name);
    for (let step = 0; step < slotColours; step++) {
      const colour = (favourite + step) % slotColours;
      if (!taken.has(colour)) {
        return colour;
      }
    }
    return favourite;
  };
  return {
    colourOf(name) {
      const colour = byName.get(name) ?? assign(name);
      byName.set(name, colour);
      return colour;
    },
  };
}

/** FNV-1a over UTF-16 units. */
function favouriteOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % slotColours;
}
