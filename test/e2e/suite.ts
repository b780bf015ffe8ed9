/** The tests, in the order of a user's day with one skill: later files find what earlier ones left. */
import './finetuneOnSave';
import './typing';
import './ambiguity';
import './scratchFile';
import './settings';
import './badInput';
import './languageFeatures';
import './looks';
