/** The tests, in the order of a user's day with one skill: later files find what earlier ones left. */
import './finetuneOnSave';
import './typing';
import './ambiguity';
import './lookOfPredictions';
import './trying';
import './scratchFile';
import './settings';
import './badInput';
import './languageFeatures';
import './habits';
import './endurance';
import './walkthroughPictures';
import './looks';
