import { Kind, Lexer, parse, Source, TokenKind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { limits } from './limits.js';
import { tooMuch, type Measure } from './too-much.js';

/**
 * A query's text as a document that is small enough to be validated: characters and lines first, then tokens, then the
 * width of what was parsed, each in time that grows with the text alone. Validation compares fields pairwise and walks
 * fragments again and again, so what it takes does not follow from the text's length.
 * @throws GraphQLError QUERY_TOO_LARGE, or what the parser says of its syntax.
 */
export function readDocument(text: string): DocumentNode {
  if (text.length > limits.characters) throw tooMuch('characters', text.length);
  within('lines', linesOf(text));
  within('tokens', tokensOf(text));
  const document = parse(text);
  measureWidth(document);
  return document;
}

function within(what: Measure, asked: number): void {
  if (asked > limits[what]) throw tooMuch(what, asked);
}

function linesOf(text: string): number {
  let lines = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) lines++;
  }
  return lines;
}

/**
 * Counted before they are parsed, so that a text of too many is told their number, and the parser goes down no deeper
 * than they reach.
 */
function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens++;
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) nesting++;
    else if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) nesting--;
    within('nesting', nesting);
  }
  return tokens;
}

/**
 * Counts what validation multiplies. Fields of one name that stand in one place of the answer are held against each
 * other, wherever inline fragments and repeated parents have put them; fragments are held against fragments.
 */
function measureWidth(document: DocumentNode): void {
  const counts = { operations: 0, variableDefinitions: 0, fragments: 0, spreads: 0 };
  const count = (what: keyof typeof counts, more = 1): void => within(what, (counts[what] += more));
  const walk = (place: readonly SelectionSetNode[]): void => {
    const below = new Map<string, { times: number; readonly place: SelectionSetNode[] }>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections)
        if (selection.kind === Kind.FRAGMENT_SPREAD) count('spreads');
        else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
        else {
          const name = (selection.alias ?? selection.name).value;
          const found = below.get(name) ?? { times: 0, place: [] };
          below.set(name, found);
          within('repetitions', ++found.times);
          if (selection.selectionSet) found.place.push(selection.selectionSet);
        }
    };
    place.forEach(collect);
    for (const { place: next } of below.values()) if (next.length > 0) walk(next);
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) count('fragments');
    else if (definition.kind === Kind.OPERATION_DEFINITION) {
      count('operations');
      count('variableDefinitions', definition.variableDefinitions?.length);
    } else continue;
    walk([definition.selectionSet]);
  }
}
