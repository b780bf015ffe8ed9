import type { SpokenGrammar } from '../spokenGrammar';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { it } from './it';
import { ja } from './ja';
import { nl } from './nl';
import { pt } from './pt';

/** By language, as in `de`. */
export const grammars: ReadonlyMap<string, SpokenGrammar> = new Map(
  Object.entries({ ar, de, en, es, fr, hi, it, ja, nl, pt }),
);
