export { hiddenCharacter, hiddenPlaces, type HiddenPlace, withoutHidden } from './hidden-characters.js';
export { nearest } from './nearest.js';
export { inBoth, joinTexts, type CodedText, type Text } from './text.js';
