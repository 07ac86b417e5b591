import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { say } from './say.js';
import { chinese } from './say.zh.js';

/** Every template that the sources give to `say`, with {0}, {1}, … where its values stand. */
function templates(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return templates(path);
    if (!/(?<!\.spec)\.ts$/.test(path)) return [];
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
        const { template } = node;
        found.push(
          ts.isNoSubstitutionTemplateLiteral(template)
            ? template.text
            : template.templateSpans.reduce((text, span, i) => `${text}{${i}}${span.literal.text}`, template.head.text),
        );
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true));
    return found;
  });
}

const WORD = /[a-z]{2,}/i;
const said = [...new Set(templates(fileURLToPath(new URL('../', import.meta.url))))];

describe('say', () => {
  it('has the Chinese of every text with words, and of no other', () => {
    const symbols = said.filter((template) => !(template in chinese));
    // What has no Chinese is written in words of the language alone: members and methods, in braces or compared.
    expect(
      symbols.filter((template) =>
        WORD.test(
          template.replace(/\{"[^}]*\}|\/\w+(\/\w+)*/g, '').replace(/\b(lowerBound|upperBound|low|high)\b/g, ''),
        ),
      ),
    ).toEqual([]);
    expect(Object.keys(chinese).filter((template) => !said.includes(template))).toEqual([]);
  });

  it('puts every value of the English into the Chinese', () => {
    const values = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    expect(Object.entries(chinese).filter(([en, zh]) => values(en).join() !== values(zh).join())).toEqual([]);
  });

  it('puts a value that is said in both languages in by language', () => {
    expect(say`This step would do nothing: ${say`the exponent is 1`}.`).toEqual({
      en: 'This step would do nothing: the exponent is 1.',
      zh: '这一步不起作用：指数是 1。',
    });
  });
});
