import { hiddenCharacter, hiddenPlaces, type Text } from '#text';
import { MOST_FAULTS } from './first-faults.js';
import type { InputFault } from './input-fault.js';
import { jsonPointer } from './json-pointer.js';

/** What is said of a hidden character. */
export const hiddenTold = (character: string): Text => ({
  zh: `含有看不见的字符 ${character}，请去掉`,
  en: `holds the hidden character ${character}; leave it out`,
});

/** The hidden characters in what was sent, each with its place; the first MOST_FAULTS. */
export function hiddenFaults(document: unknown): InputFault[] {
  const faults: InputFault[] = [];
  for (const { path, character } of hiddenPlaces(document)) {
    const { zh, en } = hiddenTold(character);
    if (faults.push({ pointer: jsonPointer(path), message: en, messageZh: zh }) >= MOST_FAULTS) break;
  }
  return faults;
}

interface Context {
  addIssue(issue: { code: 'custom'; message: string; params: { zh: string } }): void;
}

/** For `superRefine` of a text that a person types. */
export function refuseHidden(text: string, context: Context): void {
  const character = hiddenCharacter(text, { lines: true });
  if (!character) return;
  const { zh, en } = hiddenTold(character);
  context.addIssue({ code: 'custom', message: en, params: { zh } });
}
