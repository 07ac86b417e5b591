export { inBoth, joinTexts, type CodedText, type Text } from './text.js';
